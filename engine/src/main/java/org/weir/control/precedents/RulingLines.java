package org.weir.control.precedents;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.weir.base.Fault;
import org.weir.control.evaluation.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Rulings as lines of JSON, one a line, for a file that only grows.
public final class RulingLines {
    /// Characters of one line.
    public static final int MAX_LINE_CHARS = 4 * Ruling.MAX_CHARS;

    private static final JsonFactory JSON = new JsonFactory();

    private RulingLines() {}

    /// The line of a ruling, without its line end.
    public static String line(Ruling ruling) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            field(out, "id", ruling.id());
            field(out, "instrument", ruling.instrument());
            field(out, "edition", ruling.edition().toString());
            field(out, "item", ruling.item());
            field(out, "verdict", ruling.verdict().name().toLowerCase(Locale.ROOT));
            field(out, "description", ruling.description());
            field(out, "by", ruling.by());
            field(out, "on", ruling.on().toString());
            field(out, "why", ruling.why());
            ruling.note().ifPresent(note -> field(out, "note", note));
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void field(JsonGenerator out, String name, String value) {
        out.writeName(name);
        out.writeString(value);
    }

    /// The ruling of a line.
    ///
    /// @param where file and line, for messages
    /// @throws Fault of kind EXTERNAL if it is none, of kind LIMIT if it is too long
    public static Ruling ruling(String line, String where) {
        if (line.length() > MAX_LINE_CHARS) {
            throw Fault.limit(
                    "%s: the line is longer than the limit of %,d characters."
                            .formatted(where, MAX_LINE_CHARS));
        }
        Map<String, String> fields = new HashMap<>();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw Fault.external(where + ": this is no ruling.");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                if (value == null || !value.isScalarValue()) {
                    throw Fault.external(where + ": a ruling has texts alone.");
                }
                fields.put(name, in.getString());
            }
        } catch (JacksonException e) {
            throw Fault.external(where + ": this is not JSON.", e);
        }
        try {
            return new Ruling(
                    fields.getOrDefault("id", ""),
                    fields.getOrDefault("instrument", ""),
                    LocalDate.parse(fields.getOrDefault("edition", "")),
                    fields.getOrDefault("item", ""),
                    Verdict.valueOf(fields.getOrDefault("verdict", "").toUpperCase(Locale.ROOT)),
                    fields.getOrDefault("description", ""),
                    fields.getOrDefault("by", ""),
                    LocalDate.parse(fields.getOrDefault("on", "")),
                    fields.getOrDefault("why", ""),
                    Optional.ofNullable(fields.get("note")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Fault.external(
                    "%s: this is no ruling: %s.".formatted(where, String.valueOf(e.getMessage())),
                    e);
        }
    }
}
