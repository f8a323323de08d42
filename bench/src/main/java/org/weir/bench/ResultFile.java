package org.weir.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints lines as they come, and keeps them in a file of `bench/results` at the end.
final class ResultFile {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<String> lines = new ArrayList<>();

    /// Begins with the command and with what it runs on.
    ResultFile(String command) {
        lines.add(
                "# %s; Java %s, %d processors"
                        .formatted(
                                command,
                                Runtime.version(),
                                Runtime.getRuntime().availableProcessors()));
    }

    /// Where lines are printed.
    PrintStream out() {
        return out;
    }

    /// Prints a line and keeps it.
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would bring a library of its own
    void say(String format, Object... arguments) {
        String line = String.format(Locale.ROOT, format, arguments);
        out.println(line);
        lines.add(line);
    }

    /// Writes the lines to `bench/results`.
    void keep(String file) {
        try {
            Files.write(Path.of("bench/results", file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
