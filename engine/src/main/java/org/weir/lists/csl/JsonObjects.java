package org.weir.lists.csl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.reading.FileText;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/// Walks a JSON file: its top level field by field, the records in its array one by one.
final class JsonObjects implements AutoCloseable {
    private final String file;
    private final ReadLimits limits;
    private final JsonParser parser;
    private int valuesLeft;

    private JsonObjects(String file, ReadLimits limits, JsonParser parser) {
        this.file = file;
        this.limits = limits;
        this.parser = parser;
    }

    static JsonObjects open(PublishedFile file, ReadLimits limits) throws IOException {
        JsonFactory factory =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(limits.maxDepth())
                                        .maxStringLength(limits.maxFieldChars())
                                        .maxNameLength(1_000)
                                        .maxNumberLength(1_000)
                                        .build())
                        .build();
        try {
            JsonParser parser =
                    factory.createParser(
                            ObjectReadContext.empty(), FileText.of(file, limits).open());
            return new JsonObjects(file.name(), limits, parser);
        } catch (JacksonException e) {
            throw Fault.external(file.name() + ": not JSON.", e);
        }
    }

    /// The next token; the end of the text in the middle of it is a fault.
    @Nullable JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw fault(e);
        }
    }

    /// The name of the field that was reached.
    String name() {
        return String.valueOf(parser.currentName());
    }

    /// The value that was reached, with everything in it: text (numbers and truth values too), a
    /// list or a map; null for null. For one record.
    @Nullable Object value(@Nullable JsonToken token) {
        valuesLeft = limits.maxRecordElements();
        return tree(token);
    }

    /// Passes over the value that was reached.
    void skip() {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw fault(e);
        }
    }

    /// The line that was reached, from 1.
    long line() {
        return Math.max(1, parser.currentLocation().getLineNr());
    }

    @Override
    public void close() {
        parser.close();
    }

    private @Nullable Object tree(@Nullable JsonToken token) {
        if (--valuesLeft < 0) {
            throw Fault.limit(
                    "%s:%d: a record has more values than the limit of %,d."
                            .formatted(file, line(), limits.maxRecordElements()));
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> fields = new LinkedHashMap<>();
            while (next() == JsonToken.PROPERTY_NAME) {
                String name = name();
                Object value = tree(next());
                if (value != null) {
                    fields.put(name, value);
                }
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> values = new ArrayList<>();
            for (JsonToken at = next(); at != JsonToken.END_ARRAY && at != null; at = next()) {
                Object value = tree(at);
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }
        try {
            return token == null || token == JsonToken.VALUE_NULL ? null : parser.getString();
        } catch (JacksonException e) {
            throw fault(e);
        }
    }

    private Fault fault(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        String first = message.lines().findFirst().orElse("unreadable");
        return switch (e) {
            case StreamConstraintsException _ ->
                    Fault.limit("%s:%d: %s".formatted(file, line(), first));
            case UnexpectedEndOfInputException _ ->
                    Fault.external(
                            "%s:%d: the file ends in the middle, so it was cut short; fetch it again."
                                    .formatted(file, line()),
                            e);
            case JacksonException _ ->
                    Fault.external("%s:%d: not JSON: %s".formatted(file, line(), first), e);
        };
    }
}
