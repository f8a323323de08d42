package org.weir.audit;

import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// An event as one JSON object, fields in this order:
///
/// ```
/// {"number":7,"at":"2026-11-22T10:00:00.000001Z","actor":"account:…","kind":"screened",
///  "object":"screening:…","details":{"lists":"…"},"personal":"HEX","previous":"HEX"}
/// ```
///
/// `personal` is left out where there is none. What is hashed are the bytes as they were stored;
/// nothing relies on writing them again.
public final class EventText {
    /// The most characters of an event's text that is read.
    public static final int MAX_CHARS = 200_000;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxDocumentLength(MAX_CHARS)
                                    .maxNestingDepth(4)
                                    .build())
                    .build();

    private EventText() {}

    /// An event that cannot be read, and why.
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unreadable(String message) {
            super(message);
        }
    }

    static String write(Event event) {
        StringWriter text = new StringWriter(400);
        Act act = event.act();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeNumberProperty("number", event.number());
            out.writeStringProperty("at", act.at().toString());
            out.writeStringProperty("actor", act.actor());
            out.writeStringProperty("kind", act.kind().code());
            out.writeStringProperty("object", act.object());
            out.writeObjectPropertyStart("details");
            act.details().forEach(out::writeStringProperty);
            out.writeEndObject();
            if (act.personal() != null) {
                out.writeStringProperty("personal", act.personal().hex());
            }
            out.writeStringProperty("previous", event.previous().hex());
            out.writeEndObject();
        }
        return text.toString();
    }

    /// Reads an event.
    ///
    /// @throws Unreadable if the text is not one
    public static Event read(String text) throws Unreadable {
        if (text.length() > MAX_CHARS) {
            throw new Unreadable("longer than %,d characters".formatted(MAX_CHARS));
        }
        Fields fields = new Fields();
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable("not a JSON object");
            }
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals("details")) {
                    readDetails(in, fields.details);
                } else {
                    fields.take(name, in.getString());
                }
            }
            if (in.currentToken() != JsonToken.END_OBJECT || in.nextToken() != null) {
                throw new Unreadable("something follows the JSON object");
            }
            return fields.event();
        } catch (JacksonException e) {
            throw new Unreadable("not JSON");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static void readDetails(JsonParser in, SortedMap<String, String> details)
            throws Unreadable {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw new Unreadable("details is not an object");
        }
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            if (in.nextToken() != JsonToken.VALUE_STRING) {
                throw new Unreadable("a detail is not a text");
            }
            details.put(name, in.getString());
        }
    }

    private static final class Fields {
        private final SortedMap<String, String> details = new TreeMap<>();
        private @Nullable String number;
        private @Nullable String at;
        private @Nullable String actor;
        private @Nullable String kind;
        private @Nullable String object;
        private @Nullable String personal;
        private @Nullable String previous;

        void take(String name, String value) throws Unreadable {
            switch (name) {
                case "number" -> number = value;
                case "at" -> at = value;
                case "actor" -> actor = value;
                case "kind" -> kind = value;
                case "object" -> object = value;
                case "personal" -> personal = value;
                case "previous" -> previous = value;
                default -> throw new Unreadable("an unknown field");
            }
        }

        Event event() throws Unreadable {
            if (number == null
                    || at == null
                    || actor == null
                    || kind == null
                    || object == null
                    || previous == null) {
                throw new Unreadable("a field is missing");
            }
            ActKind known =
                    ActKind.ofCode(kind).orElseThrow(() -> new Unreadable("an unknown kind"));
            return new Event(
                    Long.parseLong(number),
                    Hash.ofHex(previous),
                    new Act(
                            Instant.parse(at),
                            actor,
                            known,
                            object,
                            details,
                            personal == null ? null : Hash.ofHex(personal)));
        }
    }
}
