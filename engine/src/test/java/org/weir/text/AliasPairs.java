package org.weir.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Spellings of one name part that the OFAC list itself gives: parts that differ between two names
/// of one person whose other parts are the same.
final class AliasPairs {
    private static final int MOST_NAMES = 12;

    private AliasPairs() {}

    /// The pairs of the parties that may be fitted on, or of those that may not.
    ///
    /// @param heldOut the parties whose reference's SHA-256 is divisible by 4: for measuring only
    static List<TransliterationFigures.Pair> pairs(Path data, boolean heldOut) throws IOException {
        Set<TransliterationFigures.Pair> pairs = new HashSet<>();
        List<TransliterationFigures.Pair> found = new ArrayList<>();
        for (List<String> names : names(data, heldOut).values()) {
            int most = Math.min(names.size(), MOST_NAMES);
            for (int i = 0; i < most; i++) {
                for (int j = i + 1; j < most; j++) {
                    for (TransliterationFigures.Pair pair : differing(names.get(i), names.get(j))) {
                        if (pairs.add(pair)) {
                            found.add(pair);
                        }
                    }
                }
            }
        }
        return found;
    }

    /// All Latin parts of the names of the parties held out, each with the parties that bear it.
    static Map<String, Set<String>> bearers(Path data) throws IOException {
        Map<String, Set<String>> bearers = new LinkedHashMap<>();
        names(data, true)
                .forEach((party, names) -> {
                    for (String name : names) {
                        for (String part : parts(name)) {
                            bearers.computeIfAbsent(part, _ -> new TreeSet<>()).add(party);
                        }
                    }
                });
        return bearers;
    }

    private static Map<String, List<String>> names(Path data, boolean heldOut) throws IOException {
        Map<String, List<String>> names = new LinkedHashMap<>();
        Path folder = data.resolve("lists/ofac-sdn-2023-12-28");
        try (CsvReader<CsvRecord> rows =
                reader().ofCsvRecord(folder.resolve("sdn.csv"), StandardCharsets.ISO_8859_1)) {
            for (CsvRecord row : rows) {
                if (row.getFieldCount() > 2
                        && row.getField(2).trim().equals("individual")
                        && isHeldOut(row.getField(0).trim()) == heldOut) {
                    names.computeIfAbsent(row.getField(0).trim(), _ -> new ArrayList<>())
                            .add(row.getField(1));
                }
            }
        }
        try (CsvReader<CsvRecord> rows =
                reader().ofCsvRecord(folder.resolve("alt.csv"), StandardCharsets.ISO_8859_1)) {
            for (CsvRecord row : rows) {
                List<String> known =
                        row.getFieldCount() > 3 ? names.get(row.getField(0).trim()) : null;
                if (known != null) {
                    known.add(row.getField(3));
                }
            }
        }
        return names;
    }

    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    static boolean isHeldOut(String reference) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(reference.getBytes(StandardCharsets.UTF_8));
            return (hash[hash.length - 1] & 3) == 0;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        int comma = name.indexOf(',');
        String ordered =
                comma < 0 ? name : name.substring(comma + 1) + " " + name.substring(0, comma);
        for (Word word : Words.split(ordered).list()) {
            if (word.script() == Script.LATIN && word.folded().length() > 2) {
                parts.add(word.folded());
            }
        }
        return parts;
    }

    private static List<TransliterationFigures.Pair> differing(String one, String other) {
        List<String> left = parts(one);
        List<String> right = new ArrayList<>(parts(other));
        List<String> leftAlone = new ArrayList<>();
        for (String part : left) {
            if (!right.remove(part)) {
                leftAlone.add(part);
            }
        }
        List<TransliterationFigures.Pair> pairs = new ArrayList<>();
        if (leftAlone.size() != right.size()
                || right.isEmpty()
                || right.size() > 3
                || left.size() < 2) {
            return pairs;
        }
        for (int i = 0; i < right.size(); i++) {
            String a = leftAlone.get(i);
            String b = right.get(i);
            int most = Math.max(a.length(), b.length());
            if (Distance.damerau(a, b, most) * 2 <= most
                    || !Collections.disjoint(Skeleton.keys(a), Skeleton.keys(b))) {
                pairs.add(new TransliterationFigures.Pair(a, b));
            }
        }
        return pairs;
    }
}
