package org.weir.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /// The commands that have nothing to do with a server.
    private static final Set<String> QUICK = Set.of("screen", "compare", "lists");

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
        CommandLine line = Commands.weir(console, commands(console, environment, arguments));
        int code = console.close(line.execute(arguments));
        console.error().flush();
        return code;
    }

    /// The commands, wired.
    private static List<CommandSpec> commands(
            Console console, Map<String, String> environment, String... arguments) {
        String home = System.getProperty("user.home", ".");
        DataFolders folders = new OwnFolders(environment, home, console.clock());
        List<CommandSpec> commands = new ArrayList<>();
        commands.add(ScreenCommand.spec(console, new ReadableLists(folders)));
        commands.add(CompareCommand.spec(console));
        commands.add(ListsCommand.spec(console, folders));
        InstrumentShelf shelf = new OwnInstruments(folders, console.clock());
        commands.add(ClassifyCommand.spec(console, shelf));
        commands.add(RangePayloadCommand.spec(console));
        commands.add(InstrumentsCommand.spec(console, shelf));
        // Describing more commands than are needed takes longer than screening a name.
        if (arguments.length == 0 || !QUICK.contains(arguments[0])) {
            commands.addAll(ServerCommands.specs(environment, home, console));
        }
        commands.add(CompletionCommand.spec(console));
        return commands;
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
