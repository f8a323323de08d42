package org.weir.cli.instruments;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.goods.GoodsOptions;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.cli.output.TextTable;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.retrieval.ItemIndex;
import picocli.CommandLine.Model.CommandSpec;

/// `weir instruments search`: items by words in either language, or by the beginning of a number.
final class SearchItemsCommand {
    private static final int LIMIT = 20;

    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;

    private SearchItemsCommand(Console console, InstrumentShelf shelf) {
        this.console = console;
        this.shelf = shelf;
        spec =
                Commands.describe(
                        "search",
                        this::run,
                        "Finds items by words in either language, or by number.",
                        "");
        spec.addPositional(
                GoodsOptions.word(
                        "0..*",
                        "1..*",
                        "WORDS",
                        "What to look for; the last word may be unfinished."));
        spec.addOption(GoodsOptions.instruments());
        spec.addOption(GoodsOptions.on());
        spec.addOption(GoodsOptions.language());
        spec.addOption(GoodsOptions.data());
    }

    static CommandSpec spec(Console console, InstrumentShelf shelf) {
        return new SearchItemsCommand(console, shelf).spec;
    }

    private int run() {
        Path data = Commands.given(spec).matchedOptionValue("--data", null);
        Language language = GoodsOptions.language(spec);
        InstrumentLibrary library = shelf.library(data).library();
        LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
        ItemIndex index =
                new ItemIndex(
                        GoodsOptions.editions(spec, library, today),
                        library.vocabulary().concepts());
        List<String> words = Commands.given(spec).matchedPositionalValue(0, List.of());
        TextTable table =
                new TextTable(
                        TextTable.Column.words("INSTRUMENT"),
                        TextTable.Column.words(new Bilingual("ITEM", "ARTICLE").in(language)),
                        TextTable.Column.words(new Bilingual("TITLE", "TITRE").in(language)));
        for (ItemIndex.Found found : index.search(String.join(" ", words), LIMIT)) {
            table.row(
                    found.edition().instrument(),
                    found.item().number(),
                    found.item().title().in(language));
        }
        console.output().print(table.text());
        return ExitCode.DONE.number();
    }
}
