package org.weir.cli.instruments;

import java.util.Locale;
import java.util.Map;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.control.evaluation.TestText;
import org.weir.control.evaluation.TraceText;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Item;
import org.weir.control.precedents.InterpretationNote;
import org.weir.control.precedents.PrecedentStore;

/// An item of an instrument in words: what it says, its test, its notes, where it comes from.
final class ItemText {
    private final Edition edition;
    private final Map<String, Concept> shared;
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    ItemText(Edition edition, Map<String, Concept> shared, Language language) {
        this.edition = edition;
        this.shared = shared;
        this.language = language;
    }

    String of(Item item, Correspondences correspondences, PrecedentStore store) {
        line(0, "%s  %s".formatted(item.number(), item.title().in(language)));
        line(
                0,
                "%s, %s %s%s"
                        .formatted(
                                edition.title().in(language),
                                words("edition of", "édition du"),
                                edition.date(),
                                item.category().isEmpty()
                                        ? ""
                                        : words("; Category ", " ; catégorie ") + item.category()));
        line(0, "");
        line(0, item.text().in(language));
        item.notes().forEach(note -> line(0, words("Note: ", "Note : ") + note.in(language)));
        item.test()
                .ifPresent(test -> {
                    line(0, "");
                    line(0, words("It asks:", "Conditions :"));
                    TestText.of(test, edition, shared)
                            .forEach(asked -> line(1 + asked.depth(), asked.text().in(language)));
                });
        if (!item.cas().isEmpty()) {
            line(0, "CAS" + TraceText.colon(language) + String.join(", ", item.cas()));
        }
        item.thresholds()
                .forEach(threshold ->
                        line(
                                0,
                                "%s%s%s (%s)"
                                        .formatted(
                                                threshold.of().in(language),
                                                TraceText.colon(language),
                                                threshold.amount(),
                                                threshold.source())));
        if (!item.about().isEmpty()) {
            line(0, words("About: ", "Concerne : ") + String.join(", ", item.about()));
        }
        for (InterpretationNote note : store.notes(edition.instrument(), item.number())) {
            line(
                    0,
                    words(
                                    "Reading, version %d, %s, %s: %s (%s)",
                                    "Interprétation, version %d, %s, %s : %s (%s)")
                            .formatted(
                                    note.version(),
                                    note.ruling().by(),
                                    note.ruling().on(),
                                    note.text(),
                                    note.ruling().why()));
        }
        if (edition.instrument().equals("mtcr-annex")) {
            for (Correspondences.Line other : correspondences.of(item.number())) {
                line(0, "%s %s".formatted(other.system().toUpperCase(Locale.ROOT), other.code()));
            }
            line(0, "ECL 6-" + item.number());
        }
        line(0, "");
        line(
                0,
                words("Source: ", "Source : ")
                        + item.source()
                        + "; "
                        + item.confidence().meaning().in(language));
        if (!item.children().isEmpty()) {
            line(0, "");
            item.children()
                    .forEach(child ->
                            line(
                                    0,
                                    "%s  %s"
                                            .formatted(
                                                    child.number(), child.title().in(language))));
        }
        return text.toString();
    }

    private String words(String en, String fr) {
        return new Bilingual(en, fr).in(language);
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }
}
