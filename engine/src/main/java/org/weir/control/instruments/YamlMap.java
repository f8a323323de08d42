package org.weir.control.instruments;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.weir.base.Bilingual;

/// A mapping of a YAML file with the lines it stands on. Whatever is missing, of the wrong kind or
/// not known is a flaw, and reading goes on, so that one run tells all that is wrong.
final class YamlMap {
    /// Bytes of one file.
    static final int MAX_BYTES = 4 << 20;

    /// Flaws after which a file is given up.
    static final int MAX_FLAWS = 50;

    /// Mappings and sequences inside one another.
    static final int MAX_DEPTH = 40;

    private final Flaws flaws;
    private final int line;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /// The flaws of one file.
    static final class Flaws {
        private final String file;
        private final List<Flaw> found = new ArrayList<>();

        Flaws(String file) {
            this.file = file;
        }

        void add(int line, String message) {
            if (found.size() < MAX_FLAWS) {
                found.add(new Flaw(file, line, message));
            }
        }

        List<Flaw> found() {
            return List.copyOf(found);
        }

        boolean any() {
            return !found.isEmpty();
        }
    }

    private YamlMap(MappingNode node, Flaws flaws) {
        this.flaws = flaws;
        line = lineOf(node);
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
                    flaws.add(
                            lineOf(key),
                            "`%s` stands there twice.".formatted(shown(key.getValue())));
                }
            } else {
                flaws.add(lineOf(tuple.getKeyNode()), "a key should be a word.");
            }
        }
    }

    /// The top of a file; null, with a flaw, where it is no YAML or no mapping.
    static @Nullable YamlMap file(InputStream in, Flaws flaws) {
        try {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                flaws.add(
                        0, "the file is longer than the limit of %,d bytes.".formatted(MAX_BYTES));
                return null;
            }
            LoadSettings settings =
                    LoadSettings.builder()
                            .setLabel(flaws.file)
                            .setAllowDuplicateKeys(true)
                            .setMaxAliasesForCollections(0)
                            .setCodePointLimit(MAX_BYTES)
                            .build();
            Node root =
                    new Compose(settings)
                            .composeInputStream(new java.io.ByteArrayInputStream(bytes))
                            .orElse(null);
            if (root instanceof MappingNode map) {
                if (depth(root, 0) > MAX_DEPTH) {
                    flaws.add(0, "it is nested deeper than the limit of %d.".formatted(MAX_DEPTH));
                    return null;
                }
                return new YamlMap(map, flaws);
            }
            flaws.add(1, "the file should be a mapping of keys such as `instrument:`.");
        } catch (MarkedYamlEngineException e) {
            flaws.add(
                    e.getProblemMark().map(Mark::getLine).orElse(-1) + 1,
                    "this is not YAML: %s.".formatted(e.getProblem()));
        } catch (YamlEngineException | java.io.IOException e) {
            flaws.add(0, "this is not YAML: %s.".formatted(shown(String.valueOf(e.getMessage()))));
        } catch (StackOverflowError e) {
            flaws.add(0, "it is nested deeper than the limit of %d.".formatted(MAX_DEPTH));
        }
        return null;
    }

    private static int depth(Node node, int above) {
        if (above > MAX_DEPTH) {
            return above;
        }
        int deepest = above;
        switch (node) {
            case MappingNode map -> {
                for (NodeTuple tuple : map.getValue()) {
                    deepest = Math.max(deepest, depth(tuple.getValueNode(), above + 1));
                }
            }
            case SequenceNode sequence -> {
                for (Node part : sequence.getValue()) {
                    deepest = Math.max(deepest, depth(part, above + 1));
                }
            }
            default -> {}
        }
        return deepest;
    }

    /// The line that it begins on, from 1.
    int line() {
        return line;
    }

    Flaws flaws() {
        return flaws;
    }

    boolean has(String key) {
        return fields.containsKey(key);
    }

    /// The node itself, for what has more than one form.
    @Nullable Node node(String key) {
        used.add(key);
        return fields.get(key);
    }

    /// A text that must be there; empty, with a flaw, where it is not.
    String text(String key) {
        if (!has(key)) {
            flaws.add(line, "`%s` is missing.".formatted(key));
            return "";
        }
        return text(key, "");
    }

    /// A text that may be absent.
    String text(String key, String otherwise) {
        Node node = node(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        flaws.add(lineOf(node), "`%s` should be a text.".formatted(key));
        return otherwise;
    }

    /// A day, as ISO 8601 has it; null, with a flaw, where it is none.
    @Nullable LocalDate day(String key) {
        String text = text(key, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            flaws.add(
                    lineOf(key),
                    "`%s` should be a day such as 2019-10-11, not %s.".formatted(key, shown(text)));
            return null;
        }
    }

    /// A text in both languages that must be there.
    Bilingual bilingual(String key) {
        if (!has(key)) {
            flaws.add(line, "`%s` is missing.".formatted(key));
            return Bilingual.same("");
        }
        return bilingual(node(key), key);
    }

    /// A text in both languages that may be absent.
    Bilingual bilingual(String key, Bilingual otherwise) {
        return has(key) ? bilingual(key) : otherwise;
    }

    /// A list of texts in both languages.
    List<Bilingual> bilinguals(String key) {
        List<Bilingual> texts = new ArrayList<>();
        for (Node node : nodes(key)) {
            texts.add(bilingual(node, key));
        }
        return texts;
    }

    private Bilingual bilingual(@Nullable Node node, String key) {
        if (node instanceof MappingNode mapping) {
            YamlMap map = new YamlMap(mapping, flaws);
            Bilingual text = new Bilingual(map.text("en"), map.text("fr"));
            map.finish();
            return text;
        }
        flaws.add(
                node == null ? line : lineOf(node),
                "`%s` should have `en:` and `fr:`.".formatted(key));
        return Bilingual.same("");
    }

    /// Phrases of both languages, each a text with `;` between them.
    List<String> phrases(String key, int limit) {
        List<String> phrases = new ArrayList<>();
        Node node = node(key);
        if (node == null) {
            return phrases;
        }
        if (!(node instanceof MappingNode mapping)) {
            flaws.add(lineOf(node), "`%s` should have `en:` and `fr:`.".formatted(key));
            return phrases;
        }
        YamlMap map = new YamlMap(mapping, flaws);
        for (String language : List.of("en", "fr")) {
            Arrays.stream(map.text(language, "").split(";"))
                    .map(String::strip)
                    .filter(phrase -> !phrase.isEmpty())
                    .forEach(phrases::add);
        }
        map.finish();
        if (phrases.size() > limit) {
            flaws.add(
                    map.line, "`%s` has more than the limit of %,d phrases.".formatted(key, limit));
            return List.of();
        }
        return phrases;
    }

    /// A list of words, or one word.
    List<String> words(String key) {
        List<String> words = new ArrayList<>();
        Node node = node(key);
        if (node instanceof ScalarNode scalar) {
            words.add(scalar.getValue().strip());
        } else if (node != null) {
            for (Node part : nodes(key)) {
                if (part instanceof ScalarNode scalar) {
                    words.add(scalar.getValue().strip());
                } else {
                    flaws.add(lineOf(part), "`%s` should be a list of words.".formatted(key));
                }
            }
        }
        return words;
    }

    /// The mappings of a list; empty where it is absent.
    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (Node node : nodes(key)) {
            if (node instanceof MappingNode mapping) {
                maps.add(new YamlMap(mapping, flaws));
            } else {
                flaws.add(lineOf(node), "`%s` should be a list of mappings.".formatted(key));
            }
        }
        return maps;
    }

    /// A mapping; null where it is absent.
    @Nullable YamlMap map(String key) {
        Node node = node(key);
        if (node == null) {
            return null;
        }
        if (node instanceof MappingNode mapping) {
            return new YamlMap(mapping, flaws);
        }
        flaws.add(lineOf(node), "`%s` should be a mapping.".formatted(key));
        return null;
    }

    /// The keys that were not asked for by name yet, in order.
    List<String> rest() {
        return fields.keySet().stream().filter(key -> !used.contains(key)).toList();
    }

    private List<Node> nodes(String key) {
        Node node = node(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        flaws.add(lineOf(node), "`%s` should be a list.".formatted(key));
        return List.of();
    }

    /// Reports the keys that nobody asked for.
    void finish() {
        for (String key : rest()) {
            flaws.add(lineOf(key), "there is no key `%s` here.".formatted(shown(key)));
        }
    }

    int lineOf(String key) {
        Node node = fields.get(key);
        return node == null ? line : lineOf(node);
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    /// A text from a file, short enough for a message.
    static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
