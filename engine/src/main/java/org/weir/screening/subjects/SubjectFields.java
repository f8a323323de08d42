package org.weir.screening.subjects;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;
import org.weir.base.DayOrder;
import org.weir.base.PartialDate;
import org.weir.base.PartialDates;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.reading.Problem;
import org.weir.names.Schema;
import org.weir.screening.Subject;

/// Collects the fields of one subject and reads them. A value that cannot be read is left out with a
/// warning; a subject without a name is bad.
final class SubjectFields {
    private static final Set<String> FEMALE =
            Set.of("f", "female", "woman", "femme", "feminin", "féminin", "mrs", "ms");
    private static final Set<String> MALE =
            Set.of("m", "male", "man", "homme", "masculin", "h", "mr");
    private static final Set<String> GENDER_NOT_SAID =
            Set.of("u", "x", "unknown", "other", "-", "inconnu", "autre", "diverse", "nonbinary");

    private final String file;
    private final long line;
    private final SubjectLimits limits;
    private final List<Problem> warnings = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<PartialDate> birthDates = new LinkedHashSet<>();
    private final Set<String> birthPlaces = new LinkedHashSet<>();
    private final Set<String> nationalities = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private String id;
    private Schema schema = Schema.PERSON;
    private @Nullable Gender gender;
    private @Nullable String fault;

    SubjectFields(String file, long line, SubjectLimits limits) {
        this.file = file;
        this.line = line;
        this.limits = limits;
        this.id = "line " + line;
    }

    void id(@Nullable String value) {
        if (value != null && !value.isBlank()) {
            id = value.strip();
        }
    }

    void schema(Schema value) {
        schema = value;
    }

    void schemaWord(String word) {
        Schema known = SchemaWords.schema(word);
        if (known == null) {
            warn("schema", "not a known schema; the name is compared with every kind of party.");
            known = Schema.UNKNOWN;
        }
        schema = known;
    }

    void name(String value) {
        String name = value.strip();
        if (name.length() > limits.maxNameChars()) {
            fault =
                    "a name is longer than the limit maxNameChars of %,d characters; row passed over."
                            .formatted(limits.maxNameChars());
        } else if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            if (!name.isEmpty()) {
                warn("name", "a name without a letter or digit was left out.");
            }
        } else {
            add(names, name);
        }
    }

    void birthDate(String value) {
        PartialDates.Reading reading = PartialDates.parseAll(value, DayOrder.DAY_FIRST);
        birthDates.addAll(reading.dates());
        if (!reading.unread().isEmpty() || (reading.dates().isEmpty() && !value.isBlank())) {
            warn("birth_date", "not a date that can be read (write 1970-01-31); it was left out.");
        }
    }

    void birthPlace(String value) {
        add(birthPlaces, value.strip());
    }

    void nationality(String value) {
        add(nationalities, Countries.codeOrText(value));
    }

    void country(String value) {
        add(countries, Countries.codeOrText(value));
    }

    void gender(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        if (FEMALE.contains(word)) {
            gender = Gender.FEMALE;
        } else if (MALE.contains(word)) {
            gender = Gender.MALE;
        } else if (!word.isEmpty() && !GENDER_NOT_SAID.contains(word)) {
            warn("gender", "neither male nor female can be read from it; it was left out.");
        }
    }

    void identifier(IdentifierKind kind, String value) {
        String number = value.strip();
        if (!number.isEmpty() && identifiers.size() < limits.maxValues()) {
            identifiers.add(new Identifier(kind, number, null, null, null));
        }
    }

    /// An identifier of which a word before the number may say the kind: `passport: AB123`, `IMO
    /// 1234567`.
    void identifierWithKind(String value) {
        String text = value.strip();
        int colon = text.indexOf(':');
        if (colon > 0) {
            IdentifierKind kind = IdentifierWords.kind(text.substring(0, colon));
            if (kind != null) {
                identifier(kind, text.substring(colon + 1));
                return;
            }
        }
        if (text.regionMatches(true, 0, "IMO", 0, 3)
                && text.replaceAll("\\D", "").length() == 7) {
            identifier(IdentifierKind.IMO, text.replaceAll("\\D", ""));
            return;
        }
        identifier(IdentifierKind.OTHER, text);
    }

    void address(String value) {
        add(addresses, value.strip());
    }

    void warn(@Nullable String field, String message) {
        warnings.add(new Problem(file, line, field, message));
    }

    /// The row.
    SubjectRow row() {
        if (fault == null && names.isEmpty()) {
            fault = "there is no name; row passed over.";
        }
        if (fault != null) {
            return new SubjectRow.Bad(new Problem(file, line, "name", fault));
        }
        return new SubjectRow.Readable(
                new Subject(
                        id,
                        schema,
                        List.copyOf(names),
                        List.copyOf(birthDates),
                        List.copyOf(birthPlaces),
                        List.copyOf(nationalities),
                        List.copyOf(countries),
                        gender,
                        List.copyOf(identifiers),
                        List.copyOf(addresses)),
                warnings);
    }

    private void add(Set<String> values, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (values.size() >= limits.maxValues()) {
            fault =
                    "a field has more than the limit maxValues of %,d values; row passed over."
                            .formatted(limits.maxValues());
            return;
        }
        values.add(value);
    }
}
