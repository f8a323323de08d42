package org.weir.control.instruments;

import java.util.List;
import java.util.Optional;
import org.weir.base.Bilingual;

/// An item of an instrument, or a part of one.
///
/// @param number as the instrument cites it: `9.A.4`
/// @param parent the number of the item that it is part of; empty at the top
/// @param title what it covers, in a few words
/// @param text what it says, in Weir's own words
/// @param category `I` or `II` in the MTCR Annex; empty where the instrument has none
/// @param source where this comes from
/// @param confidence how far that was checked
/// @param notes notes and exclusions in words
/// @param thresholds amounts from which something is due (a declaration, a permit)
/// @param goods concepts that a description must be about
/// @param cas CAS numbers of the substances that it lists
/// @param test what it asks of such goods; empty where being such goods is enough
/// @param about items whose goods its software, technology or equipment is for; prefixes of numbers
/// @param yieldsTo items that take its place where they are met
/// @param children its parts, in order
public record Item(
        String number,
        String parent,
        Bilingual title,
        Bilingual text,
        String category,
        String source,
        Confidence confidence,
        List<Bilingual> notes,
        List<Threshold> thresholds,
        List<String> goods,
        List<String> cas,
        Optional<Test> test,
        List<String> about,
        List<String> yieldsTo,
        List<Item> children) {
    /// An amount from which something is due. It does not decide whether goods are the item's.
    ///
    /// @param of whose threshold it is, and what is due
    /// @param amount the amount as the source writes it: `1 t`, `any`
    /// @param source where that comes from
    public record Threshold(Bilingual of, String amount, String source) {}

    /// Keeps the lists.
    public Item {
        notes = List.copyOf(notes);
        thresholds = List.copyOf(thresholds);
        goods = List.copyOf(goods);
        cas = List.copyOf(cas);
        about = List.copyOf(about);
        yieldsTo = List.copyOf(yieldsTo);
        children = List.copyOf(children);
    }

    /// Whether a description can be about this very item: it names its goods.
    public boolean isEntry() {
        return !goods.isEmpty() || !cas.isEmpty();
    }
}
