package org.weir.screening.subjects;

import java.util.List;
import org.weir.lists.reading.Problem;
import org.weir.screening.Subject;

/// A row of a file of subjects: one that can be screened, or one that cannot.
public sealed interface SubjectRow {
    /// A row that can be screened.
    ///
    /// @param subject who it is about
    /// @param warnings values of the row that could not be read and were left out
    record Readable(Subject subject, List<Problem> warnings) implements SubjectRow {
        /// Copies the warnings.
        public Readable {
            warnings = List.copyOf(warnings);
        }
    }

    /// A row that cannot be screened.
    ///
    /// @param problem what is wrong with it
    record Bad(Problem problem) implements SubjectRow {}
}
