package org.weir.cli.lists;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.weir.app.Main;
import org.weir.cli.Console;

/// What a command wrote and how it ended.
///
/// @param code the exit code
/// @param output what it wrote to standard output
/// @param error what it wrote to standard error
record CommandRun(int code, String output, String error) {
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-02-01T10:00:00Z"), ZoneOffset.UTC);

    /// Runs `weir` with these arguments.
    ///
    /// @param home the data folder
    static CommandRun weir(Path home, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream error = new ByteArrayOutputStream();
        int code =
                Main.run(
                        console(output, error, CLOCK),
                        Map.of("WEIR_HOME", home.toString()),
                        arguments);
        return of(code, output, error);
    }

    static Console console(
            ByteArrayOutputStream output, ByteArrayOutputStream error, Clock clock) {
        return Console.of(
                new ByteArrayInputStream(new byte[0]), output, error, "", clock);
    }

    static CommandRun of(int code, ByteArrayOutputStream output, ByteArrayOutputStream error) {
        return new CommandRun(
                code,
                output.toString(StandardCharsets.UTF_8),
                error.toString(StandardCharsets.UTF_8));
    }
}
