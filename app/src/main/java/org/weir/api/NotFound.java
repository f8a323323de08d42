package org.weir.api;

/// What was asked for is not there, or not for whoever asked to see.
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param detail what is not there
    public NotFound(String detail) {
        super(detail);
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
