package org.weir.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.cli.output.CsvMatches;
import org.weir.cli.output.JsonLines;
import org.weir.cli.output.ResultFormat;
import org.weir.cli.output.TextMatches;
import org.weir.cli.report.HtmlReport;
import org.weir.cli.report.ReportContext;
import org.weir.lists.reading.Problem;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;
import org.weir.screening.subjects.SubjectLimits;
import org.weir.screening.subjects.SubjectRow;
import org.weir.screening.subjects.SubjectRows;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// `weir screen`: subjects against lists.
public final class ScreenCommand {
    private final Console console;
    private final ListSource listSource;
    private final CommandSpec spec;

    private ScreenCommand(Console console, ListSource listSource) {
        this.console = console;
        this.listSource = listSource;
        spec =
                Commands.describe(
                        "screen",
                        this::run,
                        "Screens subjects against published lists and explains each match.");
        spec.usageMessage()
                .customSynopsis(
                        "weir screen SUBJECTS [--lists PATH...] [--threshold T] [--limit N]",
                        "                     [--format jsonl|csv|html] [--out FILE]",
                        "weir screen --name \"...\" [--birth-date DATE] [--nationality COUNTRY] ...")
                .footerHeading("%n")
                .footer(
                        "A CSV file has a header with any of id, schema, name, alias, birth_date, birth_place,",
                        "nationality, country, gender, id_number, address; several values are separated by a",
                        "semicolon. Only a name is needed.",
                        "",
                        "Results go to standard output; progress, summary and bad rows to standard error.",
                        "Exit codes: 0 all screened, 2 bad usage, 3 some rows were bad (all others are",
                        "done), 4 a list problem, 1 the output could not be written.",
                        "",
                        "Examples:",
                        "  weir screen applicants.csv --format html --out report.html",
                        "  weir screen applicants.csv --lists downloads/ > results.jsonl",
                        "  zcat entities.ftm.gz | weir screen - --format csv",
                        "  weir screen --name \"Nadia Okafor\" --threshold 0 --limit 5");
        ScreenOptions.describe(spec);
        NamedSubject.describe(spec);
    }

    /// The command.
    public static CommandSpec spec(Console console, ListSource listSource) {
        return new ScreenCommand(console, listSource).spec;
    }

    /// One row's outcome: a result, already written out, or a row that could not be screened.
    private record Done(
            @Nullable Subject subject,
            @Nullable ScreeningResult result,
            String text,
            List<Problem> problems) {}

    private int run() throws IOException {
        ScreenOptions options = ScreenOptions.of(spec);
        String named = NamedSubject.asCsv(spec);
        checkUsage(options, named);
        OutputTarget.check(options.out());
        try (CountingInput input = new CountingInput(input(options.subjects(), named));
                SubjectRows rows = rows(input, name(options.subjects()))) {
            ScreeningLists lists = lists(options);
            return screen(options, lists, rows, input).number();
        }
    }

    private static SubjectRows rows(InputStream input, String file) throws IOException {
        try {
            return SubjectRows.open(input, file, SubjectLimits.DEFAULT);
        } catch (Fault e) {
            // Whoever gave the file can mend it: it is no list.
            throw Fault.user(e.sentence());
        }
    }

    private ExitCode screen(
            ScreenOptions options, ScreeningLists lists, SubjectRows rows, CountingInput input)
            throws IOException {
        // Results that come on the same terminal show by themselves how far the work is.
        boolean resultsShow = console.outputIsTerminal() && options.out() == null;
        Progress progress =
                new Progress(
                        console,
                        console.errorIsTerminal() && !resultsShow,
                        size(options.subjects()),
                        input::bytes);
        ScreeningSummary summary = new ScreeningSummary(console, progress);
        summary.lists(lists);
        ResultFormat format = format(options);
        HtmlReport report = format == null ? new HtmlReport(context(options, lists)) : null;
        OrderedWork<SubjectRow, Done> work =
                new OrderedWork<>(
                        Runtime.getRuntime().availableProcessors(),
                        rows::next,
                        row -> screen(row, lists, options, format));
        try (OutputTarget target = OutputTarget.open(options.out(), console)) {
            if (format != null) {
                target.write(format.beginning());
            }
            work.run(batch -> write(batch, target, summary, report));
            if (report != null) {
                target.write(report.page());
            }
            target.complete();
        }
        rows.notices().forEach(notice -> console.say("note: " + notice));
        return summary.finish();
    }

    private static Done screen(
            SubjectRow row,
            ScreeningLists lists,
            ScreenOptions options,
            @Nullable ResultFormat format) {
        return switch (row) {
            case SubjectRow.Bad(Problem problem) ->
                    new Done(null, null, "", asGiven(List.of(problem), options));
            case SubjectRow.Readable(Subject subject, List<Problem> warnings) -> {
                ScreeningResult result = lists.index().screen(subject, options.screening());
                String text = format == null ? "" : format.result(subject, result);
                yield new Done(subject, result, text, asGiven(warnings, options));
            }
        };
    }

    private static List<Problem> asGiven(List<Problem> problems, ScreenOptions options) {
        return options.subjects() == null
                ? problems.stream().map(NamedSubject::asGiven).toList()
                : problems;
    }

    private static void write(
            List<Done> batch,
            OutputTarget target,
            ScreeningSummary summary,
            @Nullable HtmlReport report) {
        StringBuilder text = new StringBuilder();
        for (Done done : batch) {
            ScreeningResult result = done.result();
            if (result == null || done.subject() == null) {
                done.problems().forEach(summary::bad);
                if (report != null) {
                    done.problems().forEach(report::bad);
                }
                continue;
            }
            text.append(done.text());
            done.problems().forEach(summary::warning);
            summary.screened(result);
            if (report != null) {
                report.add(done.subject(), result);
            }
        }
        if (!text.isEmpty()) {
            target.write(text.toString());
        }
    }

    /// The form in which results are written one by one; null for the report, which comes at the
    /// end.
    private @Nullable ResultFormat format(ScreenOptions options) {
        return switch (options.formatFor(console)) {
            case JSONL -> new JsonLines(options.language());
            case CSV -> new CsvMatches(options.language());
            case TEXT -> new TextMatches(options.language(), options.screening().threshold());
            case HTML -> null;
        };
    }

    private ReportContext context(ScreenOptions options, ScreeningLists lists) {
        return new ReportContext(
                options.language(),
                LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC),
                WeirVersion.current().toString(),
                name(options.subjects()),
                lists.index().snapshots(),
                lists.notes(),
                options.screening().threshold());
    }

    private void checkUsage(ScreenOptions options, @Nullable String named) {
        if (options.subjects() == null && named == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    options.lists().isEmpty()
                            ? "say what to screen: a file, - for standard input, or --name."
                            : "say what to screen before --lists: weir screen SUBJECTS --lists PATH...");
        }
        if (options.subjects() != null && !NamedSubject.given(spec).isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    NamedSubject.given(spec).contains("--name")
                            ? "give a file or --name and not both."
                            : "%s describes the subject of --name, and not those of a file."
                                    .formatted(NamedSubject.given(spec).getFirst()));
        }
        if (named != null && !NamedSubject.hasName(spec)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--name is empty.");
        }
    }

    private InputStream input(@Nullable String subjects, @Nullable String named) {
        return subjects == null
                ? new ByteArrayInputStream(String.valueOf(named).getBytes(StandardCharsets.UTF_8))
                : new InputFile(subjects).open(console);
    }

    private static String name(@Nullable String subjects) {
        return subjects == null ? "command line" : new InputFile(subjects).name();
    }

    private static long size(@Nullable String subjects) {
        return subjects == null ? 0 : new InputFile(subjects).size();
    }

    /// The lists to use: those named, else the imported ones, else those in a folder `lists` beside
    /// the subjects, so that the samples can be tried at once.
    private ScreeningLists lists(ScreenOptions options) {
        if (!options.lists().isEmpty()) {
            return listSource.published(options.lists());
        }
        ScreeningLists imported = listSource.imported(options.data()).orElse(null);
        if (imported != null) {
            return imported;
        }
        String subjects = options.subjects();
        if (subjects != null && !new InputFile(subjects).isStandardInput()) {
            Path beside = Path.of(subjects).toAbsolutePath().resolveSibling("lists");
            if (Files.isDirectory(beside)) {
                console.say(
                        "note: no lists have been imported; the folder lists beside %s is used."
                                .formatted(subjects));
                return listSource.published(List.of(beside));
            }
        }
        throw Fault.external(
                "no lists have been imported; name some with --lists PATH, or import them once with"
                        + " `weir lists import PATH` or `weir lists update`.");
    }
}
