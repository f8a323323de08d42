package org.weir.lists.published;

import java.util.List;
import org.weir.lists.ofac.OfacLegacyFormat;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.un.UnConsolidatedFormat;

/// The published formats that Weir reads. Among editions of one source and day, the format that
/// stands earlier is preferred: it tells more.
public final class ListFormats {
    private ListFormats() {}

    /// All formats, the richest of each publisher first.
    public static List<ListFormat> all() {
        return List.of(
                // United States
                new OfacLegacyFormat(),
                // United Nations
                new UnConsolidatedFormat());
    }
}
