package org.weir.cli.goods;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.OrderedWork;
import org.weir.cli.OutputTarget;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Classifier;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.instruments.Vocabulary;
import org.weir.goods.CsvGoods;
import org.weir.goods.DataSheet;
import org.weir.goods.GoodsFile;
import org.weir.goods.GoodsRow;
import org.weir.goods.SpreadsheetGoods;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// `weir classify`: which control-list items goods are, and why.
public final class ClassifyCommand {
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final InstrumentShelf shelf;
    private final CommandSpec spec;

    /// The forms of output.
    private enum Format {
        TEXT,
        JSON,
        CSV
    }

    private ClassifyCommand(Console console, InstrumentShelf shelf) {
        this.console = console;
        this.shelf = shelf;
        spec =
                Commands.describe(
                        "classify",
                        this::run,
                        "Says which items of which control lists goods are, and why.",
                        "");
        spec.usageMessage()
                .customSynopsis("weir classify \"DESCRIPTION\" | FILE [OPTIONS]")
                .parameterListHeading("%n")
                .footerHeading("%n")
                .footer(
                        "A file of goods has a header with description, and id, eccn, hs or any parameter as you",
                        "like; rows are added for each proposed item, best first, item NONE where there is none.",
                        "",
                        "  weir classify \"Fibre-optic gyroscope, drift 0.05 deg/h\"",
                        "  weir classify datasheet.pdf --lang fr",
                        "  weir classify goods.csv --out result.csv",
                        "",
                        "Exit codes: 0 done, 2 bad usage, 3 some rows were bad, 4 a file could not be read.");
        spec.addPositional(
                GoodsOptions.word(
                        "0",
                        "1",
                        "GOODS",
                        "A description, or a file: CSV or XLSX of goods, PDF or TXT of one data sheet; - for",
                        "CSV on standard input."));
        spec.addOption(
                GoodsOptions.path("--out", "FILE", "Write to FILE, not to standard output."));
        spec.addOption(
                Commands.choice(
                                OptionSpec.builder("--format").paramLabel("FORMAT").arity("1"),
                                Format.class)
                        .description(
                                "text, json or csv (default: text for one description, csv for a file).")
                        .build());
        spec.addOption(GoodsOptions.instruments());
        spec.addOption(GoodsOptions.on());
        spec.addOption(
                GoodsOptions.texts(
                        "--code",
                        "CODE",
                        "A number that the exporter gives (ECCN, ECL, USML, tariff heading); it makes items",
                        "likelier and decides nothing."));
        spec.addOption(
                GoodsOptions.texts(
                        "--given",
                        "NAME=VALUE",
                        "A parameter beside the text, such as thrust=\"20 kN\"."));
        spec.addOption(GoodsOptions.language());
        spec.addOption(GoodsOptions.data());
    }

    /// The command.
    public static CommandSpec spec(Console console, InstrumentShelf shelf) {
        return new ClassifyCommand(console, shelf).spec;
    }

    private int run() throws IOException {
        ParseResult given = Commands.given(spec);
        Path data = given.matchedOptionValue("--data", null);
        InstrumentLibrary.Loaded loaded = shelf.library(data);
        loaded.flaws().forEach(flaw -> console.say("not used: " + flaw));
        LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
        List<Edition> editions = GoodsOptions.editions(spec, loaded.library(), today);
        Classifier classifier = new Classifier(editions, loaded.library().vocabulary());
        String goods = given.matchedPositionalValue(0, "");
        Path file = file(goods);
        String name = goods.toLowerCase(Locale.ROOT);
        if (goods.equals(STANDARD_INPUT) || file != null && !isSheetOfOne(name)) {
            return rows(classifier, loaded.library().vocabulary(), file, goods).number();
        }
        String text = file == null ? goods : sheet(file, name);
        one(classifier, loaded.library().vocabulary(), text, data);
        return ExitCode.DONE.number();
    }

    private static boolean isSheetOfOne(String name) {
        return name.endsWith(".pdf") || name.endsWith(".txt");
    }

    /// The file of that name; null where the words are a description.
    private static @Nullable Path file(String goods) {
        boolean named = goods.matches("(?i)\\S.*\\.(csv|tsv|xlsx|pdf|txt)");
        try {
            Path path = Path.of(goods);
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            return null;
        }
        if (named && goods.indexOf(' ') < 0) {
            throw Fault.user("there is no file " + goods + ".");
        }
        return null;
    }

    private String sheet(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DataSheet.Read read =
                    name.endsWith(".pdf")
                            ? DataSheet.pdf(in, file.toString())
                            : DataSheet.text(in, file.toString());
            if (read.cut()) {
                console.say("note: %s is long; only its beginning was read.".formatted(file));
            }
            return read.text();
        }
    }

    private void one(
            Classifier classifier, Vocabulary vocabulary, String text, @Nullable Path data) {
        if (text.isBlank()) {
            throw Fault.user("say what the goods are.");
        }
        Map<String, String> values = GoodsOptions.given(spec);
        for (String name : values.keySet()) {
            if (vocabulary.parameter(name) == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "there is no parameter %s; `weir instruments parameters` lists them."
                                .formatted(name));
            }
        }
        Correspondences correspondences = shelf.correspondences();
        Classification classification =
                classifier.classify(text, values, hints(codes(), correspondences));
        unread(classification, "");
        Language language = GoodsOptions.language(spec);
        Format format = Commands.given(spec).matchedOptionValue("--format", Format.TEXT);
        String output =
                switch (format) {
                    case TEXT ->
                            new ClassificationText(
                                            language,
                                            vocabulary,
                                            correspondences,
                                            shelf.precedents(data))
                                    .of(classification);
                    case JSON -> ClassificationJson.of(classification, language);
                    case CSV ->
                            ClassificationRows.header(List.of("description"))
                                    + ClassificationRows.of(
                                            List.of(text), classification, language);
                };
        try (OutputTarget target =
                OutputTarget.open(
                        Commands.given(spec).matchedOptionValue("--out", null), console)) {
            target.write(output);
            target.complete();
        }
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (Object code : Commands.given(spec).matchedOptionValue("--code", List.of())) {
            codes.add(String.valueOf(code));
        }
        return codes;
    }

    private static Set<String> hints(List<String> codes, Correspondences correspondences) {
        Set<String> hints = new LinkedHashSet<>();
        codes.forEach(code -> hints.addAll(correspondences.items(code)));
        return hints;
    }

    private void unread(Classification classification, String where) {
        for (String name : classification.description().unread()) {
            console.say(
                    "warning: %sthe value of %s could not be read; classified without it."
                            .formatted(where, name));
        }
    }

    private record Done(
            String rows, long line, @Nullable Classification classification, String fault) {}

    private ExitCode rows(
            Classifier classifier, Vocabulary vocabulary, @Nullable Path file, String name)
            throws IOException {
        if (Commands.given(spec).matchedOptionValue("--format", Format.CSV) != Format.CSV) {
            throw new ParameterException(spec.commandLine(), "a file of goods is written as csv.");
        }
        Correspondences correspondences = shelf.correspondences();
        Language language = GoodsOptions.language(spec);
        String shown = file == null ? "standard input" : name;
        long[] counts = new long[4];
        try (InputStream in = file == null ? console.input() : Files.newInputStream(file);
                GoodsFile goods =
                        name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                                ? new SpreadsheetGoods(in, shown, vocabulary.parameters())
                                : new CsvGoods(in, shown, vocabulary.parameters());
                OutputTarget target =
                        OutputTarget.open(
                                Commands.given(spec).matchedOptionValue("--out", null), console)) {
            target.write(ClassificationRows.header(goods.columns()));
            new OrderedWork<>(
                            Runtime.getRuntime().availableProcessors(),
                            goods::next,
                            (GoodsRow row) -> classify(classifier, correspondences, row, language))
                    .run(batch -> write(batch, shown, target, counts));
            target.complete();
            goods.lost().forEach(problem -> console.say("bad row: " + problem));
            counts[3] += goods.lost().size();
        }
        console.say(
                "%,d descriptions: %,d controlled, %,d to ask about; %,d bad rows."
                        .formatted(counts[0], counts[1], counts[2], counts[3]));
        return counts[3] > 0 ? ExitCode.BAD_ROWS : ExitCode.DONE;
    }

    private static Done classify(
            Classifier classifier,
            Correspondences correspondences,
            GoodsRow row,
            Language language) {
        if (row.description().isEmpty()) {
            return bad(row, "there is no description");
        }
        try {
            Classification classification =
                    classifier.classify(
                            row.description(), row.given(), hints(row.codes(), correspondences));
            return new Done(
                    ClassificationRows.of(row.cells(), classification, language),
                    row.line(),
                    classification,
                    "");
        } catch (Fault e) {
            return bad(row, e.sentence());
        }
    }

    private static Done bad(GoodsRow row, String fault) {
        return new Done(ClassificationRows.bad(row.cells(), fault), row.line(), null, fault);
    }

    private void write(List<Done> batch, String file, OutputTarget target, long[] counts) {
        StringBuilder text = new StringBuilder();
        for (Done done : batch) {
            Classification classification = done.classification();
            if (classification == null) {
                counts[3]++;
                console.say("bad row: %s:%d: %s.".formatted(file, done.line(), done.fault()));
                text.append(done.rows());
                continue;
            }
            counts[0]++;
            boolean controlled = false;
            boolean open = false;
            for (var answer : classification.answers()) {
                for (var finding : answer.proposals()) {
                    switch (finding.verdict()) {
                        case CONTROLLED -> controlled = true;
                        case CANNOT_TELL -> open = true;
                        case NOT_CONTROLLED -> {}
                    }
                }
            }
            counts[1] += controlled ? 1 : 0;
            counts[2] += !controlled && open ? 1 : 0;
            unread(classification, "%s:%d: ".formatted(file, done.line()));
            text.append(done.rows());
        }
        target.write(text.toString());
    }
}
