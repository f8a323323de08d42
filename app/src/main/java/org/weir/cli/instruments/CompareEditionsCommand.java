package org.weir.cli.instruments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.goods.GoodsOptions;
import org.weir.cli.goods.InstrumentShelf;
import org.weir.control.evaluation.Answer;
import org.weir.control.evaluation.Classifier;
import org.weir.control.evaluation.TraceText;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.EditionChanges;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.instruments.Item;
import org.weir.control.instruments.Vocabulary;
import org.weir.goods.GoodsRead;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `weir instruments diff`: what a new edition changes, and which goods it touches.
final class CompareEditionsCommand {
    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;

    private CompareEditionsCommand(Console console, InstrumentShelf shelf) {
        this.console = console;
        this.shelf = shelf;
        spec =
                Commands.describe(
                        "diff",
                        this::run,
                        "Tells which items were added, removed and changed between two editions, and which",
                        "goods, such as those of open cases, are classified otherwise by the later one.",
                        "");
        spec.addPositional(
                GoodsOptions.word("0", "1", "INSTRUMENT", "As `weir instruments` names it."));
        spec.addPositional(
                GoodsOptions.word(
                        "1",
                        "0..1",
                        "FROM",
                        "Day of the earlier edition (default: the one before TO)."));
        spec.addPositional(
                GoodsOptions.word(
                        "2",
                        "0..1",
                        "TO",
                        "Day of the later edition (default: the one in force today)."));
        spec.addOption(
                GoodsOptions.path(
                        "--goods",
                        "FILE",
                        "CSV or XLSX of goods, as `weir classify` takes it, to try with both."));
        spec.addOption(GoodsOptions.language());
        spec.addOption(GoodsOptions.data());
    }

    static CommandSpec spec(Console console, InstrumentShelf shelf) {
        return new CompareEditionsCommand(console, shelf).spec;
    }

    private int run() throws IOException {
        ParseResult given = Commands.given(spec);
        Language language = GoodsOptions.language(spec);
        InstrumentLibrary library =
                shelf.library(given.matchedOptionValue("--data", null)).library();
        EditionChoice choice = new EditionChoice(library, given.matchedPositionalValue(0, ""));
        String from = given.matchedPositionalValue(1, "");
        String to = given.matchedPositionalValue(2, "");
        Edition later = to.isEmpty() ? choice.inForce(console.clock()) : choice.named(to);
        Edition earlier = from.isEmpty() ? choice.before(later) : choice.named(from);
        EditionChanges changes = EditionChanges.between(earlier, later);
        console.output().println("%s → %s".formatted(earlier.name(), later.date()));
        items("+", changes.added(), language);
        items("-", changes.removed(), language);
        for (EditionChanges.Changed changed : changes.changed()) {
            console.output()
                    .println(
                            "~ %s  %s%s%s"
                                    .formatted(
                                            changed.after().number(),
                                            changed.after().title().in(language),
                                            TraceText.colon(language),
                                            String.join(
                                                    ", ",
                                                    changed.what().stream()
                                                            .map(what -> what.in(language))
                                                            .toList())));
        }
        Path goods = given.matchedOptionValue("--goods", null);
        if (goods != null) {
            touched(goods, earlier, later, library.vocabulary(), language);
        }
        return ExitCode.DONE.number();
    }

    private void items(String sign, List<Item> items, Language language) {
        for (Item item : items) {
            console.output()
                    .println("%s %s  %s".formatted(sign, item.number(), item.title().in(language)));
        }
    }

    private void touched(
            Path goods, Edition earlier, Edition later, Vocabulary vocabulary, Language language)
            throws IOException {
        Classifier before = new Classifier(List.of(earlier), vocabulary);
        Classifier after = new Classifier(List.of(later), vocabulary);
        int[] counts = new int[2];
        try (InputStream in = Files.newInputStream(goods);
                GoodsRead rows = GoodsRead.open(in, goods.toString(), vocabulary.parameters())) {
            for (GoodsRead.Row row = rows.next(); row != null; row = rows.next()) {
                counts[0]++;
                String old = outcome(before, row, language);
                String now = outcome(after, row, language);
                if (!old.equals(now)) {
                    counts[1]++;
                    console.output().println("! %s: %s → %s".formatted(row.name(), old, now));
                }
            }
        }
        console.say(
                "%,d goods tried: %,d are classified otherwise.".formatted(counts[0], counts[1]));
    }

    private static String outcome(Classifier classifier, GoodsRead.Row row, Language language) {
        Answer answer =
                classifier.classify(row.description(), row.given(), Set.of()).answers().getFirst();
        String item =
                answer.proposals().isEmpty()
                        ? new Bilingual("no item", "aucun article").in(language)
                        : answer.proposals().getFirst().item().number();
        return "%s (%s)".formatted(item, answer.verdict().title().in(language));
    }
}
