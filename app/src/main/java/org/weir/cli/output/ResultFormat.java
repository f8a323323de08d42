package org.weir.cli.output;

import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;

/// A form in which results are written one after another. Thread-safe.
public interface ResultFormat {
    /// What stands before the first result.
    String beginning();

    /// One subject's result.
    String result(Subject subject, ScreeningResult result);
}
