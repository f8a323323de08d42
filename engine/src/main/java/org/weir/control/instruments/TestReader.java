package org.weir.control.instruments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.weir.base.Bilingual;
import org.weir.control.quantities.Interval;
import org.weir.control.quantities.Quantity;
import org.weir.control.quantities.Quantity.Reading;
import org.weir.control.quantities.QuantityReader;

/// Reads tests as instrument files write them:
///
/// ```yaml
/// all:
///   - thrust > 400 N
///   - bore in 12 mm to 50 mm
///   - any: [is missile, meets usable-300km, item 9.A.4]
///   - unless: civil-certified
/// ```
final class TestReader {
    private static final int MAX_DEPTH = 12;
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final Pattern POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");
    private static final Pattern COMPARISON =
            Pattern.compile("([a-z][a-z0-9-]*)\\s*(>=|<=|>|<|=|\\sin\\s)\\s*(.+)");
    private static final Pattern WORD = Pattern.compile("(is|has|for|meets|item)\\s+(\\S+)");

    private final Map<String, Parameter> parameters;
    private final YamlMap.Flaws flaws;
    private final Map<String, Test> named = new LinkedHashMap<>();
    private final Map<String, Integer> concepts = new LinkedHashMap<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();

    TestReader(Map<String, Parameter> parameters, YamlMap.Flaws flaws) {
        this.parameters = parameters;
        this.flaws = flaws;
    }

    /// Gives a test a name for those that are read after it.
    void name(String name, Test test) {
        named.put(name, test);
    }

    /// The concepts that tests name, with a line for each.
    Map<String, Integer> concepts() {
        return concepts;
    }

    /// The items that tests refer to, with a line for each.
    Map<String, Integer> items() {
        return items;
    }

    /// A test; null, with a flaw, where it cannot be read.
    @Nullable Test read(Node node) {
        return read(node, 0);
    }

    private @Nullable Test read(Node node, int depth) {
        if (depth > MAX_DEPTH) {
            flaws.add(
                    YamlMap.lineOf(node),
                    "a test is nested deeper than the limit of %d.".formatted(MAX_DEPTH));
            return null;
        }
        return switch (node) {
            case ScalarNode scalar -> leaf(scalar.getValue().strip(), YamlMap.lineOf(node));
            case SequenceNode sequence -> all(sequence, depth);
            case MappingNode map when map.getValue().size() == 1 ->
                    branch(map.getValue().getFirst(), depth);
            default -> {
                flaws.add(
                        YamlMap.lineOf(node),
                        "a test is a text, or one of all, any, not, unless, presumed, stated.");
                yield null;
            }
        };
    }

    private @Nullable Test branch(NodeTuple tuple, int depth) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        Node value = tuple.getValueNode();
        if (key.equals("all") && value instanceof SequenceNode sequence) {
            return all(sequence, depth);
        }
        if (key.equals("any") && value instanceof SequenceNode sequence) {
            List<Test> tests = tests(sequence, depth);
            return tests == null ? null : new Test.Any(tests);
        }
        Test inner = read(value, depth + 1);
        if (inner == null) {
            return null;
        }
        return switch (key) {
            case "not" -> new Test.Not(inner);
            case "unless" -> new Test.Unless(inner);
            case "presumed" -> new Test.Presumed(inner);
            case "stated" -> new Test.Stated(inner);
            default -> {
                flaws.add(
                        YamlMap.lineOf(tuple.getKeyNode()),
                        "`%s` is none of all (a list), any (a list), not, unless, presumed, stated."
                                .formatted(YamlMap.shown(key)));
                yield null;
            }
        };
    }

    private @Nullable Test all(SequenceNode sequence, int depth) {
        List<Test> tests = tests(sequence, depth);
        return tests == null ? null : new Test.All(tests);
    }

    private @Nullable List<Test> tests(SequenceNode sequence, int depth) {
        List<Test> tests = new ArrayList<>();
        for (Node part : sequence.getValue()) {
            Test test = read(part, depth + 1);
            if (test == null) {
                return null;
            }
            tests.add(test);
        }
        if (tests.isEmpty()) {
            flaws.add(YamlMap.lineOf(sequence), "an empty list of tests.");
            return null;
        }
        return tests;
    }

    private @Nullable Test leaf(String text, int line) {
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            return named(word.group(1), word.group(2), line);
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return compare(
                    comparison.group(1),
                    comparison.group(2).strip(),
                    comparison.group(3).strip(),
                    line);
        }
        flaws.add(
                line,
                "«%s» is no test; write `thrust > 400 N`, `is CONCEPT`, `meets TEST` or `item NUMBER`."
                        .formatted(YamlMap.shown(text)));
        return null;
    }

    private @Nullable Test named(String verb, String name, int line) {
        return switch (verb) {
            case "meets" -> {
                Test test = named.get(name);
                if (test == null) {
                    flaws.add(line, "no test is named `%s`.".formatted(YamlMap.shown(name)));
                }
                yield test == null ? null : new Test.Named(name, test);
            }
            case "item" -> {
                items.putIfAbsent(name, line);
                yield new Test.Refers(name);
            }
            default -> {
                concepts.putIfAbsent(name, line);
                yield new Test.Has(name);
            }
        };
    }

    private @Nullable Test compare(String name, String sign, String limit, int line) {
        Parameter parameter = parameters.get(name);
        if (parameter == null) {
            flaws.add(line, "there is no parameter `%s`.".formatted(YamlMap.shown(name)));
            return null;
        }
        List<Quantity> read = limit.length() > 100 ? List.of() : QuantityReader.read("is " + limit);
        Reading reading =
                read.size() == 1
                        ? read.getFirst().as(parameter.unit().dimension()).orElse(null)
                        : null;
        if (reading == null) {
            flaws.add(
                    line,
                    "the limit «%s» of `%s` should be one quantity in a unit such as %s."
                            .formatted(
                                    YamlMap.shown(limit),
                                    name,
                                    parameter.unit().symbol().isEmpty()
                                            ? "a plain number"
                                            : parameter.unit().symbol()));
            return null;
        }
        Interval allowed =
                switch (sign) {
                    case ">=" -> Interval.from(reading.low(), false);
                    case ">" -> Interval.from(reading.low(), true);
                    case "<=" -> Interval.upTo(reading.high(), false);
                    case "<" -> Interval.upTo(reading.high(), true);
                    default -> Interval.between(reading.low(), reading.high());
                };
        return new Test.Compare(parameter, allowed, shown(sign, limit));
    }

    private static Bilingual shown(String sign, String limit) {
        String mark =
                switch (sign) {
                    case "in" -> "";
                    case ">=" -> "≥ ";
                    case "<=" -> "≤ ";
                    default -> sign + " ";
                };
        String french = THOUSANDS.matcher(limit).replaceAll("\u202F");
        return new Bilingual(mark + limit, mark + POINT.matcher(french).replaceAll(","));
    }
}
