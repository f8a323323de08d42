package org.weir.cli.instruments;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.weir.base.Fault;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.goods.GoodsOptions;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.control.evaluation.Verdict;
import org.weir.control.instruments.Edition;
import org.weir.control.precedents.PrecedentStore;
import org.weir.control.precedents.Ruling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `weir instruments rule`: records an officer's ruling, and the reading of the item that comes of
/// it.
final class RuleCommand {
    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;

    private RuleCommand(Console console, InstrumentShelf shelf) {
        this.console = console;
        this.shelf = shelf;
        spec =
                Commands.describe(
                        "rule",
                        this::run,
                        "Records an officer's classification of goods; it is found when like goods come.",
                        "");
        spec.addPositional(
                GoodsOptions.word("0", "1", "INSTRUMENT", "As `weir instruments` names it."));
        spec.addPositional(
                GoodsOptions.word(
                        "1", "0..1", "ITEM", "The item; left out where none means the goods."));
        spec.addOption(
                required("--id", "ID", "What the ruling is cited by, such as a case number."));
        spec.addOption(required("--description", "TEXT", "The goods."));
        spec.addOption(required("--by", "OFFICER", "Who ruled: a role or number, not a name."));
        spec.addOption(required("--why", "TEXT", "The reason."));
        spec.addOption(
                GoodsOptions.text(
                        "--note",
                        "TEXT",
                        "How the item is to be read from now on; the newest note is in force."));
        spec.addOption(
                GoodsOptions.text(
                        "--verdict",
                        "VERDICT",
                        "controlled, cannot-tell or not-controlled (default: controlled with an item)."));
        spec.addOption(GoodsOptions.data());
    }

    private static picocli.CommandLine.Model.OptionSpec required(
            String name, String label, String description) {
        return picocli.CommandLine.Model.OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .required(true)
                .type(String.class)
                .description(description)
                .build();
    }

    static CommandSpec spec(Console console, InstrumentShelf shelf) {
        return new RuleCommand(console, shelf).spec;
    }

    private int run() {
        ParseResult given = Commands.given(spec);
        Path data = given.matchedOptionValue("--data", null);
        Edition edition =
                new EditionChoice(
                                shelf.library(data).library(), given.matchedPositionalValue(0, ""))
                        .inForce(console.clock());
        String item = given.matchedPositionalValue(1, "");
        if (!item.isEmpty() && !edition.all().containsKey(item)) {
            throw Fault.user("%s has no item %s.".formatted(edition.name(), item));
        }
        PrecedentStore store = shelf.precedents(data);
        try {
            store.add(
                    new Ruling(
                            given.matchedOptionValue("--id", ""),
                            edition.instrument(),
                            edition.date(),
                            item,
                            verdict(given.matchedOptionValue("--verdict", ""), item),
                            given.matchedOptionValue("--description", ""),
                            given.matchedOptionValue("--by", ""),
                            LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC),
                            given.matchedOptionValue("--why", ""),
                            Optional.ofNullable(given.matchedOptionValue("--note", null))));
        } catch (IllegalArgumentException e) {
            throw Fault.user(String.valueOf(e.getMessage()) + ".");
        }
        store.note(edition.instrument(), item)
                .ifPresent(note ->
                        console.say(
                                "the reading of %s is now version %d."
                                        .formatted(item, note.version())));
        return ExitCode.DONE.number();
    }

    private static Verdict verdict(String word, String item) {
        if (word.isEmpty()) {
            return item.isEmpty() ? Verdict.NOT_CONTROLLED : Verdict.CONTROLLED;
        }
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-')
                    .equals(word.strip().replace('_', '-').replace(' ', '-'))) {
                return verdict;
            }
        }
        throw Fault.user("--verdict is controlled, cannot-tell or not-controlled.");
    }
}
