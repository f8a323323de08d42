package org.weir.cli.output;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.replay.AnswerText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// JSON for scripts: what a command prints with `--format json`. Maps become objects, collections
/// arrays; dates and times are written as ISO 8601 has them, constants in lower case.
public final class JsonText {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    /// The value as indented JSON, with a line feed at its end.
    ///
    /// @throws IllegalArgumentException if something in it has no form in JSON
    public static String of(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(INDENTED, text)) {
            write(out, value);
        }
        return text.append('\n').toString();
    }

    /// Begins an object whose fields stay in the order in which they are put.
    public static Fields fields() {
        return new Fields();
    }

    /// The fields of a JSON object.
    public static final class Fields {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        private Fields() {}

        /// Puts a field; null is written as such.
        public Fields put(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        /// Puts a field unless it is absent or empty.
        public Fields putIfAny(String name, @Nullable Object value) {
            boolean none = value == null || value instanceof Collection<?> many && many.isEmpty();
            return none ? this : put(name, value);
        }
    }

    private static void write(JsonGenerator out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Fields fields -> {
                out.writeStartObject();
                fields.values.forEach((name, field) -> {
                    out.writeName(name);
                    write(out, field);
                });
                out.writeEndObject();
            }
            case Collection<?> many -> {
                out.writeStartArray();
                many.forEach(one -> write(out, one));
                out.writeEndArray();
            }
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case BigDecimal number -> out.writeNumber(number);
            case Enum<?> constant -> out.writeString(AnswerText.code(constant));
            case String text -> out.writeString(text);
            case LocalDate _, Instant _ -> out.writeString(value.toString());
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static final ObjectWriteContext INDENTED =
            new ObjectWriteContext.Base() {
                @Override
                public DefaultPrettyPrinter getPrettyPrinter() {
                    return new DefaultPrettyPrinter();
                }

                @Override
                public boolean hasPrettyPrinter() {
                    return true;
                }
            };
}
