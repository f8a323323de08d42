package org.weir.cli.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.weir.base.Fault;

/// The official addresses: the file `data/sources.yaml` that Weir comes with, and one of the same
/// form in the data folder, whose entries are added or take the place of those of the same source.
public final class SourcesFile {
    /// How large such a file may be, in characters.
    static final int MAX_CHARS = 1 << 20;

    private static final Set<String> KEYS =
            Set.of(
                    "source",
                    "title",
                    "publisher",
                    "format",
                    "address",
                    "page",
                    "terms",
                    "by_default");

    private SourcesFile() {}

    /// The sources that Weir comes with, and those of `own` if that file is there.
    ///
    /// @throws Fault if a file cannot be read or understood
    public static List<Source> load(Path own) {
        Map<String, Source> sources = new LinkedHashMap<>();
        try (InputStream shipped =
                Objects.requireNonNull(SourcesFile.class.getResourceAsStream("sources.yaml"))) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            parse(text, "sources.yaml").forEach(source -> sources.put(source.source(), source));
        } catch (IOException e) {
            throw Fault.internal("the sources that Weir comes with cannot be read", e);
        }
        if (Files.exists(own)) {
            read(own).forEach(source -> sources.put(source.source(), source));
        }
        return List.copyOf(sources.values());
    }

    /// The sources of one file.
    ///
    /// @throws Fault if it cannot be read or understood
    public static List<Source> read(Path file) {
        char[] text = new char[MAX_CHARS + 1];
        int length = 0;
        try (Reader reader = Files.newBufferedReader(file)) {
            for (int read = 0; read >= 0 && length < text.length; length += Math.max(read, 0)) {
                read = reader.read(text, length, text.length - length);
            }
        } catch (IOException e) {
            throw Fault.external("%s cannot be read as UTF-8 text.".formatted(file), e);
        }
        if (length > MAX_CHARS) {
            throw Fault.limit(
                    "%s is longer than the limit of %,d characters.".formatted(file, MAX_CHARS));
        }
        return parse(new String(text, 0, length), file.toString());
    }

    static List<Source> parse(String text, String file) {
        try {
            LoadSettings settings =
                    LoadSettings.builder()
                            .setLabel(file)
                            .setAllowDuplicateKeys(false)
                            .setMaxAliasesForCollections(0)
                            .setCodePointLimit(MAX_CHARS)
                            .build();
            Object root = new Load(settings).loadFromString(text);
            if (!(root instanceof Map<?, ?> map)
                    || !(map.get("sources") instanceof List<?> entries)) {
                throw Fault.external(file + ": it should begin with `sources:` and a list below.");
            }
            List<Source> sources = new ArrayList<>();
            for (Object entry : entries) {
                sources.add(source(entry, file, sources.size() + 1));
            }
            return sources;
        } catch (YamlEngineException e) {
            throw Fault.external(
                    "%s is not YAML: %s".formatted(file, String.valueOf(e.getMessage()).strip()), e);
        }
    }

    private static Source source(Object entry, String file, int number) {
        String where = "%s, source %d".formatted(file, number);
        if (!(entry instanceof Map<?, ?> fields)) {
            throw Fault.external(where + ": it should have fields such as `source:`.");
        }
        for (Object key : fields.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw Fault.external(
                        "%s: there is no field `%s`; there are %s."
                                .formatted(
                                        where, key, String.join(", ", KEYS.stream().sorted().toList())));
            }
        }
        String address = text(fields, "address", where);
        return new Source(
                text(fields, "source", where),
                text(fields, "title", where),
                text(fields, "publisher", where),
                text(fields, "format", where),
                Addresses.checked(address, where),
                text(fields, "page", where),
                text(fields, "terms", where),
                !Boolean.FALSE.equals(fields.get("by_default")));
    }

    private static String text(Map<?, ?> fields, String key, String where) {
        Object value = fields.get(key);
        if (value == null || value.toString().isBlank()) {
            throw Fault.external("%s: the field `%s` is missing.".formatted(where, key));
        }
        return value.toString().strip();
    }
}
