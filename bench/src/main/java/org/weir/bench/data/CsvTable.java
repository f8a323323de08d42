package org.weir.bench.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a comma-separated reference table.
final class CsvTable {
    private CsvTable() {}

    static List<String[]> rows(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                rows.add(row.getFields().toArray(String[]::new));
            }
        }
        return rows;
    }
}
