package org.weir.cli.lists;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weir.cli.Console;
import org.weir.cli.lists.ListImport.Imported;
import org.weir.cli.output.JsonText;
import org.weir.cli.output.Printable;
import org.weir.cli.output.TextTable;
import org.weir.cli.output.TextTable.Column;
import org.weir.lists.StoredEdition;
import org.weir.lists.published.FoundLists;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.reading.Problem;

/// Says what came of an import: the table or JSON on standard output, what is wrong or worth
/// knowing on standard error.
final class ImportReport {
    /// How many problems are told in full; JSON has them all.
    private static final int MAX_PROBLEMS = 20;

    private static final int MAX_NAMES = 5;

    private final Console console;

    ImportReport(Console console) {
        this.console = console;
    }

    void text(ListImport.Result result) {
        console.output().print(table(result.editions()));
        notes(result);
        for (Imported imported : result.editions()) {
            if (imported.isWrong()) {
                say("weir: " + imported.reason());
            }
        }
    }

    /// What is worth knowing beside the table.
    void notes(ListImport.Result result) {
        for (Imported imported : result.editions()) {
            if (!imported.isWrong() && !imported.reason().isEmpty()) {
                say("note: " + imported.reason());
            }
        }
        for (FoundLists.SetAside other : result.found().setAside()) {
            say("note: set aside: %s: %s".formatted(other.edition(), other.reason()));
        }
        List<String> others = new ArrayList<>();
        for (FoundLists.Unrecognised file : result.found().unrecognised()) {
            if (file.reason().equals(PublishedLists.NO_LIST)) {
                others.add(file.file());
            } else if (!file.damaged()) {
                say("note: not used: %s: %s".formatted(file.file(), file.reason()));
            }
        }
        if (!others.isEmpty()) {
            say(
                    "note: %,d %s passed over: %s%s."
                            .formatted(
                                    others.size(),
                                    others.size() == 1
                                            ? "file is no list and was"
                                            : "files are no lists and were",
                                    others.stream()
                                            .limit(MAX_NAMES)
                                            .collect(Collectors.joining(", ")),
                                    others.size() > MAX_NAMES ? ", …" : ""));
        }
        result.problems().stream().limit(MAX_PROBLEMS).forEach(problem -> say(problem.toString()));
        if (result.problems().size() > MAX_PROBLEMS) {
            say(
                    "… and %,d more; --format json gives them all."
                            .formatted(result.problems().size() - MAX_PROBLEMS));
        }
        for (FoundLists.Unrecognised file : result.found().unrecognised()) {
            if (file.damaged()) {
                say("weir: %s: %s".formatted(file.file(), file.reason()));
            }
        }
    }

    JsonText.Fields json(ListImport.Result result) {
        return JsonText.fields()
                .put("editions", result.editions().stream().map(this::json).toList())
                .put(
                        "set_aside",
                        result.found().setAside().stream()
                                .map(other ->
                                        JsonText.fields()
                                                .put("source", other.edition().source())
                                                .put("list_date", other.edition().date())
                                                .put("files", other.edition().fileNames())
                                                .put("reason", other.reason()))
                                .toList())
                .put(
                        "passed_over",
                        result.found().unrecognised().stream()
                                .map(file ->
                                        JsonText.fields()
                                                .put("file", file.file())
                                                .put("reason", file.reason())
                                                .put("damaged", file.damaged()))
                                .toList())
                .put("problems", result.problems().stream().map(ImportReport::json).toList());
    }

    private JsonText.Fields json(Imported imported) {
        StoredEdition edition = imported.edition().orElse(null);
        return JsonText.fields()
                .put("source", imported.source())
                .put("status", imported.status())
                .put("edition", edition == null ? null : EditionRows.json(edition, today()))
                .put("files", imported.files())
                .putIfAny("reason", imported.reason().isEmpty() ? null : imported.reason());
    }

    private static JsonText.Fields json(Problem problem) {
        return JsonText.fields()
                .put("file", problem.file())
                .put("line", problem.line() == 0 ? null : problem.line())
                .put("field", problem.field())
                .put("message", problem.message());
    }

    private static String table(List<Imported> editions) {
        TextTable table =
                new TextTable(
                        Column.words("SOURCE"),
                        Column.words("LIST DATE"),
                        Column.words("FORMAT"),
                        Column.numbers("ENTRIES"),
                        Column.numbers("NAMES"),
                        Column.words("CHANGE"),
                        Column.words("STATUS"));
        for (Imported imported : editions) {
            @Nullable StoredEdition edition = imported.edition().orElse(null);
            table.row(
                    Printable.line(imported.source()),
                    edition == null ? "" : edition.id().listDate().toString(),
                    edition == null ? "" : edition.format(),
                    edition == null ? "" : "%,d".formatted(edition.entries()),
                    edition == null ? "" : "%,d".formatted(edition.names()),
                    edition == null || imported.status() == ListImport.Status.UNCHANGED
                            ? ""
                            : EditionRows.counts(edition.changes()),
                    status(imported.status()));
        }
        return table.text();
    }

    /// `in force`.
    static String status(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private LocalDate today() {
        return console.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void say(String line) {
        console.say(Printable.line(line));
    }
}
