package org.weir.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Decimals;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.cli.output.CsvCells;
import org.weir.lists.reading.CsvLines;
import org.weir.lists.reading.CsvRow;
import org.weir.lists.reading.CsvRows;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.ReadLimits;
import org.weir.names.NameComparer;
import org.weir.names.NameComparison;
import org.weir.names.Schema;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.subjects.SchemaWords;
import org.weir.screening.subjects.SubjectLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `weir compare`: pairs of names, each with its score.
public final class CompareCommand {
    private final Console console;
    private final CommandSpec spec;

    private CompareCommand(Console console) {
        this.console = console;
        spec =
                Commands.describe(
                        "compare",
                        this::run,
                        "Compares pairs of names and adds score, match and reading to each row.");
        spec.usageMessage()
                .customSynopsis("weir compare PAIRS.csv [--out FILE]")
                .footerHeading("%n")
                .footer(
                        "PAIRS.csv has a header with name1 and name2, and schema where it is not always a",
                        "person; other columns pass through. `match` is true where the score reaches the",
                        "shipped threshold of " + ScreeningOptions.SHIPPED_THRESHOLD + ".",
                        "",
                        "Exit codes: 0 all compared, 2 bad usage, 3 some rows were bad (they have no score).");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("1")
                        .required(true)
                        .type(String.class)
                        .paramLabel("PAIRS")
                        .description("CSV with a header; - for standard input.")
                        .build());
        spec.addOption(
                ScreenOptions.option("--out", "FILE", "Write to FILE, not to standard output.")
                        .type(Path.class)
                        .build());
        spec.addOption(ScreenOptions.languageOption());
    }

    /// The command.
    public static CommandSpec spec(Console console) {
        return new CompareCommand(console).spec;
    }

    private record Done(String text, List<Problem> problems, boolean bad, boolean match) {}

    private int run() throws IOException {
        ParseResult given = Commands.given(spec);
        String pairs = given.matchedPositionalValue(0, "-");
        Path out = given.matchedOptionValue("--out", null);
        OutputTarget.check(out);
        Language language = given.matchedOptionValue("--lang", Language.EN);
        InputFile input = new InputFile(pairs);
        String file = input.name();
        Deque<Problem> lost = new ArrayDeque<>();
        try (InputStream in = input.open(console);
                CsvLines lines =
                        CsvLines.over(
                                in,
                                file,
                                SubjectLimits.DEFAULT.maxLineChars(),
                                this::warn,
                                lost::add);
                CsvRows rows = rows(lines, file, lost);
                OutputTarget target = OutputTarget.open(out, console)) {
            return compare(rows, file, lost, target, language).number();
        }
    }

    private CsvRows rows(CsvLines lines, String file, Deque<Problem> lost) throws IOException {
        try {
            return CsvRows.forgiving(lines, file, ReadLimits.DEFAULT, this::warn, lost::add);
        } catch (Fault e) {
            // Whoever gave the file can mend it: it is no list.
            throw Fault.user(e.sentence());
        }
    }

    private ExitCode compare(
            CsvRows rows, String file, Deque<Problem> lost, OutputTarget target, Language language)
            throws IOException {
        if (rows.columns().stream().noneMatch("name1"::equalsIgnoreCase)
                || rows.columns().stream().noneMatch("name2"::equalsIgnoreCase)) {
            throw Fault.user(file + ": the first row must name the columns name1 and name2.");
        }
        List<String> header = new ArrayList<>(rows.columns());
        header.addAll(List.of("score", "match", "reading"));
        target.write(CsvCells.row(header));
        long[] counts = new long[3];
        int columns = rows.columns().size();
        new OrderedWork<>(
                        Runtime.getRuntime().availableProcessors(),
                        rows::next,
                        (CsvRow row) -> compare(row, columns, language))
                .run(batch -> write(batch, target, counts));
        target.complete();
        lost.forEach(problem -> console.say("bad row: " + problem));
        long bad = counts[1] + lost.size();
        console.say(
                "%,d %s compared: %,d match; %,d bad %s."
                        .formatted(
                                counts[0],
                                counts[0] == 1 ? "pair" : "pairs",
                                counts[2],
                                bad,
                                bad == 1 ? "row" : "rows"));
        return bad > 0 ? ExitCode.BAD_ROWS : ExitCode.DONE;
    }

    private void warn(Problem problem) {
        console.say("warning: " + problem);
    }

    private void write(List<Done> batch, OutputTarget target, long[] counts) {
        StringBuilder text = new StringBuilder();
        for (Done done : batch) {
            counts[done.bad() ? 1 : 0]++;
            counts[2] += done.match() ? 1 : 0;
            text.append(done.text());
            for (Problem problem : done.problems()) {
                console.say((done.bad() ? "bad row: " : "warning: ") + problem);
            }
        }
        target.write(text.toString());
    }

    private static Done compare(CsvRow row, int columns, Language language) {
        List<String> cells = new ArrayList<>(columns + 3);
        for (int i = 0; i < columns; i++) {
            cells.add(row.raw(i));
        }
        List<Problem> problems = new ArrayList<>();
        String left = row.get("name1");
        String right = row.get("name2");
        if (left == null || right == null) {
            problems.add(
                    row.problem(
                            left == null ? "name1" : "name2", "there is no name; not compared."));
            cells.addAll(List.of("", "", ""));
            return new Done(CsvCells.row(cells), problems, true, false);
        }
        NameComparison comparison =
                NameComparer.compare(schema(row, row.get("schema"), problems), left, right);
        boolean match = comparison.score() >= ScreeningOptions.SHIPPED_THRESHOLD;
        cells.add(Decimals.four(comparison.score()));
        cells.add(Boolean.toString(match));
        cells.add(comparison.reading().in(language));
        return new Done(CsvCells.row(cells), problems, false, match);
    }

    private static Schema schema(CsvRow row, @Nullable String word, List<Problem> problems) {
        if (word == null) {
            return Schema.PERSON;
        }
        Schema schema = SchemaWords.schema(word);
        if (schema == null) {
            problems.add(row.problem("schema", "not a known schema; compared as of unknown kind."));
            return Schema.UNKNOWN;
        }
        return schema;
    }
}
