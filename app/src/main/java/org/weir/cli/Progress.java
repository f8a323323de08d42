package org.weir.cli;

import java.util.Locale;
import java.util.function.LongSupplier;

/// A line on standard error that says how far the work is; silent unless a person sees it.
final class Progress {
    private static final long EVERY_MS = 200;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Console console;
    private final boolean shown;
    private final long totalBytes;
    private final LongSupplier bytes;
    private final long begunMs;
    private long lastMs;
    private boolean drawn;

    /// @param shown whether a person sees it
    /// @param totalBytes size of the input; 0 where it is not known
    /// @param bytes how many of them have been read
    Progress(Console console, boolean shown, long totalBytes, LongSupplier bytes) {
        this.console = console;
        this.totalBytes = totalBytes;
        this.bytes = bytes;
        this.shown = shown;
        begunMs = console.clock().millis();
        lastMs = begunMs;
    }

    /// Milliseconds since the beginning.
    long elapsedMs() {
        return console.clock().millis() - begunMs;
    }

    /// Draws the line anew, a few times a second.
    void update(long count) {
        if (!shown) {
            return;
        }
        long now = console.clock().millis();
        if (now - lastMs < EVERY_MS) {
            return;
        }
        lastMs = now;
        drawn = true;
        console.error().print(CLEAR_LINE + line(count, now - begunMs));
        console.error().flush();
    }

    /// Takes the line away: call before saying anything else on standard error, and at the end.
    void clear() {
        if (drawn) {
            drawn = false;
            console.error().print(CLEAR_LINE);
            console.error().flush();
        }
    }

    private String line(long count, long elapsedMs) {
        String rate = "%,d/s".formatted(count * 1000 / Math.max(1, elapsedMs));
        String line = "%,d subjects, %s".formatted(count, rate);
        double share = totalBytes > 0 ? Math.min(1, (double) bytes.getAsLong() / totalBytes) : 0;
        if (share <= 0) {
            return line;
        }
        int filled = (int) (share * 20);
        long remainingS = Math.round(elapsedMs * (1 - share) / share / 1000);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %s, %d:%02d left",
                "#".repeat(filled),
                " ".repeat(20 - filled),
                share * 100,
                line,
                remainingS / 60,
                remainingS % 60);
    }
}
