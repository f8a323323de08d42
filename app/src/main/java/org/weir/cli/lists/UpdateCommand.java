package org.weir.cli.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.weir.base.Fault;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.DataFolders;
import org.weir.cli.ExitCode;
import org.weir.cli.WeirVersion;
import org.weir.cli.lists.ListUpdate.Updated;
import org.weir.cli.output.JsonText;
import org.weir.cli.output.Printable;
import org.weir.cli.output.TextTable;
import org.weir.cli.output.TextTable.Column;
import org.weir.cli.sources.DownloadLimits;
import org.weir.cli.sources.Downloader;
import org.weir.cli.sources.Source;
import org.weir.cli.sources.SourcesFile;
import org.weir.lists.ListWriter;
import org.weir.lists.StoredEdition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `weir lists update`: the official lists from their publishers into the store.
final class UpdateCommand {
    /// The file of further addresses in the data folder.
    static final String OWN_SOURCES = "sources.yaml";

    private final Console console;
    private final DataFolders folders;
    private final DownloadLimits limits;
    private final CommandSpec spec;

    private UpdateCommand(Console console, DataFolders folders, DownloadLimits limits) {
        this.console = console;
        this.folders = folders;
        this.limits = limits;
        spec =
                Commands.describe(
                        "update",
                        this::run,
                        "Fetches lists from their official addresses, where they have changed.");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("0..*")
                        .paramLabel("SOURCE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("Which lists (default: all that are fetched by default).")
                        .build());
        spec.addOption(
                OptionSpec.builder("--addresses")
                        .description("Only show where each list is fetched, and under what terms.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--sources")
                        .paramLabel("FILE")
                        .arity("1")
                        .type(Path.class)
                        .description(
                                "Take the addresses from FILE alone (default: those that Weir comes"
                                        + " with, and sources.yaml in the data folder).")
                        .build());
        spec.addOption(ListsOptions.maxShrink());
        spec.addOption(ListsOptions.acceptShrunken());
        spec.addOption(ListsOptions.format());
        spec.addOption(ListsOptions.data());
        spec.usageMessage()
                .footerHeading("%n")
                .footer(
                        "A list that cannot be fetched or read, or has lost too many entries, leaves the",
                        "edition in force as it is, and the exit code is 4.");
    }

    static CommandSpec spec(Console console, DataFolders folders) {
        return spec(console, folders, DownloadLimits.DEFAULT);
    }

    static CommandSpec spec(Console console, DataFolders folders, DownloadLimits limits) {
        return new UpdateCommand(console, folders, limits).spec;
    }

    private int run() throws IOException, InterruptedException {
        ParseResult given = Commands.given(spec);
        Path data = folders.folder(given.matchedOptionValue("--data", null));
        Path own = given.matchedOptionValue("--sources", null);
        List<Source> all =
                own == null ? SourcesFile.load(data.resolve(OWN_SOURCES)) : SourcesFile.read(own);
        List<Source> chosen = chosen(all, given.matchedPositionalValue(0, List.of()));
        if (ListsOptions.has(spec, "--addresses")) {
            addresses(chosen);
            return ExitCode.DONE.number();
        }
        List<Updated> updated = update(chosen, data);
        Prepared.of(folders, data, console);
        if (ListsOptions.isJson(spec)) {
            console.output().print(JsonText.of(updated.stream().map(this::json).toList()));
        } else {
            console.output().print(table(updated));
        }
        tell(updated);
        boolean wrong = updated.stream().anyMatch(Updated::isWrong);
        return (wrong ? ExitCode.LIST_PROBLEM : ExitCode.DONE).number();
    }

    private List<Updated> update(List<Source> chosen, Path data)
            throws IOException, InterruptedException {
        Path downloads = Files.createTempDirectory("weir-lists-");
        try (ListWriter writer = folders.lists(data).write();
                Downloader downloader =
                        new Downloader(
                                limits, new Random(), "weir/" + WeirVersion.current().version());
                ProgressLine progress = new ProgressLine(console)) {
            return new ListUpdate(
                            downloader,
                            writer,
                            ListsOptions.guard(spec),
                            downloads,
                            console.clock(),
                            progress)
                    .run(chosen);
        } finally {
            deleteAll(downloads);
        }
    }

    private static List<Source> chosen(List<Source> all, List<String> named) {
        if (named.isEmpty()) {
            return all.stream().filter(Source::byDefault).toList();
        }
        List<Source> chosen = new ArrayList<>();
        for (String name : named) {
            chosen.add(
                    all.stream()
                            .filter(source -> source.source().equals(name))
                            .findFirst()
                            .orElseThrow(() -> unknown(name, all)));
        }
        return chosen;
    }

    private static Fault unknown(String name, List<Source> all) {
        return Fault.user(
                "no address is known of %s; there are %s."
                        .formatted(
                                name,
                                all.stream()
                                        .map(Source::source)
                                        .collect(Collectors.joining(", "))));
    }

    private void addresses(List<Source> sources) {
        if (ListsOptions.isJson(spec)) {
            console.output().print(JsonText.of(sources.stream().map(UpdateCommand::json).toList()));
            return;
        }
        for (Source source : sources) {
            console.output()
                    .print(
                            Printable.line(
                                            "%s: %s, %s"
                                                    .formatted(
                                                            source.source(),
                                                            source.title(),
                                                            source.publisher()))
                                    + "\n"
                                    + "  %s%n  %s%n".formatted(source.address(), source.terms()));
        }
    }

    private static JsonText.Fields json(Source source) {
        return JsonText.fields()
                .put("source", source.source())
                .put("title", source.title())
                .put("publisher", source.publisher())
                .put("format", source.format())
                .put("address", source.address().toString())
                .put("page", source.page())
                .put("terms", source.terms())
                .put("by_default", source.byDefault());
    }

    private JsonText.Fields json(Updated updated) {
        StoredEdition edition = updated.edition().orElse(null);
        return JsonText.fields()
                .put("source", updated.source().source())
                .put("status", updated.status())
                .put("list_date", edition == null ? null : edition.id().listDate())
                .put("content_hash", edition == null ? null : edition.id().contentHash())
                .put("entries", edition == null ? null : edition.entries())
                .put("bytes", updated.bytes())
                .put("reason", updated.reason().isEmpty() ? null : updated.reason());
    }

    private static String table(List<Updated> all) {
        TextTable table =
                new TextTable(
                        Column.words("SOURCE"),
                        Column.words("LIST DATE"),
                        Column.numbers("ENTRIES"),
                        Column.words("CHANGE"),
                        Column.words("STATUS"));
        for (Updated updated : all) {
            StoredEdition edition = updated.edition().orElse(null);
            table.row(
                    updated.source().source(),
                    edition == null ? "" : edition.id().listDate().toString(),
                    edition == null ? "" : "%,d".formatted(edition.entries()),
                    edition == null || updated.status() != ListUpdate.Status.UPDATED
                            ? ""
                            : EditionRows.counts(edition.changes()),
                    updated.status().name().toLowerCase(Locale.ROOT));
        }
        return table.text();
    }

    private void tell(List<Updated> all) {
        ImportReport report = new ImportReport(console);
        all.forEach(updated -> updated.result().ifPresent(report::notes));
        List<Updated> wrong = all.stream().filter(Updated::isWrong).toList();
        if (!wrong.isEmpty() && wrong.stream().allMatch(Updated::unreachable)) {
            console.say(
                    wrong.size() == all.size()
                            ? "weir: no publisher can be reached (is there a network?); the lists in"
                                    + " store stay as they are."
                            : "weir: %s cannot be reached; the lists in store stay as they are."
                                    .formatted(
                                            wrong.stream()
                                                    .map(updated -> updated.source().source())
                                                    .collect(Collectors.joining(", "))));
            return;
        }
        for (Updated updated : wrong) {
            console.say(
                    Printable.line(
                            "weir: %s: %s".formatted(updated.source().source(), updated.reason())));
        }
    }

    private static void deleteAll(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // In the system's folder for such files; the system clears it.
        }
    }
}
