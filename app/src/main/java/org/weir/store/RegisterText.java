package org.weir.store;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.lists.Download;
import org.weir.lists.SnapshotId;
import org.weir.lists.StoredEdition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The text of a [Register]: a first line with version and checksum (CRC-32C of the rest), then
/// JSON.
final class RegisterText {
    private static final String MARK = "weir-lists ";
    private static final int VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private RegisterText() {}

    /// The text of `register`.
    static String write(Register register) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeName("editions").writeStartArray();
            for (Register.Entry entry : register.editions()) {
                json.writeRaw('\n');
                write(json, entry);
            }
            json.writeEndArray();
            json.writeName("downloads").writeStartArray();
            for (Download download : register.downloads()) {
                json.writeRaw('\n');
                write(json, download);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        String body = text + "\n";
        return MARK + VERSION + " " + checksum(body) + "\n" + body;
    }

    /// The register that `text` is of.
    ///
    /// @param file its name, for messages
    /// @throws Fault if it is damaged or of another version
    static Register read(String text, String file) {
        int end = text.indexOf('\n');
        String[] first = text.substring(0, Math.max(end, 0)).split(" ", -1);
        if (!text.startsWith(MARK) || first.length != 3) {
            throw damaged(file, "its first line is not Weir's");
        }
        if (!first[1].equals(Integer.toString(VERSION))) {
            throw Fault.external(
                    "%s is of version %s; this Weir reads version %d: use the Weir that wrote it."
                            .formatted(file, first[1], VERSION));
        }
        String body = text.substring(end + 1);
        if (!checksum(body).equals(first[2])) {
            throw damaged(file, "wrong checksum");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            parser.nextToken();
            Fields fields = new Fields(value(parser));
            return new Register(
                    fields.many("editions").stream().map(RegisterText::entry).toList(),
                    fields.many("downloads").stream().map(RegisterText::download).toList());
        } catch (JacksonException
                | ClassCastException
                | NoSuchElementException
                | NumberFormatException
                | DateTimeException e) {
            throw damaged(file, "it cannot be understood");
        }
    }

    private static Fault damaged(String file, String what) {
        return Fault.external(
                "The register of lists %s is damaged (%s); move it away, and Weir makes it anew from the snapshots beside it."
                        .formatted(file, what));
    }

    private static String checksum(String body) {
        CRC32C crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }

    private static void write(JsonGenerator json, Register.Entry entry) {
        StoredEdition edition = entry.edition();
        json.writeStartObject();
        id(json, edition.id());
        json.writeBooleanProperty("in_force", edition.inForce());
        if (entry.chosen()) {
            json.writeBooleanProperty("chosen", true);
        }
        json.writeStringProperty("format", edition.format());
        json.writeName("files").writeStartArray();
        edition.files().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("entries", edition.entries());
        json.writeNumberProperty("names", edition.names());
        json.writeNumberProperty("stored_at_ms", edition.storedAt().toEpochMilli());
        StoredEdition.ChangeCounts changes = edition.changes();
        if (changes != null) {
            json.writeName("changes").writeStartObject();
            json.writeNumberProperty("added", changes.added());
            json.writeNumberProperty("removed", changes.removed());
            json.writeNumberProperty("changed", changes.changed());
            json.writeEndObject();
        }
        json.writeNumberProperty("bytes", edition.bytes());
        json.writeStringProperty("file", entry.file());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Download download) {
        json.writeStartObject();
        json.writeStringProperty("address", download.address());
        if (download.entityTag() != null) {
            json.writeStringProperty("entity_tag", download.entityTag());
        }
        if (download.lastModified() != null) {
            json.writeStringProperty("last_modified", download.lastModified());
        }
        json.writeNumberProperty("checked_at_ms", download.checkedAt().toEpochMilli());
        json.writeName("editions").writeStartArray();
        for (SnapshotId id : download.editions()) {
            json.writeStartObject();
            id(json, id);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void id(JsonGenerator json, SnapshotId id) {
        json.writeStringProperty("source", id.source());
        json.writeStringProperty("list_date", id.listDate().toString());
        json.writeStringProperty("content_hash", id.contentHash());
    }

    private static Register.Entry entry(Fields fields) {
        Fields changes = fields.has("changes") ? fields.one("changes") : null;
        return new Register.Entry(
                new StoredEdition(
                        id(fields),
                        fields.text("format"),
                        fields.texts("files"),
                        fields.number("entries"),
                        fields.number("names"),
                        Instant.ofEpochMilli(fields.longNumber("stored_at_ms")),
                        changes == null
                                ? null
                                : new StoredEdition.ChangeCounts(
                                        changes.number("added"),
                                        changes.number("removed"),
                                        changes.number("changed")),
                        fields.flag("in_force"),
                        fields.longNumber("bytes")),
                fields.text("file"),
                fields.has("chosen") && fields.flag("chosen"));
    }

    private static Download download(Fields fields) {
        return new Download(
                fields.text("address"),
                fields.has("entity_tag") ? fields.text("entity_tag") : null,
                fields.has("last_modified") ? fields.text("last_modified") : null,
                Instant.ofEpochMilli(fields.longNumber("checked_at_ms")),
                fields.many("editions").stream().map(RegisterText::id).toList());
    }

    private static SnapshotId id(Fields fields) {
        return new SnapshotId(
                fields.text("source"), date(fields.text("list_date")), fields.text("content_hash"));
    }

    /// A date as ISO has it. `LocalDate.parse` takes longer in a fresh Java machine than all the
    /// rest of reading the register.
    private static LocalDate date(String text) {
        String[] pieces = text.split("-", -1);
        return pieces.length == 3
                ? LocalDate.of(
                        Integer.parseInt(pieces[0]),
                        Integer.parseInt(pieces[1]),
                        Integer.parseInt(pieces[2]))
                : LocalDate.parse(text);
    }

    /// The value at which the parser stands: a map, a list, a string, a number or a truth value.
    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                fields.put(name, value(parser));
            }
            return fields;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> values = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser));
            }
            return values;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        return token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? parser.getBooleanValue()
                : parser.getString();
    }

    /// The fields of a JSON object. A field that is missing or of another kind is an exception that
    /// [#read] knows.
    private static final class Fields {
        private final Map<?, ?> values;

        Fields(Object value) {
            values = (Map<?, ?>) value;
        }

        boolean has(String name) {
            return values.containsKey(name);
        }

        String text(String name) {
            return (String) get(name);
        }

        boolean flag(String name) {
            return (Boolean) get(name);
        }

        int number(String name) {
            return (int) longNumber(name);
        }

        long longNumber(String name) {
            return (Long) get(name);
        }

        Fields one(String name) {
            return new Fields(get(name));
        }

        List<Fields> many(String name) {
            return ((List<?>) get(name)).stream().map(Fields::new).toList();
        }

        List<String> texts(String name) {
            return ((List<?>) get(name)).stream().map(String.class::cast).toList();
        }

        private Object get(String name) {
            @Nullable Object value = values.get(name);
            if (value == null) {
                throw new NoSuchElementException(name);
            }
            return value;
        }
    }
}
