package org.weir.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Language;
import org.weir.screening.ScreeningOptions;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// What `weir screen` was asked for.
///
/// @param subjects the file, `-` for standard input; null where names are given
/// @param lists files and folders of lists; empty for the imported ones
/// @param screening threshold and limit
/// @param format null where the default is to be taken
/// @param language of notes, readings and the report
/// @param out null for standard output
/// @param data the data folder of imported lists; null for the usual one
record ScreenOptions(
        @Nullable String subjects,
        List<Path> lists,
        ScreeningOptions screening,
        @Nullable Format format,
        Language language,
        @Nullable Path out,
        @Nullable Path data) {
    /// The forms of output.
    enum Format {
        /// A line of JSON per subject.
        JSONL,
        /// A row per match.
        CSV,
        /// A report to read and print.
        HTML,
        /// For a person at a terminal.
        TEXT
    }

    /// Describes the options of the command.
    static void describe(CommandSpec spec) {
        ScreeningOptions defaults = ScreeningOptions.DEFAULT;
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .type(String.class)
                        .paramLabel("SUBJECTS")
                        .description(
                                "CSV with a header or FollowTheMoney JSON lines; - for standard"
                                        + " input.")
                        .build());
        spec.addOption(
                option(
                                "--lists",
                                "PATH",
                                "Published lists, files or folders, as they were downloaded."
                                        + " Without it: the imported ones.")
                        .arity("1..*")
                        .type(List.class)
                        .auxiliaryTypes(Path.class)
                        .build());
        spec.addOption(
                option(
                                "--threshold",
                                "T",
                                "Give matches that score T or more, 0 to 1 (default: "
                                        + defaults.threshold()
                                        + ", the calibrated one).")
                        .type(Double.class)
                        .build());
        spec.addOption(
                option(
                                "--limit",
                                "N",
                                "Give at most N matches a subject, the best (default: "
                                        + defaults.limit()
                                        + ").")
                        .type(Integer.class)
                        .build());
        spec.addOption(
                Commands.choice(
                                option(
                                        "--format",
                                        "FORMAT",
                                        "jsonl, csv, html or text (default: text at a terminal, else"
                                                + " jsonl)."),
                                Format.class)
                        .build());
        spec.addOption(
                option(
                                "--out",
                                "FILE",
                                "Write to FILE, which appears when it is complete (default:"
                                        + " standard output).")
                        .type(Path.class)
                        .build());
        spec.addOption(languageOption());
        spec.addOption(
                option("--data", "FOLDER", "The data folder of the imported lists.")
                        .type(Path.class)
                        .build());
    }

    /// The option `--lang`.
    static OptionSpec languageOption() {
        return Commands.choice(
                        option(
                                "--lang",
                                "LANG",
                                "Language of notes, readings and reports: en or fr (default: en)."),
                        Language.class)
                .build();
    }

    /// An option with one value.
    static OptionSpec.Builder option(String name, String label, String description) {
        return OptionSpec.builder(name).paramLabel(label).arity("1").description(description);
    }

    /// Reads what was given.
    ///
    /// @throws CommandLine.ParameterException if a value is out of range
    static ScreenOptions of(CommandSpec spec) {
        ParseResult given = Commands.given(spec);
        ScreeningOptions defaults = ScreeningOptions.DEFAULT;
        try {
            return new ScreenOptions(
                    given.matchedPositionalValue(0, null),
                    given.matchedOptionValue("--lists", List.of()),
                    new ScreeningOptions(
                            given.matchedOptionValue("--threshold", defaults.threshold()),
                            given.matchedOptionValue("--limit", defaults.limit())),
                    given.matchedOptionValue("--format", null),
                    given.matchedOptionValue("--lang", Language.EN),
                    given.matchedOptionValue("--out", null),
                    given.matchedOptionValue("--data", null));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /// The form of output: the one asked for, else text at a terminal, else JSON lines.
    Format formatFor(Console console) {
        if (format != null) {
            return format;
        }
        return out == null && console.outputIsTerminal() ? Format.TEXT : Format.JSONL;
    }
}
