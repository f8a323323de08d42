package org.weir.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.weir.cli.output.CsvCells;
import org.weir.lists.reading.Problem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// One subject given by options: it is read as a row of a file would be, so that both mean the
/// same.
final class NamedSubject {
    private static final String[][] OPTIONS = {
        {
            "--name",
            "NAME",
            "Screen this one name instead of a file; repeat it for aliases.",
            "name"
        },
        {
            "--schema",
            "SCHEMA",
            "Person (default), Organization, Vessel, Airplane or Unknown.",
            "schema"
        },
        {
            "--birth-date",
            "DATE",
            "1970-01-31, 1970-01, 1970, circa 1970, 1969 to 1971, ...",
            "birth_date"
        },
        {"--birth-place", "PLACE", "Place of birth.", "birth_place"},
        {
            "--nationality",
            "COUNTRY",
            "Code or name. It can clear, never incriminate.",
            "nationality"
        },
        {"--country", "COUNTRY", "Country of residence or activity.", "country"},
        {"--gender", "GENDER", "female or male. It can clear, never incriminate.", "gender"},
        {"--id-number", "NUMBER", "Passport, registration, IMO or other number.", "id_number"},
        {"--address", "ADDRESS", "Address.", "address"},
    };

    private NamedSubject() {}

    /// Describes the options.
    static void describe(CommandSpec spec) {
        for (String[] option : OPTIONS) {
            spec.addOption(
                    OptionSpec.builder(option[0])
                            .paramLabel(option[1])
                            .arity("1")
                            .type(List.class)
                            .auxiliaryTypes(String.class)
                            .description(option[2])
                            .build());
        }
    }

    /// The options of a subject that were given.
    static List<String> given(CommandSpec spec) {
        ParseResult parsed = Commands.given(spec);
        List<String> names = new ArrayList<>();
        for (String[] option : OPTIONS) {
            if (parsed.hasMatchedOption(option[0])) {
                names.add(option[0]);
            }
        }
        return names;
    }

    /// Whether a name was given that is not blank.
    static boolean hasName(CommandSpec spec) {
        List<String> names = Commands.given(spec).matchedOptionValue("--name", List.<String>of());
        return names.stream().anyMatch(name -> !name.isBlank());
    }

    /// A problem of the row that the options were read as, told of the option.
    static Problem asGiven(Problem problem) {
        String field = problem.field();
        for (String[] option : OPTIONS) {
            field = option[3].equals(field) ? option[0] : field;
        }
        return new Problem(problem.file(), 0, field, problem.message());
    }

    /// The subject as a CSV file of one row; null where no name was given.
    static @Nullable String asCsv(CommandSpec spec) {
        ParseResult parsed = Commands.given(spec);
        if (!parsed.hasMatchedOption("--name")) {
            return null;
        }
        List<String> header = new ArrayList<>(List.of("id"));
        List<String> row = new ArrayList<>(List.of("name"));
        for (String[] option : OPTIONS) {
            List<String> values = parsed.matchedOptionValue(option[0], List.<String>of());
            StringJoiner joined = new StringJoiner(";");
            values.forEach(joined::add);
            header.add(option[3]);
            row.add(joined.toString());
        }
        return CsvCells.row(header) + CsvCells.row(row);
    }
}
