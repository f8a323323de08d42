package org.weir.uploads;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of a row.
///
/// @param number its place among the rows, from 1
/// @param line its line in the file, from 1
/// @param name the subject's first name; empty where the row could not be read
/// @param outcome what came of it
/// @param score of the best match, 0 to 1; NaN without one
/// @param matches how many matches there are
/// @param source the list of the best match; empty without one
/// @param reference its reference there
/// @param listedName the name there
/// @param reading how the best match reads, in the language of whoever uploaded it
/// @param screening the screening that it was part of; null where it was not screened
/// @param answer which of that screening's answers is its own, from 0
/// @param note what could not be read of it; empty where all could
/// @param cells the row as it was, by column
public record UploadRow(
        int number,
        long line,
        String name,
        Outcome outcome,
        double score,
        int matches,
        String source,
        String reference,
        String listedName,
        String reading,
        @Nullable UUID screening,
        int answer,
        String note,
        List<String> cells) {
    /// Copies the cells.
    public UploadRow {
        cells = List.copyOf(cells);
    }

    /// What came of a row.
    public enum Outcome {
        /// A person has to look.
        REVIEW,
        /// Nothing reached the threshold.
        CLEAR,
        /// The row could not be read.
        BAD
    }
}
