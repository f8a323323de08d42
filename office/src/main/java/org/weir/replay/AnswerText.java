package org.weir.replay;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.names.NameComparison;
import org.weir.names.PartPair;
import org.weir.screening.FieldComparison;
import org.weir.screening.Match;
import org.weir.screening.ScreeningResult;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An answer as one line of JSON, the same bytes whenever the same is asked of the same lists and
/// engine. It is what the command line prints, what the service answers and what stands on record;
/// its fields are a contract: `docs/screening.md`.
public final class AnswerText {
    private static final JsonFactory JSON = new JsonFactory();

    private AnswerText() {}

    /// The bytes, UTF-8, without a line feed.
    ///
    /// @param language of notes and readings; field names and codes are the same in all
    public static byte[] write(ScreeningResult result, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out =
                JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeStringProperty("subject_id", result.subjectId());
            out.writeStringProperty("outcome", code(result.outcome()));
            out.writeArrayPropertyStart("matches");
            for (Match match : result.matches()) {
                write(out, match, language);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /// One match alone.
    public static byte[] write(Match match, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out =
                JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            write(out, match, language);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, Match match, Language language) {
        out.writeStartObject();
        out.writeStringProperty("source", match.snapshot().source());
        out.writeStringProperty("reference", match.listing().reference());
        out.writeStringProperty("listed_name", match.listedName());
        number(out, "score", match.score());
        out.writeArrayPropertyStart("explanation");
        for (PartPair pair : match.names().pairs()) {
            pair(out, match.names(), pair, language);
        }
        for (FieldComparison field : match.fields()) {
            field(out, field, language);
        }
        out.writeEndArray();
        out.writeStringProperty("reading", match.reading().in(language));
        out.writeEndObject();
    }

    private static void pair(
            JsonGenerator out, NameComparison names, PartPair pair, Language language) {
        out.writeStartObject();
        out.writeStringProperty("left", parts(names.leftParts(), pair.left()));
        out.writeStringProperty("right", parts(names.rightParts(), pair.right()));
        out.writeStringProperty("means", code(pair.means()));
        number(out, "likeness", pair.likeness());
        number(out, "weight", pair.weight());
        out.writeStringProperty("note", pair.note().in(language));
        out.writeEndObject();
    }

    private static void field(JsonGenerator out, FieldComparison field, Language language) {
        out.writeStartObject();
        out.writeStringProperty("field", code(field.field()));
        out.writeStringProperty("subject", field.subjectValue());
        out.writeStringProperty("listed", field.listedValue());
        out.writeStringProperty("effect", code(field.effect()));
        number(out, "change", field.change());
        out.writeStringProperty("note", field.note().in(language));
        out.writeEndObject();
    }

    private static void number(JsonGenerator out, String name, double value) {
        out.writeName(name);
        out.writeNumber(Decimals.four(value));
    }

    /// The word for a constant in output that others read: `review`, `birth_date`.
    public static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// Parts of a name as written, joined by blanks; null where there are none.
    public static @Nullable String parts(List<String> parts, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(text.isEmpty() ? "" : " ").append(parts.get(number));
        }
        return text.toString();
    }
}
