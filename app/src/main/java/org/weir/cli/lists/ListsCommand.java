package org.weir.cli.lists;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.DataFolders;
import org.weir.cli.ExitCode;
import org.weir.cli.output.JsonText;
import org.weir.lists.StoredEdition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `weir lists`: the table of the lists in force, and the commands about lists below it.
public final class ListsCommand {
    private static final String ALL = "--all";

    private final Console console;
    private final DataFolders folders;
    private final CommandSpec spec;

    private ListsCommand(Console console, DataFolders folders) {
        this.console = console;
        this.folders = folders;
        spec =
                Commands.describe(
                        "lists",
                        this::run,
                        "Shows the lists that are in force, and imports, updates and compares them.");
        spec.addOption(
                OptionSpec.builder(ALL)
                        .description("Show the earlier editions in store, too.")
                        .build());
        spec.addOption(ListsOptions.format());
        spec.addOption(ListsOptions.data());
        spec.usageMessage()
                .synopsisSubcommandLabel("[COMMAND]")
                .commandListHeading("%nCommands:%n")
                .footerHeading("%n")
                .footer(
                        "LAST CHANGE is the day on which the edition was put in store, and how many"
                                + " parties it added (+),",
                        "removed (-) and changed (~) against the one before it.");
        for (CommandSpec command :
                List.of(
                        ImportCommand.spec(console, folders),
                        UpdateCommand.spec(console, folders),
                        DiffCommand.spec(console, folders),
                        ShowCommand.spec(console, folders),
                        KeepCommands.use(console, folders),
                        KeepCommands.remove(console, folders))) {
            spec.addSubcommand(command.name(), command);
        }
    }

    /// The command with those below it.
    public static CommandSpec spec(Console console, DataFolders folders) {
        return new ListsCommand(console, folders).spec;
    }

    private int run() {
        List<StoredEdition> editions =
                folders
                        .lists(
                                folders.folder(
                                        Commands.given(spec).matchedOptionValue("--data", null)))
                        .editions()
                        .stream()
                        .filter(edition -> edition.inForce() || ListsOptions.has(spec, ALL))
                        .toList();
        LocalDate today = console.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
        if (ListsOptions.isJson(spec)) {
            console.output()
                    .print(
                            JsonText.of(
                                    editions.stream()
                                            .map(edition -> EditionRows.json(edition, today))
                                            .toList()));
        } else if (editions.isEmpty()) {
            console.say(
                    "No list has been imported yet: `weir lists update` fetches the official ones,"
                            + " `weir lists import PATH` takes files.");
        } else {
            console.output().print(EditionRows.table(editions, today));
        }
        return ExitCode.DONE.number();
    }
}
