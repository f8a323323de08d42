package org.weir.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.weir.cli.output.Printable;

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
        ResultStream results = new ResultStream(output);
        return new Console(
                input,
                results,
                new PrintStream(results, false, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                terminals.contains("o"),
                terminals.contains("e"),
                clock);
    }

    /// A line on standard error; what in it comes from outside cannot move the cursor.
    public void say(String line) {
        error.println(Printable.line(line));
    }

    /// Writes out what is left, and gives the exit code: that of the command, unless its results
    /// could not be written.
    public int close(int exitCode) {
        output.flush();
        if (exitCode != ExitCode.DONE.number()
                || !(results instanceof ResultStream stream)
                || stream.failure() == null) {
            return exitCode;
        }
        CommandFailure failure = OutputTarget.standardOutputFailure(stream.failure());
        if (!failure.sentence().isEmpty()) {
            say("weir: " + failure.sentence());
        }
        return failure.exitCode().number();
    }
}
