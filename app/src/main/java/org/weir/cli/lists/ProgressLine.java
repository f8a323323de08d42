package org.weir.cli.lists;

import java.util.function.Supplier;
import org.weir.cli.Console;

/// A line on standard error that is drawn over and over; silent unless a person sees it. Safe for
/// use by several threads.
final class ProgressLine implements AutoCloseable {
    private static final long EVERY_MS = 200;
    private static final String CLEAR = "\r\u001b[K";

    private final Console console;
    private long lastMs;
    private boolean drawn;

    ProgressLine(Console console) {
        this.console = console;
        lastMs = console.clock().millis();
    }

    /// Draws a line at once.
    synchronized void now(String line) {
        if (console.errorIsTerminal()) {
            drawn = true;
            console.error().print(CLEAR + line);
            console.error().flush();
        }
    }

    /// Draws the line anew, a few times a second.
    synchronized void show(Supplier<String> line) {
        long now = console.clock().millis();
        if (console.errorIsTerminal() && now - lastMs >= EVERY_MS) {
            lastMs = now;
            drawn = true;
            console.error().print(CLEAR + line.get());
            console.error().flush();
        }
    }

    /// Takes the line away.
    @Override
    public synchronized void close() {
        if (drawn) {
            drawn = false;
            console.error().print(CLEAR);
            console.error().flush();
        }
    }
}
