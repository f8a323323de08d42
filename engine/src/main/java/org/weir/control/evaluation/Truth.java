package org.weir.control.evaluation;

/// The three values of a condition (Kleene's strong logic): what is unknown stays unknown unless
/// the rest decides without it.
public enum Truth {
    /// The condition is met.
    MET,
    /// It is not met.
    NOT_MET,
    /// What is known does not decide it.
    UNKNOWN;

    /// Both.
    public Truth and(Truth other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == MET && other == MET ? MET : UNKNOWN;
    }

    /// One of them.
    public Truth or(Truth other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == NOT_MET && other == NOT_MET ? NOT_MET : UNKNOWN;
    }

    /// The opposite.
    public Truth not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
