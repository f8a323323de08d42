package org.weir.app;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.weir.cli.Console;

/// What the start-up cache is made from: the commands that people start most, run over the samples
/// in one Java machine. What it loads, later starts find prepared.
public final class Rehearsal {
    private static final String PAIRS = "name1,name2\nTarek Zarwani,Tariq Zarwani\n";

    private Rehearsal() {}

    /// Runs the commands.
    ///
    /// @param arguments the folder of the samples, and an empty folder for what is imported
    public static void main(String[] arguments) {
        Path samples = Path.of(arguments[0]);
        String applicants = samples.resolve("applicants.csv").toString();
        Map<String, String> environment = Map.of("WEIR_HOME", arguments[1]);
        String[][] commands = {
            {"screen", applicants, "--lists", samples.resolve("lists").toString(), "--limit", "3"},
            {"lists", "import", samples.resolve("lists").toString()},
            {"lists"},
            {"lists", "--format", "json"},
            {"lists", "show", "un-sc", "ZZi.001"},
            {"screen", "--name", "Tariq Mansur Zarwani", "--birth-date", "1968-04-12"},
            {"screen", "--name", "Tariq Mansur Zarwani", "--format", "text"},
            {"screen", applicants},
            {"screen", applicants, "--format", "csv"},
            {"screen", applicants, "--format", "html"},
            {"compare", "-"},
            {"--help"},
            {"--version"},
        };
        for (String[] command : commands) {
            Main.run(console(), environment, command);
        }
    }

    private static Console console() {
        return Console.of(
                new ByteArrayInputStream(PAIRS.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                "",
                Clock.systemUTC());
    }
}
