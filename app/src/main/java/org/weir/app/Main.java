package org.weir.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.Clock;
import java.util.List;
import org.weir.cli.Commands;
import org.weir.cli.CompareCommand;
import org.weir.cli.CompletionCommand;
import org.weir.cli.Console;
import org.weir.cli.ListSource;
import org.weir.cli.ScreenCommand;
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
        ListSource lists = new ReadableLists();
        return List.of(
                ScreenCommand.spec(console, lists),
                CompareCommand.spec(console),
                CompletionCommand.spec(console));
    }

    private static Console console() {
        // The launcher knows which streams are terminals; Java can only ask about all at once.
        String terminals = System.getProperty("weir.terminals", "");
        return Console.of(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                terminals,
                Clock.systemUTC());
    }
}
