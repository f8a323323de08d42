package org.weir.names;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The pairs that the engine is known to get wrong, with the score it gives them:
/// `names/pairs-known-wrong.csv`, which only `./dev golden` writes.
final class KnownWrong {
    private static final Path FILE = Path.of("src/test/resources/names/pairs-known-wrong.csv");
    private static final String HEADER_TABLE = "table";

    private KnownWrong() {}

    /// Which pair of which table; their order is that of the file.
    record Pair(String table, String left, String right) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int order = table.compareTo(other.table);
            order = order == 0 ? left.compareTo(other.left) : order;
            return order == 0 ? right.compareTo(other.right) : order;
        }
    }

    /// What is said of a pair: what would be right, and the score, rounded to hundredths.
    record Verdict(boolean same, double score, String why) {
        Verdict {
            score = Math.round(score * 100) / 100.0;
        }

        @Override
        public String toString() {
            return "%.2f, should %s (%s)".formatted(score, same ? "match" : "not match", why);
        }
    }

    static Map<Pair, Verdict> read() throws IOException {
        Map<Pair, Verdict> known = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            for (NamedCsvRecord row : csv) {
                known.put(
                        new Pair(
                                row.getField(HEADER_TABLE),
                                row.getField("left"),
                                row.getField("right")),
                        new Verdict(
                                Boolean.parseBoolean(row.getField("same")),
                                Double.parseDouble(row.getField("score")),
                                row.getField("why")));
            }
        }
        return known;
    }

    static void write(Map<Pair, Verdict> wrong) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(FILE)) {
            csv.writeRecord(HEADER_TABLE, "left", "right", "same", "score", "why");
            wrong.forEach((pair, verdict) ->
                    csv.writeRecord(
                            pair.table(),
                            pair.left(),
                            pair.right(),
                            Boolean.toString(verdict.same()),
                            String.format(Locale.ROOT, "%.2f", verdict.score()),
                            verdict.why()));
        }
    }
}
