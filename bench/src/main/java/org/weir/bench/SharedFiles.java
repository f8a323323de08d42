package org.weir.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weir.base.Fault;

/// The shared lists and labelled sets on disk. They are no part of the product: `WEIR_SHARED` or
/// the system property `weir.shared` says where they lie, else `../shared/data` beside the project.
///
/// @param root the folder that holds `lists/` and `eval/`
public record SharedFiles(Path root) {
    /// The folder as the environment names it.
    public static SharedFiles located() {
        String named = System.getProperty("weir.shared", System.getenv("WEIR_SHARED"));
        return new SharedFiles(Path.of(named == null ? "../shared/data" : named));
    }

    /// Whether the labelled sets are there.
    public boolean present() {
        return Files.isDirectory(root.resolve("eval")) && Files.isDirectory(root.resolve("lists"));
    }

    /// A labelled set.
    ///
    /// @throws Fault if it is not there
    public Path evaluation(String file) {
        return existing(root.resolve("eval").resolve(file));
    }

    /// A folder of published lists.
    ///
    /// @throws Fault if it is not there
    public Path list(String folder) {
        return existing(root.resolve("lists").resolve(folder));
    }

    /// The rows of a labelled set with a header line, each a map from column to value. Files ending
    /// in `.tsv` are separated by tabulators and know no quotes, all others are CSV.
    public List<Map<String, String>> rows(String file) {
        Path path = evaluation(file);
        try {
            return file.endsWith(".tsv") ? tabbed(Files.readAllLines(path)) : commas(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of tab-separated lines, the first of which names the columns.
    static List<Map<String, String>> tabbed(List<String> lines) {
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        List<Map<String, String>> rows = new ArrayList<>(lines.size());
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), i < values.length ? values[i] : "");
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> commas(Path path) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            return reader.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw Fault.external(
                    "%s is not there; set WEIR_SHARED to the folder of the shared lists and sets"
                            .formatted(path));
        }
        return path;
    }
}
