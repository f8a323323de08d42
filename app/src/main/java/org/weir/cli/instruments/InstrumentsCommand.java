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
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import picocli.CommandLine.Model.CommandSpec;

/// `weir instruments`: the control lists and treaties that Weir knows, and the commands about them.
public final class InstrumentsCommand {
    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;

    private InstrumentsCommand(Console console, InstrumentShelf shelf) {
        this.console = console;
        this.shelf = shelf;
        spec =
                Commands.describe(
                        "instruments",
                        this::run,
                        "Shows the control lists and treaties that Weir knows, compares their editions, checks",
                        "and adds national ones, and keeps officers' rulings on their items.",
                        "");
        spec.usageMessage()
                .synopsisSubcommandLabel("[COMMAND]")
                .commandListHeading("%nCommands:%n");
        spec.addOption(GoodsOptions.language());
        spec.addOption(GoodsOptions.data());
        for (CommandSpec command :
                List.of(
                        ShowItemCommand.spec(console, shelf),
                        SearchItemsCommand.spec(console, shelf),
                        MapCodeCommand.spec(console, shelf),
                        CompareEditionsCommand.spec(console, shelf),
                        CheckInstrumentCommand.check(console, shelf),
                        CheckInstrumentCommand.add(console, shelf),
                        ParametersCommand.spec(console, shelf),
                        RuleCommand.spec(console, shelf),
                        RulingsCommand.spec(console, shelf))) {
            spec.addSubcommand(command.name(), command);
        }
    }

    /// The command with those below it.
    public static CommandSpec spec(Console console, InstrumentShelf shelf) {
        return new InstrumentsCommand(console, shelf).spec;
    }

    private int run() {
        Path data = Commands.given(spec).matchedOptionValue("--data", null);
        Language language = GoodsOptions.language(spec);
        InstrumentLibrary.Loaded loaded = shelf.library(data);
        LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
        TextTable table =
                new TextTable(
                        TextTable.Column.words("INSTRUMENT"),
                        TextTable.Column.words(new Bilingual("EDITION", "ÉDITION").in(language)),
                        TextTable.Column.words(
                                new Bilingual("IN FORCE", "EN VIGUEUR").in(language)),
                        TextTable.Column.numbers(new Bilingual("ITEMS", "ARTICLES").in(language)),
                        TextTable.Column.words(new Bilingual("TITLE", "TITRE").in(language)));
        for (String name : loaded.library().instruments()) {
            Edition inForce = loaded.library().inForce(name, today).orElse(null);
            for (Edition edition : loaded.library().editions(name).reversed()) {
                table.row(
                        name,
                        edition.date().toString(),
                        (edition.equals(inForce) ? "* " : "  ")
                                + edition.inForceFrom()
                                + edition.inForceUntil().map(day -> " – " + day).orElse(" –"),
                        Integer.toString(edition.all().size()),
                        edition.title().in(language));
            }
        }
        console.output().print(table.text());
        loaded.flaws().forEach(flaw -> console.say("not used: " + flaw));
        return loaded.flaws().isEmpty() ? ExitCode.DONE.number() : ExitCode.LIST_PROBLEM.number();
    }
}
