package org.weir.cli.instruments;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.weir.base.Fault;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.goods.GoodsOptions;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.control.instruments.Correspondences;
import picocli.CommandLine.Model.CommandSpec;

/// `weir instruments map`: between items of the MTCR Annex and numbers of other lists.
final class MapCodeCommand {
    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;

    private MapCodeCommand(Console console, InstrumentShelf shelf) {
        this.console = console;
        this.shelf = shelf;
        spec =
                Commands.describe(
                        "map",
                        this::run,
                        "Tells which items of the MTCR Annex a number of another list stands for, or the",
                        "numbers that stand for an item.",
                        "");
        spec.addPositional(
                GoodsOptions.word(
                        "0",
                        "1",
                        "CODE",
                        "ECCN, EU number, ECL 6-…, USML paragraph, tariff heading, or an item."));
    }

    static CommandSpec spec(Console console, InstrumentShelf shelf) {
        return new MapCodeCommand(console, shelf).spec;
    }

    private int run() {
        String code = Commands.given(spec).matchedPositionalValue(0, "");
        Correspondences correspondences = shelf.correspondences();
        Set<String> items = correspondences.items(code);
        List<Correspondences.Line> lines = correspondences.of(code);
        if (items.isEmpty() && lines.isEmpty()) {
            throw Fault.user("nothing is known of %s.".formatted(code));
        }
        items.forEach(item -> console.output().println("MTCR " + item));
        for (Correspondences.Line line : lines) {
            console.output()
                    .println(
                            "%s %s  (%s)"
                                    .formatted(
                                            line.system().toUpperCase(Locale.ROOT),
                                            line.code(),
                                            line.source()));
        }
        return ExitCode.DONE.number();
    }
}
