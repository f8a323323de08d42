package org.weir.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Where everything is wired together, and where the process begins and ends.
public final class Main {
    private Main() {}

    /// Runs a command and ends the process with its exit code.
    public static void main(String[] arguments) {
        int code = run(console(), arguments);
        System.exit(code);
    }

    /// Runs a command.
    ///
    /// @return the exit code: see [org.weir.cli.ExitCode]
    public static int run(Console console, String... arguments) {
        CommandLine line = Commands.weir(console, commands(console));
        int code = line.execute(arguments);
        console.output().flush();
        console.error().flush();
        return code;
    }

    /// The commands, wired.
    private static List<CommandSpec> commands(Console console) {
        List<CommandSpec> commands = new ArrayList<>();
        return commands;
    }

    private static Console console() {
        // The launcher knows which streams are terminals; Java can only ask about all at once.
        String terminals = System.getProperty("weir.terminals", "");
        PrintStream output = Console.utf8(new FileOutputStream(FileDescriptor.out));
        PrintStream error = Console.utf8(new FileOutputStream(FileDescriptor.err));
        return new Console(
                System.in,
                output,
                error,
                terminals.contains("o"),
                terminals.contains("e"),
                Clock.systemUTC());
    }
}
