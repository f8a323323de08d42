package org.weir.cli.lists;

import java.util.List;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.DataFolders;
import org.weir.cli.ExitCode;
import org.weir.cli.output.JsonText;
import org.weir.lists.ChangedListing;
import org.weir.lists.FieldChange;
import org.weir.lists.ListDelta;
import org.weir.lists.ListStore;
import org.weir.lists.StoredEdition;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `weir lists diff`: what changed between two editions.
final class DiffCommand {
    private static final String SUMMARY = "--summary";

    private final Console console;
    private final DataFolders folders;
    private final CommandSpec spec;

    private DiffCommand(Console console, DataFolders folders) {
        this.console = console;
        this.folders = folders;
        spec =
                Commands.describe(
                        "diff",
                        this::run,
                        "Tells which parties were added, removed and changed between two editions of"
                                + " a list, field by field.");
        spec.addPositional(ListsOptions.word(0, "SOURCE", false, "The list, as in `weir lists`."));
        spec.addPositional(
                ListsOptions.word(
                        1,
                        "FROM",
                        true,
                        "The earlier edition: its list date or the beginning of its hash (default:"
                                + " the one before TO)."));
        spec.addPositional(
                ListsOptions.word(2, "TO", true, "The later edition (default: the one in force)."));
        spec.addOption(OptionSpec.builder(SUMMARY).description("Give only how many.").build());
        spec.addOption(ListsOptions.format());
        spec.addOption(ListsOptions.data());
        spec.usageMessage()
                .footerHeading("%n")
                .footer(
                        "Examples:",
                        "  weir lists diff un-sc",
                        "  weir lists diff us-ofac-sdn 2024-01-30 2024-04-26 --format json");
    }

    static CommandSpec spec(Console console, DataFolders folders) {
        return new DiffCommand(console, folders).spec;
    }

    private int run() {
        ParseResult given = Commands.given(spec);
        ListStore store = folders.lists(folders.folder(given.matchedOptionValue("--data", null)));
        EditionChoice choice =
                EditionChoice.of(given.matchedPositionalValue(0, ""), store.editions());
        String from = given.matchedPositionalValue(1, "");
        String to = given.matchedPositionalValue(2, "");
        StoredEdition later = to.isEmpty() ? choice.inForce() : choice.named(to);
        StoredEdition earlier = from.isEmpty() ? choice.before(later) : choice.named(from);
        ListDelta delta = ListDelta.between(store.open(earlier.id()), store.open(later.id()));
        boolean parties = !ListsOptions.has(spec, SUMMARY);
        console.output()
                .print(
                        ListsOptions.isJson(spec)
                                ? JsonText.of(json(delta, parties))
                                : ListingText.delta(delta, parties));
        return ExitCode.DONE.number();
    }

    private static JsonText.Fields json(ListDelta delta, boolean parties) {
        JsonText.Fields fields =
                JsonText.fields()
                        .put("source", delta.to().source())
                        .put("from", EditionRows.id(delta.from()))
                        .put("to", EditionRows.id(delta.to()))
                        .put(
                                "counts",
                                JsonText.fields()
                                        .put("added", delta.added().size())
                                        .put("removed", delta.removed().size())
                                        .put("changed", delta.changed().size()));
        if (parties) {
            fields.put("added", delta.added().stream().map(ListingJson::of).toList())
                    .put("removed", delta.removed().stream().map(ListingJson::of).toList())
                    .put("changed", delta.changed().stream().map(DiffCommand::json).toList());
        }
        return fields;
    }

    private static JsonText.Fields json(ChangedListing changed) {
        List<JsonText.Fields> changes = changed.changes().stream().map(DiffCommand::json).toList();
        return JsonText.fields()
                .put("reference", changed.after().reference())
                .put("name", changed.after().primaryName())
                .put("changes", changes);
    }

    private static JsonText.Fields json(FieldChange change) {
        return JsonText.fields()
                .put("field", change.field().key())
                .put("removed", change.removed())
                .put("added", change.added())
                .putIfAny("order_only", change.isOrderOnly() ? true : null);
    }
}
