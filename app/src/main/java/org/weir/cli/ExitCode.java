package org.weir.cli;

import org.weir.base.FaultKind;

/// What a command's exit code says; others script against the numbers.
public enum ExitCode {
    /// All was done.
    DONE(0),
    /// The work could not be finished: the output could not be written, or a defect of Weir.
    FAILED(1),
    /// The command was asked for something that it does not understand or cannot find.
    BAD_USAGE(2),
    /// Some rows were bad and passed over; all others are done.
    BAD_ROWS(3),
    /// A published list could not be read, found or updated.
    LIST_PROBLEM(4),
    /// Whoever read the output stopped reading (`weir … | head`): the number that shells give to it.
    OUTPUT_CLOSED(141);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /// The number that the process ends with.
    public int number() {
        return number;
    }

    /// What a fault that nobody else has dealt with comes to. What comes from outside, or is too
    /// large, is a list: subjects and output are dealt with where they are read and written.
    public static ExitCode of(FaultKind kind) {
        return switch (kind) {
            case USER -> BAD_USAGE;
            case EXTERNAL, LIMIT -> LIST_PROBLEM;
            case INTERNAL -> FAILED;
        };
    }
}
