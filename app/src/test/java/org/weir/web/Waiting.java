package org.weir.web;

import java.util.function.Predicate;
import java.util.function.Supplier;

/// Waits for what happens by itself.
public final class Waiting {
    private static final int TRIES = 300;
    private static final int BETWEEN_MS = 100;

    private Waiting() {}

    /// Asks until the answer is as it should be.
    public static <T> T until(Supplier<T> ask, Predicate<T> right) {
        T last = ask.get();
        for (int i = 0; i < TRIES && !right.test(last); i++) {
            try {
                Thread.sleep(BETWEEN_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            last = ask.get();
        }
        if (!right.test(last)) {
            throw new AssertionError("it did not come about; the last was: " + last);
        }
        return last;
    }
}
