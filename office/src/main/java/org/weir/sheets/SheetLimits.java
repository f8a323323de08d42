package org.weir.sheets;

/// What a hostile or broken spreadsheet is held to.
///
/// @param maxBytes bytes of the file
/// @param maxUnpackedBytes bytes that it may hold when it is unpacked
/// @param maxEntries files inside an XLSX workbook
/// @param maxRows rows below the header
/// @param maxColumns columns of the header
/// @param maxCellChars characters of a cell; a row with a longer one is bad
public record SheetLimits(
        int maxBytes,
        long maxUnpackedBytes,
        int maxEntries,
        int maxRows,
        int maxColumns,
        int maxCellChars) {
    /// What is set where nobody says otherwise.
    public static final SheetLimits DEFAULT =
            new SheetLimits(32 << 20, 512L << 20, 2_000, 200_000, 200, 10_000);
}
