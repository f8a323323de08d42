package org.weir.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// What a command speaks through: the standard streams, and the clock.
///
/// @param input standard input
/// @param output standard output, UTF-8: results only
/// @param error standard error, UTF-8: progress, summary, what is wrong
/// @param outputIsTerminal whether a person reads the output as it comes
/// @param errorIsTerminal whether a person reads the error stream as it comes
/// @param clock the time
public record Console(
        InputStream input,
        PrintStream output,
        PrintStream error,
        boolean outputIsTerminal,
        boolean errorIsTerminal,
        Clock clock) {
    /// A line on standard error.
    public void say(String line) {
        error.println(line);
    }

    /// A UTF-8 stream that flushes at the end of each line.
    public static PrintStream utf8(java.io.OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }
}
