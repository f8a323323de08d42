package org.weir.api;

/// A request that cannot be answered as it is: which field, and what to do about it.
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /// @param field the field as the request writes it: `subject.birth_dates[1]`; empty for the
    ///   whole request
    /// @param detail what is wrong and what is expected; never what was sent
    public BadRequest(String field, String detail) {
        super(detail);
        this.field = field;
    }

    String field() {
        return field;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
