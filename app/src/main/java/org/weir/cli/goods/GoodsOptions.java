package org.weir.cli.goods;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.cli.Commands;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/// The options that commands about goods and instruments share.
public final class GoodsOptions {
    /// The instruments that answer first, in this order.
    public static final List<String> FIRST =
            List.of("mtcr-annex", "cwc-schedules", "un-register", "att-ecl9", "ottawa", "ccw");

    private GoodsOptions() {}

    /// An option with one text.
    public static OptionSpec text(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(String.class)
                .description(description)
                .build();
    }

    /// An option with one path.
    public static OptionSpec path(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(Path.class)
                .description(description)
                .build();
    }

    /// An option that may be given several times, each with one text.
    public static OptionSpec texts(String name, String label, String... description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .build();
    }

    /// A word after the command.
    ///
    /// @param arity as picocli has it: `1`, `0..1`, `1..*`
    public static PositionalParamSpec word(
            String index, String arity, String label, String... description) {
        boolean many = arity.endsWith("*");
        PositionalParamSpec.Builder builder =
                PositionalParamSpec.builder()
                        .index(index)
                        .paramLabel(label)
                        .arity(arity)
                        .type(many ? List.class : String.class)
                        .description(description);
        return many ? builder.auxiliaryTypes(String.class).build() : builder.build();
    }

    /// The option `--data`.
    public static OptionSpec data() {
        return path(
                "--data",
                "FOLDER",
                "The data folder (default: WEIR_HOME, else XDG_DATA_HOME/weir, else ~/.local/share/weir).");
    }

    /// The option `--lang`.
    public static OptionSpec language() {
        return Commands.choice(
                        OptionSpec.builder("--lang").paramLabel("LANG").arity("1"), Language.class)
                .description("Language of what is said: en or fr (default: en).")
                .build();
    }

    /// The option `--on`.
    public static OptionSpec on() {
        return OptionSpec.builder("--on")
                .paramLabel("DAY")
                .arity("1")
                .type(LocalDate.class)
                .converters(text -> day(text))
                .description(
                        "Judge by the editions in force on DAY, such as 2019-10-11 (default: today).")
                .build();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new picocli.CommandLine.TypeConversionException(
                    "%s is no day; write it as 2019-10-11".formatted(text));
        }
    }

    /// The option `--instruments`.
    public static OptionSpec instruments() {
        return text(
                "--instruments",
                "NAMES",
                "The instruments to ask, with commas between them, in this order (default: all;",
                "mtcr-annex first). `weir instruments` lists them.");
    }

    /// The editions that were asked for.
    ///
    /// @throws Fault of kind USER if an instrument is not known or had no edition on that day
    public static List<Edition> editions(
            CommandSpec spec, InstrumentLibrary library, LocalDate today) {
        LocalDate day = Commands.given(spec).matchedOptionValue("--on", today);
        String named = Commands.given(spec).matchedOptionValue("--instruments", "");
        if (named.isEmpty()) {
            List<Edition> editions = library.inForce(FIRST, day);
            if (editions.isEmpty()) {
                throw Fault.user("no instrument was in force on %s.".formatted(day));
            }
            return editions;
        }
        return Arrays.stream(named.split(","))
                .map(String::strip)
                .map(name ->
                        library.inForce(name, day)
                                .orElseThrow(() ->
                                        Fault.user(
                                                "there is no edition of %s in force on %s; `weir instruments` lists what there is."
                                                        .formatted(name, day))))
                .toList();
    }

    /// `--given thrust="20 kN"`: values of parameters by name.
    ///
    /// @throws ParameterException if one has no `=`
    public static Map<String, String> given(CommandSpec spec) {
        Map<String, String> given = new LinkedHashMap<>();
        for (Object value : Commands.given(spec).matchedOptionValue("--given", List.of())) {
            String text = String.valueOf(value);
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--given takes NAME=VALUE, such as --given thrust=\"20 kN\".");
            }
            given.put(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
        }
        return given;
    }

    /// The language that was asked for.
    public static Language language(CommandSpec spec) {
        return Commands.given(spec).matchedOptionValue("--lang", Language.EN);
    }
}
