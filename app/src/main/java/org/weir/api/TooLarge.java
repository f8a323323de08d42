package org.weir.api;

/// A request that is larger than what is read.
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param maxBytes the most bytes of one
    public TooLarge(int maxBytes) {
        super("The request is larger than %,d bytes.".formatted(maxBytes));
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
