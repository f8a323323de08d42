package org.weir.cli;

import java.util.List;
import org.weir.lists.reading.Problem;
import org.weir.screening.ScreeningIndex;

/// The lists that subjects are screened against, and what is to be said of them.
///
/// @param index the index over them
/// @param notes sentences for the summary: editions set aside, files that are no lists
/// @param problems records of the lists that could not be read as they should
/// @param failures sentences about lists that could not be used at all: the results lack them
public record ScreeningLists(
        ScreeningIndex index,
        List<String> notes,
        List<Problem> problems,
        List<String> failures) {
    /// Copies the lists.
    public ScreeningLists {
        notes = List.copyOf(notes);
        problems = List.copyOf(problems);
        failures = List.copyOf(failures);
    }
}
