package org.weir.base;

import org.jspecify.annotations.Nullable;

/// An operating fault: what happened, where, and what to do about it.
///
/// The message is one sentence for a person, naming file and line where they are known; it never
/// holds a screened person's data. Expected outcomes (no match, a bad row) are results, not faults.
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FaultKind kind;

    private Fault(FaultKind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /// A fault that the caller can mend by asking differently.
    public static Fault user(String message) {
        return new Fault(FaultKind.USER, message, null);
    }

    /// A fault of something outside: a file, a list, a network.
    public static Fault external(String message) {
        return new Fault(FaultKind.EXTERNAL, message, null);
    }

    /// A fault of something outside, with the exception that showed it.
    public static Fault external(String message, Throwable cause) {
        return new Fault(FaultKind.EXTERNAL, message, cause);
    }

    /// A named limit was reached; the message names it and its value.
    public static Fault limit(String message) {
        return new Fault(FaultKind.LIMIT, message, null);
    }

    /// A defect of Weir.
    public static Fault internal(String message, Throwable cause) {
        return new Fault(FaultKind.INTERNAL, message, cause);
    }

    /// Who can mend it.
    public FaultKind kind() {
        return kind;
    }

    /// The message, never absent.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
