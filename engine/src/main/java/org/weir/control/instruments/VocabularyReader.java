package org.weir.control.instruments;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.weir.base.Bilingual;
import org.weir.control.instruments.Concept.Fact;
import org.weir.control.quantities.Interval;
import org.weir.control.quantities.Quantity;
import org.weir.control.quantities.QuantityReader;
import org.weir.control.quantities.Unit;

/// Reads `data/goods/*.yaml`: first `parameters:`, then `concepts:`.
public final class VocabularyReader {
    private static final int MAX_PHRASES = 2_000;

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    /// Reads one file; parameters must be read before the concepts that use them.
    public void read(String file, InputStream in) {
        YamlMap.Flaws found = new YamlMap.Flaws(file);
        YamlMap root = YamlMap.file(in, found);
        if (root != null) {
            root.text("source", "");
            for (YamlMap map : root.maps("parameters")) {
                Parameter parameter = parameter(map);
                if (parameter != null && parameters.put(parameter.id(), parameter) != null) {
                    found.add(
                            map.line(),
                            "the parameter `%s` is there twice.".formatted(parameter.id()));
                }
            }
            TestReader tests = new TestReader(parameters, found);
            for (YamlMap map : root.maps("concepts")) {
                Concept concept = concept(map, tests);
                if (concept != null && concepts.put(concept.id(), concept) != null) {
                    found.add(
                            map.line(), "the concept `%s` is there twice.".formatted(concept.id()));
                }
            }
            root.finish();
        }
        flaws.addAll(found.found());
    }

    /// What was wrong in the files read so far, references between concepts included.
    public List<Flaw> flaws() {
        List<Flaw> all = new ArrayList<>(flaws);
        for (Concept concept : concepts.values()) {
            List<String> named = new ArrayList<>(concept.kindOf());
            named.addAll(concept.excludes());
            for (Fact fact : concept.facts()) {
                if (fact.test() instanceof Test.Has has) {
                    named.add(has.concept());
                }
            }
            for (String name : named) {
                if (!concepts.containsKey(name)) {
                    all.add(
                            new Flaw(
                                    "vocabulary",
                                    0,
                                    "`%s` names the concept `%s`, which there is not."
                                            .formatted(concept.id(), name)));
                }
            }
        }
        return all;
    }

    /// All that was read.
    public Vocabulary vocabulary() {
        return new Vocabulary(parameters, concepts);
    }

    private static @Nullable Parameter parameter(YamlMap map) {
        String id = map.text("id");
        Unit unit = unit(map);
        Parameter.Takes takes = constant(map, "takes", Parameter.Takes.class, "greatest");
        Parameter parameter =
                unit == null || takes == null
                        ? null
                        : new Parameter(
                                id,
                                map.bilingual("title"),
                                unit,
                                takes,
                                plausible(map, unit),
                                map.text("uncued", "false").equals("true"),
                                map.text("beside", ""),
                                map.text("bare", "false").equals("true"),
                                map.phrases("cues", MAX_PHRASES),
                                map.phrases("counted", MAX_PHRASES),
                                map.text("element", ""),
                                map.bilingual("question", asked(map.bilingual("title"))));
        map.finish();
        return parameter;
    }

    private static Interval plausible(YamlMap map, Unit unit) {
        String text = map.text("plausible", "");
        if (text.isEmpty()) {
            return Interval.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        for (Quantity quantity : QuantityReader.read("is " + text)) {
            Quantity.Reading reading = quantity.as(unit.dimension()).orElse(null);
            if (reading != null && reading.values().size() == 2) {
                return Interval.between(reading.low(), reading.high());
            }
        }
        map.flaws()
                .add(
                        map.lineOf("plausible"),
                        "`plausible` should be a range such as 1 km to 9 km.");
        return Interval.of(0);
    }

    private static Bilingual asked(Bilingual title) {
        return new Bilingual(
                "What is the %s?".formatted(title.en()),
                "Quelle est la valeur : %s ?".formatted(title.fr()));
    }

    private static @Nullable Unit unit(YamlMap map) {
        String symbol = map.text("unit", "");
        if (symbol.isEmpty()) {
            return Unit.ONE;
        }
        List<Quantity> read = QuantityReader.read("is 1 " + symbol);
        if (read.size() != 1 || !read.getFirst().hasUnit()) {
            map.flaws()
                    .add(map.lineOf("unit"), "`%s` is no unit.".formatted(YamlMap.shown(symbol)));
            return null;
        }
        Unit unit = read.getFirst().readings().getFirst().unit();
        return new Unit(symbol, unit.dimension(), unit.factor(), unit.offset());
    }

    /// A concept of a vocabulary or an instrument.
    static @Nullable Concept concept(YamlMap map, TestReader tests) {
        String id = map.text("id");
        Concept.Kind kind = constant(map, "kind", Concept.Kind.class, "goods");
        Bilingual title = map.bilingual("title");
        List<Fact> facts = new ArrayList<>();
        for (YamlMap fact : map.maps("facts")) {
            boolean holds = fact.has("holds");
            Node node = fact.node(holds ? "holds" : "not");
            Test test = node == null ? null : tests.read(node);
            boolean always = fact.text("always", "false").equals("true");
            String source = fact.text("source");
            fact.finish();
            if (test instanceof Test.Compare || test instanceof Test.Has) {
                facts.add(new Fact(test, holds, always, source));
            } else {
                map.flaws().add(fact.line(), "a fact is a comparison or a concept.");
            }
        }
        Concept concept =
                kind == null
                        ? null
                        : new Concept(
                                id,
                                kind,
                                title,
                                map.phrases("words", MAX_PHRASES),
                                map.words("kind-of"),
                                map.text("group", ""),
                                map.words("excludes"),
                                facts);
        map.finish();
        return concept;
    }

    /// A constant by its name in lower case; null, with a flaw, where there is none.
    static <E extends Enum<E>> @Nullable E constant(
            YamlMap map, String key, Class<E> type, String otherwise) {
        String name = map.text(key, otherwise);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(name)) {
                return constant;
            }
        }
        map.flaws()
                .add(map.lineOf(key), "`%s` may not be `%s`.".formatted(key, YamlMap.shown(name)));
        return null;
    }
}
