package org.weir.control.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weir.base.Bilingual;

/// One edition of an instrument.
///
/// @param instrument the instrument's name: `mtcr-annex`
/// @param date of the edition
/// @param title of the instrument
/// @param issuer who keeps it
/// @param inForceFrom the first day on which transfers are judged by it
/// @param inForceUntil the last day; empty while none is known
/// @param source where it comes from
/// @param confidence how far that was checked
/// @param notes on the edition as a whole
/// @param definitions terms that it defines
/// @param concepts concepts that it brings: those of the file, and one for each item with words
/// @param items the top of its tree, in order
public record Edition(
        String instrument,
        LocalDate date,
        Bilingual title,
        Bilingual issuer,
        LocalDate inForceFrom,
        Optional<LocalDate> inForceUntil,
        String source,
        Confidence confidence,
        List<Bilingual> notes,
        List<Definition> definitions,
        List<Concept> concepts,
        List<Item> items) {
    /// A term that the instrument defines.
    ///
    /// @param term the term
    /// @param text what it means
    /// @param source where that comes from
    public record Definition(Bilingual term, Bilingual text, String source) {}

    /// Keeps the lists.
    public Edition {
        notes = List.copyOf(notes);
        definitions = List.copyOf(definitions);
        concepts = List.copyOf(concepts);
        items = List.copyOf(items);
    }

    /// `mtcr-annex 2019-10-11`.
    public String name() {
        return instrument + " " + date;
    }

    /// Whether a transfer of this day is judged by it, unless a later edition is.
    public boolean covers(LocalDate day) {
        return !day.isBefore(inForceFrom)
                && inForceUntil.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// All items by number, parents before their parts.
    public Map<String, Item> all() {
        Map<String, Item> all = new LinkedHashMap<>();
        List<Item> open = new ArrayList<>(items.reversed());
        while (!open.isEmpty()) {
            Item item = open.removeLast();
            all.put(item.number(), item);
            open.addAll(item.children().reversed());
        }
        return all;
    }
}
