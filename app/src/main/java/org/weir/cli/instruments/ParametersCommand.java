package org.weir.cli.instruments;

import java.util.Comparator;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.goods.GoodsOptions;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.cli.output.TextTable;
import org.weir.control.instruments.Parameter;
import picocli.CommandLine.Model.CommandSpec;

/// `weir instruments parameters`: what can be given as a column or with `--given`.
final class ParametersCommand {
    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;

    private ParametersCommand(Console console, InstrumentShelf shelf) {
        this.console = console;
        this.shelf = shelf;
        spec = Commands.describe("parameters", this::run, "Lists the parameters of goods.", "");
        spec.addOption(GoodsOptions.language());
    }

    static CommandSpec spec(Console console, InstrumentShelf shelf) {
        return new ParametersCommand(console, shelf).spec;
    }

    private int run() {
        Language language = GoodsOptions.language(spec);
        TextTable table =
                new TextTable(
                        TextTable.Column.words(new Bilingual("NAME", "NOM").in(language)),
                        TextTable.Column.words(new Bilingual("UNIT", "UNITÉ").in(language)),
                        TextTable.Column.words(new Bilingual("WHAT", "SENS").in(language)));
        shelf.library(null).library().vocabulary().parameters().values().stream()
                .sorted(Comparator.comparing(Parameter::id))
                .forEach(parameter ->
                        table.row(
                                parameter.id(),
                                parameter.unit().symbol(),
                                parameter.title().in(language)));
        console.output().print(table.text());
        return ExitCode.DONE.number();
    }
}
