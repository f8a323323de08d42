package org.weir.replay;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.base.PartialDate;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.names.Schema;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A question as bytes of JSON, with nothing lost: what is read back equals what was written.
public final class QuestionText {
    private static final JsonFactory JSON = new JsonFactory();

    private QuestionText() {}

    /// The bytes, UTF-8.
    public static byte[] write(Question question) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(300);
        try (JsonGenerator out =
                JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeNumberProperty("threshold", question.options().threshold());
            out.writeNumberProperty("limit", question.options().limit());
            out.writeStringProperty("language", code(question.language()));
            subject(out, question.subject());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void subject(JsonGenerator out, Subject subject) {
        out.writeStringProperty("id", subject.id());
        out.writeStringProperty("schema", code(subject.schema()));
        texts(out, "names", subject.names());
        texts(out, "birth_dates", subject.birthDates().stream().map(QuestionText::date).toList());
        texts(out, "birth_places", subject.birthPlaces());
        texts(out, "nationalities", subject.nationalities());
        texts(out, "countries", subject.countries());
        if (subject.gender() != null) {
            out.writeStringProperty("gender", code(subject.gender()));
        }
        if (!subject.identifiers().isEmpty()) {
            out.writeArrayPropertyStart("identifiers");
            for (Identifier identifier : subject.identifiers()) {
                identifier(out, identifier);
            }
            out.writeEndArray();
        }
        texts(out, "addresses", subject.addresses());
    }

    private static void identifier(JsonGenerator out, Identifier identifier) {
        out.writeStartArray();
        out.writeString(code(identifier.kind()));
        out.writeString(identifier.value());
        for (@Nullable String more :
                java.util.Arrays.asList(
                        identifier.label(), identifier.country(), identifier.note())) {
            if (more == null) {
                out.writeNull();
            } else {
                out.writeString(more);
            }
        }
        out.writeEndArray();
    }

    private static void texts(JsonGenerator out, String name, List<String> values) {
        if (!values.isEmpty()) {
            out.writeArrayPropertyStart(name);
            values.forEach(out::writeString);
            out.writeEndArray();
        }
    }

    private static String date(PartialDate date) {
        return (date.circa() ? "~" : "") + date.earliest() + "/" + date.latest();
    }

    private static PartialDate date(String text) {
        boolean circa = text.startsWith("~");
        String[] days = (circa ? text.substring(1) : text).split("/", 2);
        return new PartialDate(LocalDate.parse(days[0]), LocalDate.parse(days[1]), circa);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// Reads a question that was written here.
    ///
    /// @throws Fault of kind EXTERNAL if the bytes are not one
    public static Question read(byte[] bytes) {
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            Fields fields = new Fields();
            in.nextToken();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                fields.take(name, in);
            }
            return fields.question();
        } catch (JacksonException
                | IllegalArgumentException
                | DateTimeException
                | IndexOutOfBoundsException e) {
            throw Fault.external("a question on record cannot be read.", e);
        }
    }

    private static final class Fields {
        private double threshold = ScreeningOptions.SHIPPED_THRESHOLD;
        private int limit = 1;
        private Language language = Language.EN;
        private String id = "";
        private Schema schema = Schema.UNKNOWN;
        private @Nullable Gender gender;
        private List<String> names = List.of();
        private List<String> birthDates = List.of();
        private List<String> birthPlaces = List.of();
        private List<String> nationalities = List.of();
        private List<String> countries = List.of();
        private List<String> addresses = List.of();
        private final List<Identifier> identifiers = new ArrayList<>();

        void take(String name, JsonParser in) {
            switch (name) {
                case "threshold" -> threshold = in.getDoubleValue();
                case "limit" -> limit = in.getIntValue();
                case "language" -> language = Language.valueOf(upper(in.getString()));
                case "id" -> id = in.getString();
                case "schema" -> schema = Schema.valueOf(upper(in.getString()));
                case "gender" -> gender = Gender.valueOf(upper(in.getString()));
                case "names" -> names = texts(in);
                case "birth_dates" -> birthDates = texts(in);
                case "birth_places" -> birthPlaces = texts(in);
                case "nationalities" -> nationalities = texts(in);
                case "countries" -> countries = texts(in);
                case "addresses" -> addresses = texts(in);
                case "identifiers" -> identifiers(in);
                default -> throw Fault.external("a question on record has an unknown field.");
            }
        }

        private void identifiers(JsonParser in) {
            while (in.nextToken() == JsonToken.START_ARRAY) {
                List<@Nullable String> values = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    values.add(in.currentToken() == JsonToken.VALUE_NULL ? null : in.getString());
                }
                identifiers.add(
                        new Identifier(
                                IdentifierKind.valueOf(upper(text(values.get(0)))),
                                text(values.get(1)),
                                values.get(2),
                                values.get(3),
                                values.get(4)));
            }
        }

        private static String text(@Nullable String value) {
            if (value == null) {
                throw Fault.external("an identifier on record has no value.");
            }
            return value;
        }

        private static List<String> texts(JsonParser in) {
            List<String> values = new ArrayList<>();
            while (in.nextToken() == JsonToken.VALUE_STRING) {
                values.add(in.getString());
            }
            return values;
        }

        private static String upper(String code) {
            return code.toUpperCase(Locale.ROOT);
        }

        Question question() {
            return new Question(
                    new Subject(
                            id,
                            schema,
                            names,
                            birthDates.stream().map(QuestionText::date).toList(),
                            birthPlaces,
                            nationalities,
                            countries,
                            gender,
                            identifiers,
                            addresses),
                    new ScreeningOptions(threshold, limit),
                    language);
        }
    }
}
