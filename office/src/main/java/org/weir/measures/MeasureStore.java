package org.weir.measures;

import java.util.List;

/// Counts. Called inside [org.weir.access.Acts] and held to what the actor may see.
///
/// An alert counts in the period in which it was opened, a finding and its time in that in which it
/// was made. Findings that a second person sent back do not count, nor does *more is needed*.
public interface MeasureStore {
    /// Populations as a whole.
    Measure all(Period period);

    /// Subjects that were screened otherwise.
    Measure screenings(Period period);

    /// By list, the most alerts first.
    List<Measure> byList(Period period);

    /// By the subject's schema; `gone` for subjects that are no longer under watch.
    List<Measure> bySchema(Period period);

    /// By week, in order.
    List<Measure> byWeek(Period period);
}
