package org.weir.cli.instruments;

import java.nio.file.Path;
import java.util.List;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.goods.GoodsOptions;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.cli.output.Printable;
import org.weir.cli.output.TextTable;
import org.weir.control.precedents.Precedents;
import org.weir.control.precedents.Ruling;
import picocli.CommandLine.Model.CommandSpec;

/// `weir instruments rulings`: rulings in store, or those on goods like a description.
final class RulingsCommand {
    private static final int LIMIT = 20;
    private static final double LIKE = 0.2;

    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;

    private RulingsCommand(Console console, InstrumentShelf shelf) {
        this.console = console;
        this.shelf = shelf;
        spec =
                Commands.describe(
                        "rulings",
                        this::run,
                        "Lists officers' rulings, or those on goods like a description, the likest first.",
                        "");
        spec.addPositional(GoodsOptions.word("0", "0..1", "DESCRIPTION", "The goods."));
        spec.addOption(GoodsOptions.language());
        spec.addOption(GoodsOptions.data());
    }

    static CommandSpec spec(Console console, InstrumentShelf shelf) {
        return new RulingsCommand(console, shelf).spec;
    }

    private int run() {
        Path data = Commands.given(spec).matchedOptionValue("--data", null);
        Language language = GoodsOptions.language(spec);
        String description = Commands.given(spec).matchedPositionalValue(0, "");
        List<Ruling> rulings = shelf.precedents(data).rulings();
        if (!description.isEmpty()) {
            rulings =
                    new Precedents(rulings)
                            .like(description, LIMIT, LIKE).stream()
                                    .map(Precedents.Like::ruling)
                                    .toList();
        }
        TextTable table =
                new TextTable(
                        TextTable.Column.words(new Bilingual("RULING", "DÉCISION").in(language)),
                        TextTable.Column.words(new Bilingual("DAY", "JOUR").in(language)),
                        TextTable.Column.words(new Bilingual("BY", "PAR").in(language)),
                        TextTable.Column.words(new Bilingual("ITEM", "ARTICLE").in(language)),
                        TextTable.Column.words(new Bilingual("VERDICT", "CONCLUSION").in(language)),
                        TextTable.Column.words(
                                new Bilingual("GOODS", "MARCHANDISES").in(language)));
        for (Ruling ruling : rulings) {
            table.row(
                    ruling.id(),
                    ruling.on().toString(),
                    Printable.line(ruling.by()),
                    ruling.item().isEmpty() ? "NONE" : ruling.instrument() + " " + ruling.item(),
                    ruling.verdict().title().in(language),
                    Printable.line(ruling.description()));
        }
        console.output().print(table.text());
        return ExitCode.DONE.number();
    }
}
