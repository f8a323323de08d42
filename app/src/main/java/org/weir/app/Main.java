package org.weir.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.weir.cli.Commands;
import org.weir.cli.CompareCommand;
import org.weir.cli.CompletionCommand;
import org.weir.cli.Console;
import org.weir.cli.DataFolders;
import org.weir.cli.ScreenCommand;
import org.weir.cli.goods.ClassifyCommand;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.cli.goods.RangePayloadCommand;
import org.weir.cli.instruments.InstrumentsCommand;
import org.weir.cli.lists.ListsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Where everything is wired together, and where the process begins and ends.
public final class Main {
    private Main() {}

    /// Runs a command and ends the process with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(console(), System.getenv(), arguments));
    }

    /// Runs a command.
    ///
    /// @param environment the environment variables
    /// @return the exit code: see [org.weir.cli.ExitCode]
    public static int run(Console console, Map<String, String> environment, String... arguments) {
        CommandLine line = Commands.weir(console, commands(console, environment));
        int code = line.execute(arguments);
        console.output().flush();
        console.error().flush();
        return code;
    }

    /// The commands, wired.
    private static List<CommandSpec> commands(Console console, Map<String, String> environment) {
        DataFolders folders =
                new OwnFolders(environment, System.getProperty("user.home", "."), console.clock());
        InstrumentShelf shelf = new OwnInstruments(folders, console.clock());
        return List.of(
                ScreenCommand.spec(console, new ReadableLists(folders)),
                CompareCommand.spec(console),
                ListsCommand.spec(console, folders),
                ClassifyCommand.spec(console, shelf),
                RangePayloadCommand.spec(console),
                InstrumentsCommand.spec(console, shelf),
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
