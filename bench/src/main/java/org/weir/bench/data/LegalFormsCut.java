package org.weir.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.weir.text.Distance;

/// Legal forms of rigour, without the misspellings of the longest ones and without what takes more
/// words than a name has room for.
final class LegalFormsCut {
    private static final int MAX_WORDS = 8;
    private static final int LONG = 18;
    private static final int MISSPELT = 3;

    /// Forms that are words of names far more often.
    private static final Set<String> WORDS = Set.of("yu", "fi", "pr", "na", "nl", "ed", "sam", "mir");

    private LegalFormsCut() {}

    static void cut(Path reference, Path names) throws IOException {
        Map<List<String>, List<String>> classes = new LinkedHashMap<>();
        List<String[]> rows = TableFile.tabbed(reference.resolve("organisation-forms.tsv"));
        for (String[] row : rows.subList(1, rows.size())) {
            String display = row[1];
            String canonical = row[2].isEmpty() ? display : row[2];
            if (canonical.isEmpty()) {
                canonical = row[3];
            }
            if (canonical.isEmpty()) {
                continue;
            }
            String compared = canonical.replace(".", "").replace(" ", "").toUpperCase(Locale.ROOT);
            List<String> written =
                    classes.computeIfAbsent(List.of(compared, row[3]), _ -> new ArrayList<>());
            add(written, row[0]);
            if (!display.isEmpty()) {
                add(written, display);
            }
        }
        new TableFile(
                        "Legal forms of organisations as written, the form that each is compared as"
                                + " (canonical) and its generic class. Lines of"
                                + " legal-forms-by-hand.tsv come first.",
                        "rigour 1.6.0 (organisation-forms.tsv), cut",
                        "MIT (rigour)",
                        List.of("canonical", "generic", "place", "written"))
                .write(
                        names.resolve("legal-forms.tsv"),
                        classes.entrySet().stream()
                                .map(
                                        each ->
                                                List.of(
                                                        each.getKey().get(0),
                                                        each.getKey().get(1),
                                                        "any",
                                                        String.join("|", each.getValue()))));
    }

    private static void add(List<String> written, String form) {
        String lower = form.toLowerCase(Locale.ROOT).strip();
        boolean unfit =
                lower.length() < 2
                        || lower.contains("|")
                        || WORDS.contains(lower)
                        || lower.contains("ликвид")
                        || lower.split(" ").length > MAX_WORDS
                        || written.contains(lower)
                        || lower.length() > LONG
                                && written.stream()
                                        .anyMatch(
                                                other ->
                                                        Distance.damerau(other, lower, MISSPELT)
                                                                <= MISSPELT);
        if (!unfit) {
            written.add(lower);
        }
    }
}
