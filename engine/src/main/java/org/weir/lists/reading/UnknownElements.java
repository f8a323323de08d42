package org.weir.lists.reading;

import java.util.HashSet;
import java.util.Set;
import org.weir.lists.ListingBuilder;

/// Tells, once for each, which elements of a list's records Weir does not know: the publisher may
/// have changed the layout, and what a renamed element says would otherwise be missed in silence.
public final class UnknownElements {
    /// How many names are told of one file.
    static final int MAX_TOLD = 20;

    private final ListingSink sink;
    private final String file;
    private final Set<String> known;
    private final Set<String> seen = new HashSet<>();
    private int told;

    /// @param sink is told
    /// @param file name of the file
    /// @param known elements that there is nothing to tell of
    public UnknownElements(ListingSink sink, String file, Set<String> known) {
        this.sink = sink;
        this.file = file;
        this.known = known;
    }

    /// Takes note of an element that the reader has no use for.
    public void met(XmlElement element) {
        if (!known.contains(element.name()) && told < MAX_TOLD && seen.add(element.name())) {
            told++;
            sink.problem(
                    new Problem(
                            file,
                            element.line(),
                            element.name(),
                            "Weir does not know this element and keeps what it says as a detail,"
                                    + " here and below; the layout of the list may have changed."));
        }
    }

    /// Takes note of those children of a record that are not known, and keeps them as details.
    public void keep(XmlElement record, ListingBuilder listing) {
        for (XmlElement child : record.children()) {
            if (!known.contains(child.name())) {
                met(child);
                listing.detail(child.name(), child.value());
            }
        }
    }
}
