package org.weir.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// What a command speaks through: the standard streams, and the clock.
///
/// @param input standard input
/// @param results standard output as bytes: it says when it cannot be written
/// @param output the same standard output for text: results only
/// @param error standard error, UTF-8: progress, summary, what is wrong
/// @param outputIsTerminal whether a person reads the output as it comes
/// @param errorIsTerminal whether a person reads the error stream as it comes
/// @param clock the time
public record Console(
        InputStream input,
        OutputStream results,
        PrintStream output,
        PrintStream error,
        boolean outputIsTerminal,
        boolean errorIsTerminal,
        Clock clock) {
    /// A console over three streams.
    ///
    /// @param terminals holds `o` where standard output is a terminal, `e` where standard error is
    public static Console of(
            InputStream input,
            OutputStream output,
            OutputStream error,
            String terminals,
            Clock clock) {
        return new Console(
                input,
                output,
                new PrintStream(output, true, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                terminals.contains("o"),
                terminals.contains("e"),
                clock);
    }

    /// A line on standard error.
    public void say(String line) {
        error.println(line);
    }
}
