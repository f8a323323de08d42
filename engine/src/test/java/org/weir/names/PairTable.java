package org.weir.names;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A table of pairs of names for one mechanism, as a specialist writes it.
///
/// @param name its file's name without the ending
/// @param rows its rows in the order written
record PairTable(String name, List<Row> rows) {
    /// Where the tables lie, as sources.
    static final Path FOLDER = Path.of("src/test/resources/names/pairs");

    /// `{U+200B}` in a name stands for a character that cannot be seen.
    private static final Pattern CHARACTER = Pattern.compile("\\{U\\+([0-9A-F]{4,6})}");

    /// A pair of names and what a careful officer would say of it.
    ///
    /// @param line its line in the file, from 1
    /// @param schema what both are names of
    /// @param left the subject's name, as the table writes it
    /// @param right the listed name, as the table writes it
    /// @param same whether, by name alone, a person should look whether both are one party
    /// @param why what the row is about
    record Row(int line, Schema schema, String left, String right, boolean same, String why) {
        /// The score of the two names.
        double score() {
            return NameComparer.compare(schema, name(left), name(right)).score();
        }
    }

    static List<PairTable> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(PairTable::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PairTable read(Path file) {
        String name = file.getFileName().toString();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                rows.add(row(name, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PairTable(name.substring(0, name.length() - ".csv".length()), rows);
    }

    private static Row row(String file, NamedCsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        String same = row.getField("same");
        if (!same.equals("true") && !same.equals("false")) {
            throw new IllegalArgumentException(
                    "%s, line %d: same is true or false, not “%s”".formatted(file, line, same));
        }
        String why = row.getField("why");
        if (why.isBlank()) {
            throw new IllegalArgumentException("%s, line %d: say why".formatted(file, line));
        }
        return new Row(
                line,
                Schema.valueOf(row.getField("schema")),
                row.getField("left"),
                row.getField("right"),
                same.equals("true"),
                why);
    }

    /// A name as it is meant, its invisible characters in place.
    static String name(String cell) {
        Matcher matcher = CHARACTER.matcher(cell);
        return matcher.replaceAll(found ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    @Override
    public String toString() {
        return name;
    }
}
