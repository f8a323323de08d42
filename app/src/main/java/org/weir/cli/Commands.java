package org.weir.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.weir.base.Fault;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/// How commands are described: with picocli's builders and not its annotations, because reading
/// annotations takes longer than screening a name.
public final class Commands {
    private Commands() {}

    /// Begins the description of a command.
    ///
    /// @param name how it is called
    /// @param body what it does; gives the exit code
    /// @param description what its help says first
    public static CommandSpec describe(String name, Callable<Integer> body, String... description) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(body).name(name);
        spec.usageMessage()
                .description(description)
                .abbreviateSynopsis(false)
                .adjustLineBreaksForWideCJKCharacters(true)
                .sortOptions(false)
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .width(100);
        spec.addOption(
                OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .order(Integer.MAX_VALUE)
                        .description("Show this help.")
                        .build());
        return spec;
    }

    /// Makes an option take one of the values of an enum, written in small letters.
    public static <E extends Enum<E>> OptionSpec.Builder choice(
            OptionSpec.Builder option, Class<E> type) {
        return option.type(type)
                .completionCandidates(words(type))
                .converters(text -> value(text, type));
    }

    /// Makes a word after the command take one of the values of an enum, written in small letters.
    public static <E extends Enum<E>> PositionalParamSpec.Builder choice(
            PositionalParamSpec.Builder word, Class<E> type) {
        return word.type(type)
                .completionCandidates(words(type))
                .converters(text -> value(text, type));
    }

    private static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Commands::word).toList();
    }

    private static <E extends Enum<E>> E value(String text, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (word(value).equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new TypeConversionException(
                "%s is none of %s.".formatted(text, String.join(", ", words(type))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// What was given on the command line.
    public static ParseResult given(CommandSpec spec) {
        return spec.commandLine().getParseResult();
    }

    /// The whole command line: `weir` with its commands.
    public static CommandLine weir(Console console, List<CommandSpec> commands) {
        CommandSpec root =
                describe(
                        "weir",
                        () -> {
                            throw Fault.user("say which command; `weir --help` lists them.");
                        },
                        "Screens people, organisations, vessels and aircraft against published"
                                + " sanctions and proliferation lists, and goods against control lists."
                                + " It finds and explains; a person decides.");
        root.addOption(
                OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .order(Integer.MAX_VALUE)
                        .description("Show version, commit and JDK.")
                        .build());
        root.versionProvider(() -> new String[] {WeirVersion.current().toString()});
        root.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%nCommands:%n")
                .optionListHeading("%nOptions:%n")
                .footerHeading("%n")
                .footer(
                        "Try it:",
                        "  weir screen samples/applicants.csv",
                        "  weir screen --name \"...\" --birth-date 1970-01-31",
                        "  weir classify \"Fibre-optic gyroscope, drift 0.05 deg/h\"",
                        "  weir screen --help",
                        "",
                        "Exit codes: 0 done, 1 failed, 2 bad usage, 3 some rows were bad,"
                                + " 4 a list problem.");
        for (CommandSpec command : commands) {
            root.addSubcommand(command.name(), command);
        }
        CommandLine line = new CommandLine(root);
        line.setOut(new PrintWriter(console.output(), true));
        line.setErr(new PrintWriter(console.error(), true));
        line.registerConverter(Double.class, Commands::number);
        line.registerConverter(Integer.class, Commands::wholeNumber);
        line.setParameterExceptionHandler((exception, _) -> usage(console, exception));
        line.setExecutionExceptionHandler((exception, _, _) -> fault(console, exception));
        return line;
    }

    private static int usage(Console console, CommandLine.ParameterException exception) {
        console.say("weir: " + message(exception));
        CommandLine line = exception.getCommandLine();
        CommandLine.UnmatchedArgumentException.printSuggestions(
                exception, new PrintWriter(console.error(), true));
        console.say(
                "Usage: `"
                        + line.getCommandSpec().qualifiedName()
                        + " --help` shows how it is used.");
        return ExitCode.BAD_USAGE.number();
    }

    private static String message(CommandLine.ParameterException exception) {
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()) {
            CommandSpec command = exception.getCommandLine().getCommandSpec();
            String word = unmatched.getUnmatched().getFirst();
            return command.subcommands().isEmpty()
                    ? "there is a word too many: %s.".formatted(word)
                    : "there is no command %s."
                            .formatted((command.qualifiedName() + " " + word).substring(5));
        }
        return exception.getCause() instanceof TypeConversionException wrong
                        && exception.getArgSpec() != null
                ? "%s: %s".formatted(label(exception.getArgSpec()), wrong.getMessage())
                : String.valueOf(exception.getMessage());
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(text + " is not a number.");
        }
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException(text + " is not a whole number.");
        }
    }

    private static int fault(Console console, Exception exception) {
        if (exception instanceof CommandFailure failure) {
            if (!failure.sentence().isEmpty()) {
                console.say("weir: " + failure.sentence());
            }
            return failure.exitCode().number();
        }
        if (exception instanceof Fault fault) {
            console.say("weir: " + fault.sentence());
            return ExitCode.of(fault.kind()).number();
        }
        console.say("weir: a defect of Weir; please report it with the lines below.");
        exception.printStackTrace(console.error());
        return ExitCode.FAILED.number();
    }
}
