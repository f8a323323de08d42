package org.weir.cli.lists;

import java.nio.file.Path;
import org.weir.base.Fault;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.DataFolders;
import org.weir.cli.ExitCode;
import org.weir.lists.ListStore;
import org.weir.lists.ListWriter;
import org.weir.lists.StoredEdition;
import picocli.CommandLine.Model.CommandSpec;

/// `weir lists use` and `weir lists remove`: which editions are in force and in store.
final class KeepCommands {
    private KeepCommands() {}

    static CommandSpec use(Console console, DataFolders folders) {
        CommandSpec[] self = new CommandSpec[1];
        CommandSpec spec =
                Commands.describe(
                        "use",
                        () -> use(self[0], console, folders),
                        "Puts an edition in force that is in store: an earlier one, when the latest"
                                + " proves wrong.");
        self[0] = spec;
        spec.addPositional(ListsOptions.word(0, "SOURCE", false, "The list, as in `weir lists`."));
        spec.addPositional(
                ListsOptions.word(
                        1, "EDITION", false, "Its list date or the beginning of its hash."));
        spec.addOption(ListsOptions.data());
        spec.usageMessage()
                .footerHeading("%n")
                .footer(
                        "It stays in force until an edition comes that was not in store before.",
                        "`weir lists --all` shows what is in store.",
                        "",
                        "Example:",
                        "  weir lists use un-sc 2026-01-10");
        return spec;
    }

    static CommandSpec remove(Console console, DataFolders folders) {
        CommandSpec[] self = new CommandSpec[1];
        CommandSpec spec =
                Commands.describe(
                        "remove",
                        () -> remove(self[0], console, folders),
                        "Takes a list with all its editions out of the store.");
        self[0] = spec;
        spec.addPositional(ListsOptions.word(0, "SOURCE", false, "The list, as in `weir lists`."));
        spec.addOption(ListsOptions.data());
        spec.usageMessage()
                .footerHeading("%n")
                .footer(
                        "Screening does without it from then on, and answers that rest on it cannot be replayed.",
                        "",
                        "Example:",
                        "  weir lists remove xx-watch");
        return spec;
    }

    private static int use(CommandSpec spec, Console console, DataFolders folders) {
        ListStore store = store(spec, folders);
        try (ListWriter writer = store.write()) {
            EditionChoice choice =
                    EditionChoice.of(
                            Commands.given(spec).matchedPositionalValue(0, ""), store.editions());
            StoredEdition edition =
                    choice.named(Commands.given(spec).matchedPositionalValue(1, ""));
            writer.bringIntoForce(edition.id());
            console.say("%s is in force.".formatted(edition.id()));
        }
        prepare(spec, console, folders);
        return ExitCode.DONE.number();
    }

    private static int remove(CommandSpec spec, Console console, DataFolders folders) {
        String source = Commands.given(spec).matchedPositionalValue(0, "");
        try (ListWriter writer = store(spec, folders).write()) {
            int removed = writer.remove(source);
            if (removed == 0) {
                throw Fault.user("there is no list %s in store.".formatted(source));
            }
            console.say(
                    "%s is removed: %,d %s."
                            .formatted(source, removed, removed == 1 ? "edition" : "editions"));
        }
        prepare(spec, console, folders);
        return ExitCode.DONE.number();
    }

    private static ListStore store(CommandSpec spec, DataFolders folders) {
        return folders.lists(data(spec, folders));
    }

    private static void prepare(CommandSpec spec, Console console, DataFolders folders) {
        Prepared.of(folders, data(spec, folders), console);
    }

    private static Path data(CommandSpec spec, DataFolders folders) {
        return folders.folder(Commands.given(spec).matchedOptionValue("--data", null));
    }
}
