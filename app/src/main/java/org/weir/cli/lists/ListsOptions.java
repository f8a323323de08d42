package org.weir.cli.lists;

import java.nio.file.Path;
import org.weir.cli.Commands;
import org.weir.lists.ShrinkGuard;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/// The options that commands about lists share.
final class ListsOptions {
    private ListsOptions() {}

    /// The forms of output.
    enum Format {
        /// For a person.
        TEXT,
        /// For a script.
        JSON
    }

    static OptionSpec data() {
        return OptionSpec.builder("--data")
                .paramLabel("FOLDER")
                .arity("1")
                .type(Path.class)
                .description(
                        "The data folder (default: WEIR_HOME, else the folder weir in XDG_DATA_HOME"
                                + " or in ~/.local/share).")
                .build();
    }

    static OptionSpec format() {
        return Commands.choice(
                        OptionSpec.builder("--format")
                                .paramLabel("FORMAT")
                                .arity("1")
                                .description("text or json (default: text)."),
                        Format.class)
                .build();
    }

    static OptionSpec maxShrink() {
        return OptionSpec.builder("--max-shrink")
                .paramLabel("PERCENT")
                .arity("1")
                .type(Double.class)
                .description(
                        "Refuse an edition with more than PERCENT %% fewer entries or names than"
                                + " the one in force (default: "
                                + ShrinkGuard.DEFAULT.percent()
                                + ").")
                .build();
    }

    static OptionSpec acceptShrunken() {
        return OptionSpec.builder("--accept-shrunken")
                .description("Take an edition however many entries it has lost.")
                .build();
    }

    /// A word after the command; `optional` where it may be left out.
    static PositionalParamSpec word(int index, String label, boolean optional, String description) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .paramLabel(label)
                .arity(optional ? "0..1" : "1")
                .required(!optional)
                .type(String.class)
                .description(description)
                .build();
    }

    static boolean isJson(CommandSpec spec) {
        return Commands.given(spec).matchedOptionValue("--format", Format.TEXT) == Format.JSON;
    }

    static boolean has(CommandSpec spec, String option) {
        return Commands.given(spec).hasMatchedOption(option);
    }

    /// @throws ParameterException if the share is not from 0 to 100 %
    static ShrinkGuard guard(CommandSpec spec) {
        if (has(spec, "--accept-shrunken")) {
            return ShrinkGuard.OPEN;
        }
        double percent =
                Commands.given(spec)
                        .matchedOptionValue(
                                "--max-shrink", ShrinkGuard.DEFAULT.largestShare() * 100);
        if (!(percent >= 0 && percent <= 100)) {
            throw new ParameterException(
                    spec.commandLine(), "--max-shrink takes a number from 0 to 100.");
        }
        return new ShrinkGuard(percent / 100);
    }
}
