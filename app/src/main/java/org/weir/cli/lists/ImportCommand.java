package org.weir.cli.lists;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.DataFolders;
import org.weir.cli.ExitCode;
import org.weir.cli.output.JsonText;
import org.weir.lists.ListWriter;
import org.weir.lists.published.FoundLists;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.reading.Problem;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// `weir lists import`: published files into the store.
final class ImportCommand {
    private final Console console;
    private final DataFolders folders;
    private final CommandSpec spec;

    private ImportCommand(Console console, DataFolders folders) {
        this.console = console;
        this.folders = folders;
        spec =
                Commands.describe(
                        "import",
                        this::run,
                        "Puts published lists in store, and the newest of each source in force.");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("1..*")
                        .required(true)
                        .paramLabel("PATH")
                        .type(List.class)
                        .auxiliaryTypes(Path.class)
                        .description(
                                "Files and folders of lists as they were downloaded: plain, gzip or"
                                        + " zip, told by their content.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--earlier")
                        .description(
                                "Where several editions of a source lie there, put the earlier ones"
                                        + " in store, too.")
                        .build());
        spec.addOption(ListsOptions.maxShrink());
        spec.addOption(ListsOptions.acceptShrunken());
        spec.addOption(ListsOptions.format());
        spec.addOption(ListsOptions.data());
        spec.usageMessage()
                .footerHeading("%n")
                .footer(
                        "Examples:",
                        "  weir lists import downloads/",
                        "  weir lists import sdn.csv alt.csv add.csv consolidated.xml.gz",
                        "",
                        "Exit codes: 0 all that was found is in store, 4 a list could not be read, was",
                        "refused, or could not be stored (what was in force stays so), 2 bad usage.");
    }

    static CommandSpec spec(Console console, DataFolders folders) {
        return new ImportCommand(console, folders).spec;
    }

    private int run() {
        PublishedPaths paths =
                PublishedPaths.find(Commands.given(spec).matchedPositionalValue(0, List.of()));
        Path data = folders.folder(Commands.given(spec).matchedOptionValue("--data", null));
        ListImport.Result result;
        try (ListWriter writer = folders.lists(data).write();
                ProgressLine progress = new ProgressLine(console)) {
            PublishedLists published = new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT);
            AtomicLong bytes = new AtomicLong();
            result =
                    new ListImport(published, writer, ListsOptions.guard(spec))
                            .run(
                                    paths.files().stream()
                                            .<PublishedFile>map(
                                                    file -> new Counted(file, bytes, progress))
                                            .toList(),
                                    ListsOptions.has(spec, "--earlier"));
        }
        Prepared.of(folders, data, console);
        result = with(paths.problems(), result);
        ImportReport report = new ImportReport(console);
        if (ListsOptions.isJson(spec)) {
            console.output().print(JsonText.of(report.json(result)));
        } else {
            report.text(result);
        }
        boolean wrong =
                result.isWrong() || !paths.problems().isEmpty() || namedAndNoList(result.found());
        return (wrong ? ExitCode.LIST_PROBLEM : ExitCode.DONE).number();
    }

    /// Whether a file that was named by itself is no list: in a folder that is no harm.
    private boolean namedAndNoList(FoundLists found) {
        List<Path> named = Commands.given(spec).matchedPositionalValue(0, List.of());
        return found.unrecognised().stream().anyMatch(file -> named.contains(Path.of(file.file())));
    }

    private static ListImport.Result with(List<Problem> more, ListImport.Result result) {
        List<Problem> problems = new ArrayList<>(more);
        problems.addAll(result.problems());
        return new ListImport.Result(result.editions(), result.found(), problems);
    }

    /// A file that says how far it has been read.
    private record Counted(PublishedFile file, AtomicLong bytes, ProgressLine progress)
            implements PublishedFile {
        @Override
        public String name() {
            return file.name();
        }

        @Override
        public Instant modified() {
            return file.modified();
        }

        @Override
        public boolean named() {
            return file.named();
        }

        @Override
        public InputStream open() throws IOException {
            return new FilterInputStream(file.open()) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    long sum = bytes.addAndGet(Math.max(0, read));
                    progress.show(() -> "reading lists: %,d MB".formatted(sum >> 20));
                    return read;
                }
            };
        }
    }
}
