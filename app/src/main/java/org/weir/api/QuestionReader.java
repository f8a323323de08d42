package org.weir.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Sight;
import org.weir.api.ScreeningRequest.IdentifierBody;
import org.weir.api.ScreeningRequest.SubjectBody;
import org.weir.base.Countries;
import org.weir.base.DayOrder;
import org.weir.base.Language;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.http.Languages;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.names.Schema;
import org.weir.replay.Question;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;
import org.weir.screening.subjects.SchemaWords;
import tools.jackson.core.type.TypeReference;

/// Reads a question from the JSON of a request; what cannot be read is named by its field.
final class QuestionReader {
    /// The most bytes of a request.
    static final int MAX_BYTES = 256 << 10;

    /// The most values of a field.
    static final int MAX_VALUES = 200;

    /// The most characters of a value.
    static final int MAX_CHARS = 1_000;

    /// The most matches that may be asked for.
    static final int MAX_LIMIT = 500;

    private final JsonBody<ScreeningRequest> bodies =
            new JsonBody<>(new TypeReference<>() {}, MAX_BYTES);
    private final Supplier<ScreeningOptions> preset;

    /// @param preset what holds where the request says nothing
    QuestionReader(Supplier<ScreeningOptions> preset) {
        this.preset = preset;
    }

    /// The request of some bytes.
    ///
    /// @throws BadRequest if they are not one
    ScreeningRequest request(byte[] bytes) {
        return bodies.read(bytes);
    }

    /// The question of a request.
    ///
    /// @throws BadRequest naming the first field that cannot be read
    Question question(ScreeningRequest request) {
        SubjectBody body = request.subject();
        if (body == null) {
            throw new BadRequest("subject", "Say whom to screen: {\"names\": [\"...\"]}.");
        }
        Language language =
                request.language() == null ? Language.EN : Languages.read(request.language());
        if (language == null) {
            throw new BadRequest("language", "Expected en or fr.");
        }
        return new Question(subject(body), options(request), language);
    }

    private ScreeningOptions options(ScreeningRequest request) {
        ScreeningOptions held = preset.get();
        double threshold = request.threshold() == null ? held.threshold() : request.threshold();
        int limit = request.limit() == null ? held.limit() : request.limit();
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new BadRequest("threshold", "Expected a number from 0 to 1.");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new BadRequest(
                    "limit", "Expected a whole number from 1 to %d.".formatted(MAX_LIMIT));
        }
        return new ScreeningOptions(threshold, limit);
    }

    private static Subject subject(SubjectBody body) {
        List<String> names = texts("subject.names", body.names());
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).codePoints().noneMatch(Character::isLetterOrDigit)) {
                throw new BadRequest(
                        "subject.names[%d]".formatted(i), "Expected at least a letter or digit.");
            }
        }
        if (names.isEmpty()) {
            throw new BadRequest("subject.names", "Expected at least one name.");
        }
        return new Subject(
                body.id() == null ? "" : text("subject.id", body.id()),
                schema(body.schema()),
                names,
                values("subject.birth_dates", body.birthDates(), QuestionReader::date),
                texts("subject.birth_places", body.birthPlaces()),
                values(
                        "subject.nationalities",
                        body.nationalities(),
                        (_, text) -> Countries.codeOrText(text)),
                values(
                        "subject.countries",
                        body.countries(),
                        (_, text) -> Countries.codeOrText(text)),
                gender(body.gender()),
                identifiers(body.identifiers()),
                texts("subject.addresses", body.addresses()));
    }

    private static Schema schema(@Nullable String word) {
        Schema schema = word == null ? Schema.PERSON : SchemaWords.schema(word);
        if (schema == null) {
            throw new BadRequest(
                    "subject.schema",
                    "Expected Person, Organization, Company, LegalEntity, Vessel or Airplane.");
        }
        return schema;
    }

    private static @Nullable Gender gender(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "female" -> Gender.FEMALE;
            case "male" -> Gender.MALE;
            default ->
                    throw new BadRequest(
                            "subject.gender", "Expected female or male, or leave it out.");
        };
    }

    private static PartialDate date(String field, String text) {
        return PartialDates.parse(text, DayOrder.DAY_FIRST)
                .orElseThrow(() ->
                        new BadRequest(
                                field, "Expected a date such as 1970-01-31, 1970-01 or 1970."));
    }

    private static List<Identifier> identifiers(@Nullable List<@Nullable IdentifierBody> bodies) {
        List<Identifier> identifiers = new ArrayList<>();
        List<@Nullable IdentifierBody> all = bodies == null ? List.of() : bodies;
        checkCount("subject.identifiers", all.size());
        for (int i = 0; i < all.size(); i++) {
            String field = "subject.identifiers[%d]".formatted(i);
            IdentifierBody body = all.get(i);
            if (body == null || body.value() == null || body.value().isBlank()) {
                throw new BadRequest(field + ".value", "Expected a number.");
            }
            identifiers.add(
                    new Identifier(
                            kind(field, body.kind()),
                            text(field + ".value", body.value()),
                            null,
                            null,
                            null));
        }
        return identifiers;
    }

    private static IdentifierKind kind(String field, @Nullable String word) {
        if (word == null) {
            return IdentifierKind.OTHER;
        }
        for (IdentifierKind kind : IdentifierKind.values()) {
            if (kind.name().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw new BadRequest(
                field + ".kind", "Expected a kind such as passport, national_id or imo.");
    }

    private static List<String> texts(String field, @Nullable List<@Nullable String> texts) {
        return values(field, texts, (_, text) -> text);
    }

    private static <T> List<T> values(
            String field,
            @Nullable List<@Nullable String> texts,
            BiFunction<String, String, T> read) {
        List<@Nullable String> all = texts == null ? List.of() : texts;
        checkCount(field, all.size());
        List<T> values = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            String at = "%s[%d]".formatted(field, i);
            values.add(read.apply(at, text(at, all.get(i))));
        }
        return values;
    }

    private static void checkCount(String field, int count) {
        if (count > MAX_VALUES) {
            throw new BadRequest(field, "Expected at most %d values.".formatted(MAX_VALUES));
        }
    }

    private static String text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new BadRequest(field, "Expected a text that is not empty.");
        }
        if (text.length() > MAX_CHARS) {
            throw new BadRequest(field, "Expected at most %,d characters.".formatted(MAX_CHARS));
        }
        return text.strip();
    }

    /// The unit on whose behalf a request is made: the one that it names, else the only one that
    /// the actor belongs to.
    static String unit(Actor actor, @Nullable String named) {
        if (named != null) {
            if (!actor.sight().everything() && !actor.sight().units().contains(named)) {
                throw new BadRequest("unit", "Expected a unit that you belong to.");
            }
            return named;
        }
        if (actor.sight().units().size() != 1) {
            throw new BadRequest("unit", "Say for which of your units.");
        }
        return actor.sight().units().iterator().next();
    }

    /// The compartment that a file lies in.
    static @Nullable String compartment(Actor actor, @Nullable String named) {
        if (named != null
                && (!Sight.isCode(named)
                        || !actor.sight().everything()
                                && !actor.sight().compartments().contains(named))) {
            throw new BadRequest("compartment", "Expected a compartment that you are let into.");
        }
        return named;
    }
}
