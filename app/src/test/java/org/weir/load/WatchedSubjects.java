package org.weir.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// A population on which a real change of OFAC's list raises alerts: invented applicants, and among
/// them some who bear the names of those that the newer edition adds or changes.
final class WatchedSubjects {
    private static final int MOST = 2_000;

    private WatchedSubjects() {}

    /// Writes it as CSV; the file holds names of real people and stays in the working folder.
    static Path write(Path file, List<Applicants.Applicant> applicants, Path from, Path to)
            throws IOException {
        Map<String, List<String>> before = entries(from);
        List<String> lines = new ArrayList<>();
        applicants.forEach(applicant -> lines.add(applicant.csv()));
        List<String> names = new ArrayList<>();
        entries(to)
                .forEach((number, fields) -> {
                    if (!fields.equals(before.get(number))) {
                        names.add(fields.get(1));
                    }
                });
        for (int i = 0; i < MOST && !names.isEmpty(); i++) {
            lines.add(
                    "L-%d,\"%s\",,,,\n"
                            .formatted(i, names.get(i % names.size()).replace("\"", "")));
        }
        Files.writeString(file, Applicants.Applicant.HEADER + String.join("", lines));
        return file;
    }

    private static Map<String, List<String>> entries(Path edition) throws IOException {
        Map<String, List<String>> entries = new TreeMap<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(edition));
                CsvReader<CsvRecord> rows =
                        CsvReader.builder()
                                // The file ends with a control character of its own time.
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .ofCsvRecord(
                                        new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
            rows.forEach(row -> {
                if (row.getFieldCount() > 2) {
                    entries.put(row.getField(0), row.getFields());
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return entries;
    }
}
