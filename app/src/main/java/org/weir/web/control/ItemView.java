package org.weir.web.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weir.base.Language;
import org.weir.classification.RulingStore.Reading;
import org.weir.control.evaluation.TestText;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Item;

/// An item as a page shows it, in one language.
///
/// @param number its number
/// @param title what it is called
/// @param text what it says
/// @param category `I`, `II`, or empty
/// @param asks what it asks of goods, line by line
/// @param notes what limits or explains it
/// @param cas CAS numbers
/// @param thresholds amounts from which something is due
/// @param about items whose goods it is about
/// @param codes its numbers on other lists
/// @param source where it comes from
/// @param confidence how far that was checked
/// @param parts its parts
/// @param above what it is part of, the whole first
/// @param readings how officers read it, the newest first
public record ItemView(
        String number,
        String title,
        String text,
        String category,
        List<Asked> asks,
        List<String> notes,
        List<String> cas,
        List<Threshold> thresholds,
        List<String> about,
        List<String> codes,
        String source,
        String confidence,
        List<ItemLine> parts,
        List<ItemLine> above,
        List<ReadingView> readings) {
    /// A condition.
    ///
    /// @param depth how far it is moved in, 0 to 8
    /// @param text in words
    public record Asked(int depth, String text) {}

    /// An amount.
    public record Threshold(String of, String amount, String source) {}

    /// An item in a line.
    ///
    /// @param number its number
    /// @param title what it is called
    /// @param depth how far it is moved in, 0 to 8
    public record ItemLine(String number, String title, int depth) {}

    /// How officers read it.
    public record ReadingView(
            int version, String text, String by, String confirmedBy, String on, String ruling) {}

    private static final int MAX_DEPTH = 8;

    static ItemView of(
            Edition edition,
            Item item,
            Map<String, Concept> concepts,
            Correspondences correspondences,
            List<Reading> readings,
            Officers officers,
            Language language) {
        List<String> codes = new ArrayList<>();
        if (edition.instrument().equals("mtcr-annex")) {
            correspondences
                    .of(item.number())
                    .forEach(line ->
                            codes.add(
                                    line.system().toUpperCase(java.util.Locale.ROOT)
                                            + " "
                                            + line.code()));
            codes.add("ECL 6-" + item.number());
        }
        return new ItemView(
                item.number(),
                item.title().in(language),
                item.text().in(language),
                item.category(),
                item.test()
                        .map(test ->
                                TestText.of(test, edition, concepts).stream()
                                        .map(line ->
                                                new Asked(
                                                        Math.min(MAX_DEPTH, line.depth()),
                                                        line.text().in(language)))
                                        .toList())
                        .orElse(List.of()),
                item.notes().stream().map(note -> note.in(language)).toList(),
                item.cas(),
                item.thresholds().stream()
                        .map(one ->
                                new Threshold(one.of().in(language), one.amount(), one.source()))
                        .toList(),
                item.about(),
                codes,
                item.source(),
                item.confidence().meaning().in(language),
                item.children().stream().map(part -> line(part, 0, language)).toList(),
                above(edition, item, language),
                readings.stream()
                        .map(one ->
                                new ReadingView(
                                        one.version(),
                                        one.text(),
                                        officers.name(one.madeBy()),
                                        one.confirmedBy().isEmpty()
                                                ? ""
                                                : officers.name(one.confirmedBy()),
                                        one.at().toString().substring(0, 10),
                                        one.ruling().toString()))
                        .toList());
    }

    static ItemLine line(Item item, int depth, Language language) {
        return new ItemLine(item.number(), item.title().in(language), Math.min(MAX_DEPTH, depth));
    }

    private static List<ItemLine> above(Edition edition, Item item, Language language) {
        Map<String, Item> all = edition.all();
        List<ItemLine> above = new ArrayList<>();
        for (Item parent = all.get(item.parent());
                parent != null;
                parent = all.get(parent.parent())) {
            above.addFirst(line(parent, 0, language));
        }
        return above;
    }

    /// The whole tree of an edition, parents before their parts.
    static List<ItemLine> tree(Edition edition, Language language) {
        List<ItemLine> lines = new ArrayList<>();
        edition.items().forEach(item -> tree(item, 0, language, lines));
        return lines;
    }

    private static void tree(Item item, int depth, Language language, List<ItemLine> lines) {
        lines.add(line(item, depth, language));
        item.children().forEach(part -> tree(part, depth + 1, language, lines));
    }
}
