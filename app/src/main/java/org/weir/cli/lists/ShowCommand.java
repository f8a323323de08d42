package org.weir.cli.lists;

import java.util.List;
import org.weir.base.Fault;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.DataFolders;
import org.weir.cli.ExitCode;
import org.weir.cli.output.JsonText;
import org.weir.lists.ListStore;
import org.weir.lists.Listing;
import org.weir.lists.StoredEdition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `weir lists show`: one party as a list has it, in full.
final class ShowCommand {
    private final Console console;
    private final DataFolders folders;
    private final CommandSpec spec;

    private ShowCommand(Console console, DataFolders folders) {
        this.console = console;
        this.folders = folders;
        spec = Commands.describe("show", this::run, "Shows all that a list says of a party.");
        spec.addPositional(ListsOptions.word(0, "SOURCE", false, "The list, as in `weir lists`."));
        spec.addPositional(
                ListsOptions.word(
                        1, "REFERENCE", false, "The list's own identifier of the party."));
        spec.addOption(
                OptionSpec.builder("--edition")
                        .paramLabel("EDITION")
                        .arity("1")
                        .type(String.class)
                        .description(
                                "The edition: its list date or the beginning of its hash (default:"
                                        + " the one in force).")
                        .build());
        spec.addOption(ListsOptions.format());
        spec.addOption(ListsOptions.data());
        spec.usageMessage()
                .footerHeading("%n")
                .footer(
                        "Examples:",
                        "  weir lists show un-sc QDi.426",
                        "  weir lists show us-ofac-sdn 12345 --edition 2024-01-30 --format json");
    }

    static CommandSpec spec(Console console, DataFolders folders) {
        return new ShowCommand(console, folders).spec;
    }

    private int run() {
        ParseResult given = Commands.given(spec);
        ListStore store = folders.lists(folders.folder(given.matchedOptionValue("--data", null)));
        EditionChoice choice =
                EditionChoice.of(given.matchedPositionalValue(0, ""), store.editions());
        String named = given.matchedOptionValue("--edition", "");
        StoredEdition edition = named.isEmpty() ? choice.inForce() : choice.named(named);
        String reference = given.matchedPositionalValue(1, "");
        List<Listing> found =
                store.open(edition.id()).listings().stream()
                        .filter(listing -> listing.reference().equalsIgnoreCase(reference))
                        .toList();
        if (found.isEmpty()) {
            throw Fault.user(
                    "%s of %s has no entry %s."
                            .formatted(choice.source(), edition.id().listDate(), reference));
        }
        for (Listing listing : found) {
            console.output().print(text(edition, listing));
        }
        return ExitCode.DONE.number();
    }

    private String text(StoredEdition edition, Listing listing) {
        if (ListsOptions.isJson(spec)) {
            return JsonText.of(
                    JsonText.fields()
                            .put("snapshot", EditionRows.id(edition.id()))
                            .put("listing", ListingJson.of(listing)));
        }
        return "%s of %s%n%n%s"
                .formatted(
                        edition.id().source(), edition.id().listDate(), ListingText.full(listing));
    }
}
