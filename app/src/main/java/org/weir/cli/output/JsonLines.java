package org.weir.cli.output;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weir.base.Language;
import org.weir.names.NameComparison;
import org.weir.names.PartPair;
import org.weir.screening.FieldComparison;
import org.weir.screening.Match;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A line of JSON per subject. The fields are a contract: `docs/screening.md`.
public final class JsonLines implements ResultFormat {
    private final JsonFactory json = new JsonFactory();
    private final Language language;

    /// Writes notes and readings in `language`; field names and codes are the same in all.
    public JsonLines(Language language) {
        this.language = language;
    }

    @Override
    public String beginning() {
        return "";
    }

    @Override
    public String result(Subject subject, ScreeningResult result) {
        StringWriter line = new StringWriter(512);
        try (JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), line)) {
            out.writeStartObject();
            out.writeStringProperty("subject_id", result.subjectId());
            out.writeStringProperty("outcome", code(result.outcome()));
            out.writeArrayPropertyStart("matches");
            for (Match match : result.matches()) {
                match(out, match);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        return line.append('\n').toString();
    }

    /// The word for a constant in output that others read: `same`, `birth_date`.
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// Parts of a name as written, joined by blanks; null where there are none.
    static @Nullable String parts(List<String> parts, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int number : numbers) {
            text.append(text.isEmpty() ? "" : " ").append(parts.get(number));
        }
        return text.toString();
    }

    private void match(JsonGenerator out, Match match) {
        out.writeStartObject();
        out.writeStringProperty("source", match.snapshot().source());
        out.writeStringProperty("reference", match.listing().reference());
        out.writeStringProperty("listed_name", match.listedName());
        number(out, "score", match.score());
        out.writeArrayPropertyStart("explanation");
        for (PartPair pair : match.names().pairs()) {
            pair(out, match.names(), pair);
        }
        for (FieldComparison field : match.fields()) {
            field(out, field);
        }
        out.writeEndArray();
        out.writeStringProperty("reading", match.reading().in(language));
        out.writeEndObject();
    }

    private void pair(JsonGenerator out, NameComparison names, PartPair pair) {
        out.writeStartObject();
        out.writeStringProperty("left", parts(names.leftParts(), pair.left()));
        out.writeStringProperty("right", parts(names.rightParts(), pair.right()));
        out.writeStringProperty("means", code(pair.means()));
        number(out, "likeness", pair.likeness());
        number(out, "weight", pair.weight());
        out.writeStringProperty("note", pair.note().in(language));
        out.writeEndObject();
    }

    private void field(JsonGenerator out, FieldComparison field) {
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
}
