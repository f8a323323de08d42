package org.weir.cli.report;

import java.time.LocalDate;
import java.util.List;
import org.weir.base.Language;
import org.weir.lists.ListSnapshot;

/// What a report says of itself.
///
/// @param language the language that it opens in; the reader can switch
/// @param madeOn the day
/// @param madeBy which Weir
/// @param subjectsFile where the subjects came from
/// @param lists the list snapshots that were used
/// @param notes what is to be said of them
/// @param threshold the threshold that was applied
public record ReportContext(
        Language language,
        LocalDate madeOn,
        String madeBy,
        String subjectsFile,
        List<ListSnapshot> lists,
        List<String> notes,
        double threshold) {
    /// Copies the lists.
    public ReportContext {
        lists = List.copyOf(lists);
        notes = List.copyOf(notes);
    }
}
