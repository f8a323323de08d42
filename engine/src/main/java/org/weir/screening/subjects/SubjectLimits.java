package org.weir.screening.subjects;

import org.weir.lists.reading.ReadLimits;

/// What a hostile or broken file of subjects is held to. A row that reaches one is bad; the others
/// go on.
///
/// @param maxLineChars characters of one line
/// @param maxFieldChars characters of one field
/// @param maxNameChars characters of one name
/// @param maxValues values of one field, such as aliases
/// @param maxDepth nesting of one JSON line
public record SubjectLimits(
        int maxLineChars, int maxFieldChars, int maxNameChars, int maxValues, int maxDepth) {
    /// What is set where nobody says otherwise.
    public static final SubjectLimits DEFAULT =
            new SubjectLimits(1 << 20, 64 << 10, 1_000, 200, 32);

    /// The same limits for the reader of rows.
    ReadLimits forRows() {
        ReadLimits limits = ReadLimits.DEFAULT;
        return new ReadLimits(
                Long.MAX_VALUE,
                limits.maxRatio(),
                limits.maxZipEntries(),
                limits.maxListings(),
                limits.maxNamesPerListing(),
                maxFieldChars,
                maxDepth,
                limits.maxProblems());
    }
}
