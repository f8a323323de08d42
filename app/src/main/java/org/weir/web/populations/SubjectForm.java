package org.weir.web.populations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;
import org.weir.base.DayOrder;
import org.weir.base.PartialDates;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.names.Schema;
import org.weir.screening.Subject;

/// What the form about a subject holds, as it was typed. Several names, dates or numbers stand on a
/// line each.
///
/// @param id the subject's own identifier
/// @param kind the code of the schema
/// @param names names
/// @param born dates of birth
/// @param places places of birth
/// @param nationalities nationalities
/// @param gender `female`, `male` or empty
/// @param documents numbers of documents
public record SubjectForm(
        String id,
        String kind,
        String names,
        String born,
        String places,
        String nationalities,
        String gender,
        String documents) {
    private static final int MAX_LINES = 50;
    private static final int MAX_CHARS = 1_000;

    /// What was not sent is empty.
    public SubjectForm(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String names,
            @Nullable String born,
            @Nullable String places,
            @Nullable String nationalities,
            @Nullable String gender,
            @Nullable String documents) {
        this.id = text(id).strip();
        this.kind = text(kind);
        this.names = text(names);
        this.born = text(born);
        this.places = text(places);
        this.nationalities = text(nationalities);
        this.gender = text(gender);
        this.documents = text(documents);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static SubjectForm empty() {
        return new SubjectForm(null, "person", null, null, null, null, null, null);
    }

    /// The first field that is wrong.
    Optional<String> wrongField() {
        if (id.isEmpty() || id.length() > 200) {
            return Optional.of("id");
        }
        if (lines(names).noneMatch(name -> name.codePoints().anyMatch(Character::isLetter))) {
            return Optional.of("names");
        }
        for (String field : List.of(names, places, nationalities, documents)) {
            if (lines(field).count() > MAX_LINES
                    || lines(field).anyMatch(line -> line.length() > MAX_CHARS)) {
                return Optional.of("names");
            }
        }
        boolean unread =
                lines(born)
                        .map(line -> PartialDates.parseAll(line, DayOrder.DAY_FIRST))
                        .anyMatch(one -> one.dates().isEmpty() || !one.unread().isEmpty());
        return unread ? Optional.of("born") : Optional.empty();
    }

    Subject subject() {
        return new Subject(
                id,
                schema(),
                lines(names).toList(),
                lines(born)
                        .flatMap(line ->
                                PartialDates.parseAll(line, DayOrder.DAY_FIRST).dates().stream())
                        .toList(),
                lines(places).toList(),
                lines(nationalities).map(Countries::codeOrText).toList(),
                List.of(),
                switch (gender) {
                    case "female" -> Gender.FEMALE;
                    case "male" -> Gender.MALE;
                    case String _ -> null;
                },
                identifiers(),
                List.of());
    }

    private Schema schema() {
        for (Schema schema : Schema.values()) {
            if (schema.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return schema;
            }
        }
        return Schema.UNKNOWN;
    }

    private List<Identifier> identifiers() {
        List<Identifier> identifiers = new ArrayList<>();
        lines(documents)
                .forEach(number ->
                        identifiers.add(
                                new Identifier(IdentifierKind.OTHER, number, null, null, null)));
        return identifiers;
    }

    private static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }
}
