package org.weir.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import org.weir.base.Fault;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.WeirCommand;
import picocli.CommandLine;

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
    /// @return the exit code: see [ExitCode]
    public static int run(Console console, String... arguments) {
        CommandLine line = commands(console);
        int code = line.execute(arguments);
        console.output().flush();
        console.error().flush();
        return code;
    }

    /// All commands, wired.
    public static CommandLine commands(Console console) {
        CommandLine line = new CommandLine(new WeirCommand());
        line.setOut(new PrintWriter(console.output(), true));
        line.setErr(new PrintWriter(console.error(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, _, _) -> report(console, exception));
        return line;
    }

    private static int report(Console console, Exception exception) {
        if (exception instanceof Fault fault) {
            console.say("weir: " + fault.sentence());
            return ExitCode.of(fault.kind()).number();
        }
        console.say("weir: a defect of Weir; please report it with the lines below.");
        exception.printStackTrace(console.error());
        return ExitCode.FAILED.number();
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
