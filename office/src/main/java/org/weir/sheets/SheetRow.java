package org.weir.sheets;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a spreadsheet.
///
/// @param line its number as the program shows it, from 1
/// @param cells its cells by column, stripped; empty where there is nothing
/// @param problem why it cannot be used; null where it can
public record SheetRow(long line, List<String> cells, @Nullable String problem) {
    /// Copies the cells.
    public SheetRow {
        cells = List.copyOf(cells);
    }
}
