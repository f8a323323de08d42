package org.weir.cli.instruments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.goods.GoodsOptions;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.instruments.Item;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `weir instruments show`: an edition as a tree, or one item in full.
final class ShowItemCommand {
    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;

    private ShowItemCommand(Console console, InstrumentShelf shelf) {
        this.console = console;
        this.shelf = shelf;
        spec =
                Commands.describe(
                        "show",
                        this::run,
                        "Shows an edition as a tree, or one of its items in full.",
                        "");
        spec.addPositional(
                GoodsOptions.word("0", "1", "INSTRUMENT", "As `weir instruments` names it."));
        spec.addPositional(
                GoodsOptions.word("1", "0..1", "ITEM", "An item's number, such as 9.A.4."));
        spec.addOption(
                GoodsOptions.text(
                        "--edition",
                        "DAY",
                        "The day of the edition (default: the one in force today)."));
        spec.addOption(GoodsOptions.language());
        spec.addOption(GoodsOptions.data());
    }

    static CommandSpec spec(Console console, InstrumentShelf shelf) {
        return new ShowItemCommand(console, shelf).spec;
    }

    private int run() {
        ParseResult given = Commands.given(spec);
        Path data = given.matchedOptionValue("--data", null);
        Language language = GoodsOptions.language(spec);
        InstrumentLibrary library = shelf.library(data).library();
        EditionChoice choice = new EditionChoice(library, given.matchedPositionalValue(0, ""));
        String date = given.matchedOptionValue("--edition", "");
        Edition edition = date.isEmpty() ? choice.inForce(console.clock()) : choice.named(date);
        String number = given.matchedPositionalValue(1, "");
        if (number.isEmpty()) {
            console.output().print(tree(edition, language));
            return ExitCode.DONE.number();
        }
        Item item = item(edition, number);
        console.output()
                .print(
                        new ItemText(edition, library.vocabulary().concepts(), language)
                                .of(item, shelf.correspondences(), shelf.precedents(data)));
        return ExitCode.DONE.number();
    }

    private static Item item(Edition edition, String number) {
        Map<String, Item> all = edition.all();
        Item item = all.get(number);
        if (item != null) {
            return item;
        }
        String asked = number.toUpperCase(Locale.ROOT);
        return all.values().stream()
                .filter(one -> one.number().toUpperCase(Locale.ROOT).equals(asked))
                .findFirst()
                .orElseThrow(
                        () -> Fault.user("%s has no item %s.".formatted(edition.name(), number)));
    }

    private static String tree(Edition edition, Language language) {
        StringBuilder text = new StringBuilder();
        text.append(edition.title().in(language)).append('\n');
        text.append(new Bilingual("edition of ", "édition du ").in(language))
                .append(edition.date())
                .append("; ")
                .append(edition.source())
                .append("\n\n");
        List<Item> open = new ArrayList<>(edition.items().reversed());
        List<Integer> depths = new ArrayList<>(open.stream().map(_ -> 0).toList());
        while (!open.isEmpty()) {
            Item item = open.removeLast();
            int depth = depths.removeLast();
            text.append("  ".repeat(depth))
                    .append(item.number())
                    .append("  ")
                    .append(item.title().in(language))
                    .append('\n');
            for (Item child : item.children().reversed()) {
                open.add(child);
                depths.add(depth + 1);
            }
        }
        return text.toString();
    }
}
