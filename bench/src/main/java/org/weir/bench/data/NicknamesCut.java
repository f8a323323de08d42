package org.weir.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.weir.text.Fold;

/// English given names and their short and pet forms: one group per pair, so that two names that
/// share a short form do not become one.
final class NicknamesCut {
    private NicknamesCut() {}

    static void cut(Path reference, Path names) throws IOException {
        Map<String, Set<String>> shortForms = new TreeMap<>();
        List<String[]> rows = CsvTable.rows(reference.resolve("nicknames.csv"));
        for (String[] row : rows.subList(1, rows.size())) {
            String full = Fold.fold(row[0]);
            String nickname = Fold.fold(row[2]);
            if (full.length() > 1 && nickname.length() > 1 && !full.equals(nickname)) {
                shortForms.computeIfAbsent(full, _ -> new LinkedHashSet<>()).add(nickname);
            }
        }
        List<List<String>> out = new ArrayList<>();
        shortForms.forEach(
                (full, forms) -> {
                    // Each direction once: a name and its short form, alone.
                    for (String form : forms) {
                        boolean other =
                                shortForms.getOrDefault(form, Set.of()).contains(full)
                                        && form.compareTo(full) < 0;
                        if (!other) {
                            out.add(List.of("NICKNAME", "", full + "|" + form));
                        }
                    }
                });
        new TableFile(
                        "English given names and their short and pet forms, a pair a line.",
                        "carltonnorthern/nicknames (nicknames.csv), folded",
                        "Apache-2.0",
                        List.of("kind", "source", "parts"))
                .write(names.resolve("nicknames.tsv"), out.stream());
    }
}
