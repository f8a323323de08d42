package org.weir.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.weir.app.Main;

/// Runs a command as a user would, over streams of the test's own.
///
/// @param exitCode what the process would end with
/// @param output standard output
/// @param error standard error
public record WeirRun(int exitCode, String output, String error) {
    /// The day on which tests run.
    public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    /// Runs without input.
    public static WeirRun of(Object... arguments) {
        return with("", arguments);
    }

    /// Runs with text on standard input.
    public static WeirRun with(String input, Object... arguments) {
        return run(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                "",
                arguments);
    }

    /// Runs at a terminal.
    public static WeirRun atTerminal(Object... arguments) {
        return run(InputStream.nullInputStream(), new ByteArrayOutputStream(), "oe", arguments);
    }

    /// Runs over these streams.
    public static WeirRun run(
            InputStream input, OutputStream output, String terminals, Object... arguments) {
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int exitCode =
                Main.run(
                        Console.of(
                                input, output, error, terminals, Clock.fixed(NOW, ZoneOffset.UTC)),
                        Map.of("WEIR_HOME", emptyFolder().toString()),
                        words);
        String written =
                output instanceof ByteArrayOutputStream bytes
                        ? bytes.toString(StandardCharsets.UTF_8)
                        : "";
        return new WeirRun(exitCode, written, error.toString(StandardCharsets.UTF_8));
    }

    /// A file of the samples.
    public static Path sample(String name) {
        return Path.of(System.getProperty("weir.root"), "samples", name);
    }

    /// The lines of the output.
    public List<String> lines() {
        return output.lines().toList();
    }

    private static Path emptyFolder() {
        try {
            Path folder = Files.createTempDirectory("weir-test");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
