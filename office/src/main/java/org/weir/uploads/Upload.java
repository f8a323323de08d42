package org.weir.uploads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A spreadsheet that was uploaded.
///
/// @param id stable
/// @param fileName as its owner's machine calls it; empty once it was erased
/// @param bytes how large it is
/// @param rows how many rows it has below the header
/// @param columns its header; empty once it was erased
/// @param mapping what each column is read as: the code of a [org.weir.screening.subjects
///   .SubjectColumn], or empty for one that is not used; an empty list while nobody has said
/// @param owner whose it is, as `account:ID`
/// @param unit the code of the unit that it belongs to
/// @param compartment the code of the compartment that it lies in; null for none
/// @param uploadedAt when
/// @param retainUntil the last day on which its rows are kept; null without end
/// @param erasedAt when its rows were erased; null while they are there
public record Upload(
        UUID id,
        String fileName,
        long bytes,
        int rows,
        List<String> columns,
        List<String> mapping,
        String owner,
        String unit,
        @Nullable String compartment,
        Instant uploadedAt,
        @Nullable LocalDate retainUntil,
        @Nullable Instant erasedAt) {
    /// The most characters of a file's name that are kept.
    public static final int MAX_NAME_CHARS = 200;

    /// Copies the lists.
    public Upload {
        columns = List.copyOf(columns);
        mapping = List.copyOf(mapping);
    }

    /// Whether its rows are still there.
    public boolean isKept() {
        return erasedAt == null;
    }
}
