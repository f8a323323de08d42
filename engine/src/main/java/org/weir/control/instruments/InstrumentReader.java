package org.weir.control.instruments;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.weir.base.Bilingual;
import org.weir.control.instruments.Edition.Definition;

/// Reads the file of an edition of an instrument and refuses it, with every flaw by its line, where
/// it is malformed. `docs/instruments.md` describes the form.
public final class InstrumentReader {
    /// Items of one instrument.
    public static final int MAX_ITEMS = 5_000;

    private static final int MAX_PHRASES = 1_000;
    private static final int MAX_LEVELS = 10;

    private final Vocabulary vocabulary;
    private final Function<String, Optional<Edition>> others;
    private final YamlMap.Flaws flaws;
    private final TestReader tests;
    private final List<Concept> concepts = new ArrayList<>();
    private final Map<String, Integer> goods = new LinkedHashMap<>();
    private final Map<String, Integer> cited = new LinkedHashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private String instrument = "";

    private InstrumentReader(
            Vocabulary vocabulary, Function<String, Optional<Edition>> others, String file) {
        this.vocabulary = vocabulary;
        this.others = others;
        flaws = new YamlMap.Flaws(file);
        tests = new TestReader(vocabulary.parameters(), flaws);
    }

    /// What came of reading a file.
    public sealed interface Result {
        /// It is sound.
        ///
        /// @param edition what it holds
        record Accepted(Edition edition) implements Result {}

        /// It is not; what was in force before stays so.
        ///
        /// @param flaws all that is wrong, at least one
        record Refused(List<Flaw> flaws) implements Result {}
    }

    /// Reads a file.
    ///
    /// @param file its name, for messages
    /// @param in its bytes
    /// @param others finds the edition that this one says it is based on, by `instrument date`
    public static Result read(
            String file,
            InputStream in,
            Vocabulary vocabulary,
            Function<String, Optional<Edition>> others) {
        InstrumentReader reader = new InstrumentReader(vocabulary, others, file);
        Edition edition = reader.edition(in);
        return edition == null || reader.flaws.any()
                ? new Result.Refused(reader.flaws.found())
                : new Result.Accepted(edition);
    }

    private @Nullable Edition edition(InputStream in) {
        YamlMap root = YamlMap.file(in, flaws);
        if (root == null) {
            return null;
        }
        instrument = root.text("instrument");
        LocalDate date = root.day("edition");
        if (!instrument.matches("[a-z][a-z0-9-]{1,40}")) {
            flaws.add(
                    root.lineOf("instrument"), "`instrument` should be a name such as mtcr-annex.");
        }
        if (date == null) {
            flaws.add(root.line(), "`edition` should be the day of the edition.");
            return null;
        }
        Edition basis = basis(root);
        LocalDate from = root.day("in-force-from");
        Optional<LocalDate> until = Optional.ofNullable(root.day("in-force-until"));
        if (until.isPresent() && from != null && until.get().isBefore(from)) {
            flaws.add(root.lineOf("in-force-until"), "it ends before it begins.");
        }
        String source = root.text("source");
        Confidence confidence = confidence(root, Confidence.GENERAL);
        List<Definition> definitions = definitions(root, basis);
        for (YamlMap map : root.maps("concepts")) {
            Concept concept = VocabularyReader.concept(map, tests);
            if (concept != null) {
                concepts.add(concept);
            }
        }
        namedTests(root);
        List<Item> items = new ArrayList<>();
        for (YamlMap map : root.maps("items")) {
            Item item = item(map, "", "", source, confidence, List.of(), List.of(), 0);
            if (item != null) {
                items.add(item);
            }
        }
        Edition edition =
                new Edition(
                        instrument,
                        date,
                        root.bilingual(
                                "title", basis == null ? missing(root, "title") : basis.title()),
                        root.bilingual(
                                "issuer", basis == null ? missing(root, "issuer") : basis.issuer()),
                        from == null ? date : from,
                        until,
                        source,
                        confidence,
                        root.bilinguals("notes"),
                        definitions,
                        concepts,
                        items);
        List<String> without = root.words("without");
        root.finish();
        Edition whole = basis == null ? edition : Succession.of(basis, edition, without, flaws);
        references(whole);
        return whole;
    }

    private static Bilingual missing(YamlMap map, String key) {
        if (!map.has(key)) {
            map.flaws().add(map.line(), "`%s` is missing.".formatted(key));
        }
        return Bilingual.same("");
    }

    private @Nullable Edition basis(YamlMap root) {
        String name = root.text("basis", "");
        if (name.isEmpty()) {
            return null;
        }
        Edition basis = others.apply(instrument + " " + name).orElse(null);
        if (basis == null) {
            flaws.add(
                    root.lineOf("basis"),
                    "there is no edition %s of %s to be based on."
                            .formatted(YamlMap.shown(name), instrument));
        }
        return basis;
    }

    private static List<Definition> definitions(YamlMap root, @Nullable Edition basis) {
        List<Definition> definitions =
                new ArrayList<>(basis == null ? List.of() : basis.definitions());
        for (YamlMap map : root.maps("definitions")) {
            definitions.add(
                    new Definition(
                            map.bilingual("term"), map.bilingual("text"), map.text("source", "")));
            map.finish();
        }
        return definitions;
    }

    private void namedTests(YamlMap root) {
        YamlMap map = root.map("tests");
        if (map != null) {
            for (String name : map.rest()) {
                Node node = map.node(name);
                Test test = node == null ? null : tests.read(node);
                if (test != null) {
                    tests.name(name, test);
                }
            }
        }
    }

    static @Nullable Confidence mark(String mark) {
        return switch (mark) {
            case "V" -> Confidence.VERIFIED;
            case "VM" -> Confidence.PARTLY;
            case "M" -> Confidence.GENERAL;
            case "I" -> Confidence.PROPOSED;
            default -> null;
        };
    }

    private Confidence confidence(YamlMap map, Confidence otherwise) {
        if (!map.has("confidence")) {
            return otherwise;
        }
        Confidence confidence = mark(map.text("confidence"));
        if (confidence == null) {
            flaws.add(map.lineOf("confidence"), "`confidence` is V, VM, M or I.");
            return otherwise;
        }
        return confidence;
    }

    private @Nullable Item item(
            YamlMap map,
            String parent,
            String category,
            String source,
            Confidence confidence,
            List<String> about,
            List<Item.Threshold> thresholds,
            int level) {
        String number = map.text("item");
        if (!numbers.add(number)) {
            flaws.add(
                    map.lineOf("item"),
                    "the item %s is there twice.".formatted(YamlMap.shown(number)));
        }
        if (numbers.size() > MAX_ITEMS || level > MAX_LEVELS) {
            flaws.add(
                    map.line(),
                    "more than the limit of %,d items or %d levels."
                            .formatted(MAX_ITEMS, MAX_LEVELS));
            return null;
        }
        Bilingual title = map.bilingual("title");
        String ownCategory = map.text("category", category);
        String ownSource = map.text("source", source);
        Confidence ownConfidence = confidence(map, confidence);
        List<String> ownAbout = map.has("about") ? map.words("about") : about;
        ownAbout.forEach(name -> cited.putIfAbsent(name, map.lineOf("about")));
        List<String> yields = map.words("yields-to");
        yields.forEach(name -> cited.putIfAbsent(name, map.lineOf("yields-to")));
        List<String> own = goods(map, number, title);
        Node testNode = map.node("test");
        Test test = testNode == null ? null : tests.read(testNode);
        List<Item> children = new ArrayList<>();
        for (YamlMap part : map.maps("items")) {
            Item child =
                    item(
                            part,
                            number,
                            ownCategory,
                            ownSource,
                            ownConfidence,
                            ownAbout,
                            map.has("thresholds") ? thresholds(map) : thresholds,
                            level + 1);
            if (child != null) {
                children.add(child);
            }
        }
        Item item =
                new Item(
                        number,
                        parent,
                        title,
                        map.bilingual("text", title),
                        ownCategory,
                        ownSource,
                        ownConfidence,
                        map.bilinguals("notes"),
                        map.has("thresholds") ? thresholds(map) : thresholds,
                        own,
                        cas(map),
                        Optional.ofNullable(test),
                        ownAbout,
                        yields,
                        children);
        map.finish();
        return item;
    }

    private static List<Item.Threshold> thresholds(YamlMap map) {
        List<Item.Threshold> thresholds = new ArrayList<>();
        for (YamlMap threshold : map.maps("thresholds")) {
            thresholds.add(
                    new Item.Threshold(
                            threshold.bilingual("of"),
                            threshold.text("amount"),
                            threshold.text("source")));
            threshold.finish();
        }
        return thresholds;
    }

    /// The concepts of an item: those that it names, and one for words of its own.
    private List<String> goods(YamlMap map, String number, Bilingual title) {
        List<String> goods = new ArrayList<>(map.words("goods"));
        goods.forEach(name -> this.goods.putIfAbsent(name, map.lineOf("goods")));
        List<String> words = map.phrases("words", MAX_PHRASES);
        if (!words.isEmpty()) {
            String id = instrument + "/" + number;
            concepts.add(
                    new Concept(
                            id,
                            Concept.Kind.GOODS,
                            title,
                            words,
                            map.words("kind-of"),
                            "",
                            List.of(),
                            List.of()));
            goods.add(id);
        }
        return goods;
    }

    private List<String> cas(YamlMap map) {
        List<String> cas = map.words("cas");
        for (String number : cas) {
            if (!CasNumber.isValid(number)) {
                flaws.add(
                        map.lineOf("cas"),
                        "%s is no CAS number: its check digit does not fit."
                                .formatted(YamlMap.shown(number)));
            }
        }
        return cas;
    }

    /// Every concept and item that is named must be there.
    private void references(Edition edition) {
        Set<String> known = new HashSet<>(vocabulary.concepts().keySet());
        edition.concepts().forEach(concept -> known.add(concept.id()));
        Map<String, Integer> named = new LinkedHashMap<>(goods);
        named.putAll(tests.concepts());
        edition.concepts().stream()
                .flatMap(concept -> concept.kindOf().stream())
                .forEach(name -> named.putIfAbsent(name, 0));
        named.forEach((name, line) -> {
            if (!known.contains(name)) {
                flaws.add(line, "there is no concept `%s`.".formatted(YamlMap.shown(name)));
            }
        });
        Set<String> all = edition.all().keySet();
        tests.items()
                .forEach((number, line) -> {
                    if (!all.contains(number)) {
                        flaws.add(line, "there is no item %s.".formatted(YamlMap.shown(number)));
                    }
                });
        cited.forEach((prefix, line) -> {
            if (all.stream().noneMatch(number -> number.startsWith(prefix))) {
                flaws.add(line, "no item begins with %s.".formatted(YamlMap.shown(prefix)));
            }
        });
    }
}
