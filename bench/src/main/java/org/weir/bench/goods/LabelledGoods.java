package org.weir.bench.goods;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A description of goods with the item that it is of.
///
/// @param id its number in its set
/// @param description as an exporter writes it
/// @param item the item, down to its last letter; `NONE` where it is of none
/// @param kind `P` positive, `N` a near miss or other goods of the trade, `U` unrelated, `B` to be
///   argued about, `Q` to be asked about
/// @param why the deciding fact
/// @param split `held` where it is kept from tuning
record LabelledGoods(
        String id, String description, String item, String kind, String why, String split) {
    /// No item.
    static final String NONE = "NONE";

    private static final int LETTERS = 3;

    /// The rows of a table with the columns id, description, item (or annex_item), kind and why.
    static List<LabelledGoods> read(Path file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream()
                    .map(NamedCsvRecord::getFieldsAsMap)
                    .map(LabelledGoods::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledGoods of(Map<String, String> row) {
        return new LabelledGoods(
                row.getOrDefault("id", ""),
                row.getOrDefault("description", ""),
                row.getOrDefault("annex_item", row.getOrDefault("item", "")),
                row.getOrDefault("kind", ""),
                row.getOrDefault("why", ""),
                row.getOrDefault("split", ""));
    }

    /// Whether it is of an item for certain.
    boolean isControlled() {
        return !item.equals(NONE) && !kind.equals("Q");
    }

    /// Whether the description leaves a deciding parameter open.
    boolean isOpen() {
        return kind.equals("Q");
    }

    /// Whether it is kept from tuning.
    boolean isHeldOut() {
        return split.equals("held");
    }

    /// An item down to its letter: `9.A.4` of `9.A.4.b.2`.
    static String letter(String item) {
        String[] parts = item.split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(LETTERS, parts.length)));
    }

    /// The category of an item of the MTCR Annex: I for items 1 and 2.
    static String category(String item) {
        return item.startsWith("1.") || item.startsWith("2.") ? "I" : "II";
    }
}
