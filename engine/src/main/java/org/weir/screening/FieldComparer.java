package org.weir.screening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.Listing;
import org.weir.lists.Place;
import org.weir.names.Schema;
import org.weir.screening.FieldComparison.Effect;
import org.weir.screening.FieldComparison.Field;
import org.weir.text.Fold;
import org.weir.text.Script;
import org.weir.text.Word;
import org.weir.text.Words;

/// Compares everything but the name.
///
/// Class attributes (nationality, gender, place of birth) can lower a score and never raise it
/// (`DESIGN.md` rule 2): where they agree nothing is added.
final class FieldComparer {
    /// What an identifier that agrees adds, in log-odds.
    static final double IDENTIFIER = 6;

    /// Where an identifier agrees the score is at least this, whatever the names: a person must
    /// look.
    static final double IDENTIFIER_FLOOR = 3;

    // Log-odds that a difference takes away: how often records of one party differ so (for gender
    // one
    // in fifty, nationality one in ten, birth place and country one in four), against how often
    // those of two parties do (nearly always).
    private static final double OTHER_GENDER = -3.2;
    private static final double OTHER_NATIONALITY = -2.2;
    private static final double OTHER_BIRTH_PLACE = -1.2;
    private static final double OTHER_COUNTRY = -1.4;
    private static final double OTHER_COUNTRY_OF_ORGANISATION = -2.2;

    private FieldComparer() {}

    /// All that can be compared, with what each adds to or takes from the log-odds of the names.
    static List<FieldComparison> compare(Subject subject, Listing listing, double nameLogOdds) {
        List<FieldComparison> fields = new ArrayList<>(4);
        FieldComparison birth = BirthDates.compare(subject.birthDates(), listing.birthDates());
        if (birth != null) {
            fields.add(birth);
        }
        addIfAny(fields, gender(subject.gender(), listing.gender()));
        FieldComparison nationality = nationality(subject, listing);
        addIfAny(fields, nationality == null ? country(subject, listing) : nationality);
        addIfAny(fields, birthPlace(subject, listing));
        double sum = nameLogOdds;
        for (FieldComparison field : fields) {
            sum += field.change();
        }
        addIfAny(fields, identifier(subject, listing, sum));
        return fields;
    }

    private static void addIfAny(List<FieldComparison> fields, @Nullable FieldComparison field) {
        if (field != null) {
            fields.add(field);
        }
    }

    private static @Nullable FieldComparison gender(
            @Nullable Gender subject, @Nullable Gender listed) {
        if (subject == null || listed == null) {
            return null;
        }
        boolean same = subject == listed;
        return new FieldComparison(
                Field.GENDER,
                subject.name().toLowerCase(java.util.Locale.ROOT),
                listed.name().toLowerCase(java.util.Locale.ROOT),
                same ? Effect.AGREES : Effect.DIFFERS,
                same ? 0 : OTHER_GENDER,
                same
                        ? new Bilingual("the same; adds nothing", "le même; n’ajoute rien")
                        : new Bilingual("another gender", "un autre genre"));
    }

    private static @Nullable FieldComparison nationality(Subject subject, Listing listing) {
        Set<String> listed = new HashSet<>();
        listing.nationalities().forEach(value -> listed.add(Fold.fold(value)));
        listing.citizenships().forEach(value -> listed.add(Fold.fold(value)));
        if (listed.isEmpty() || subject.nationalities().isEmpty()) {
            return null;
        }
        boolean same =
                subject.nationalities().stream()
                        .anyMatch(value -> listed.contains(Fold.fold(value)));
        List<String> published = new ArrayList<>(listing.nationalities());
        for (String citizenship : listing.citizenships()) {
            if (!published.contains(citizenship)) {
                published.add(citizenship);
            }
        }
        return new FieldComparison(
                Field.NATIONALITY,
                String.join("; ", subject.nationalities()),
                String.join("; ", published),
                same ? Effect.AGREES : Effect.DIFFERS,
                same ? 0 : OTHER_NATIONALITY,
                same
                        ? new Bilingual("the same; adds nothing", "la même; n’ajoute rien")
                        : new Bilingual("another nationality", "une autre nationalité"));
    }

    /// Where no nationality can be compared: the countries that a subject belongs to or lives in,
    /// and those of a listing's addresses and birth places.
    private static @Nullable FieldComparison country(Subject subject, Listing listing) {
        Set<String> asked = new LinkedHashSet<>(subject.nationalities());
        asked.addAll(subject.countries());
        Set<String> listed = new LinkedHashSet<>();
        listed.addAll(listing.nationalities());
        listed.addAll(listing.citizenships());
        listing.addresses().forEach(address -> addCountry(address.country(), listed));
        listing.birthPlaces().forEach(place -> addCountry(place.country(), listed));
        if (asked.isEmpty() || listed.isEmpty()) {
            return null;
        }
        Set<String> folded = new HashSet<>();
        listed.forEach(country -> folded.add(Fold.fold(country)));
        boolean same = asked.stream().anyMatch(country -> folded.contains(Fold.fold(country)));
        double other =
                listing.schema() == Schema.PERSON ? OTHER_COUNTRY : OTHER_COUNTRY_OF_ORGANISATION;
        return new FieldComparison(
                Field.COUNTRY,
                String.join("; ", asked),
                String.join("; ", listed),
                same ? Effect.AGREES : Effect.DIFFERS,
                same ? 0 : other,
                same
                        ? new Bilingual("the same; adds nothing", "le même; n’ajoute rien")
                        : new Bilingual("another country", "un autre pays"));
    }

    private static void addCountry(@Nullable String country, Set<String> countries) {
        if (country != null && !country.isBlank()) {
            countries.add(country);
        }
    }

    private static @Nullable FieldComparison birthPlace(Subject subject, Listing listing) {
        Set<Word> listed = new HashSet<>();
        listing.birthPlaces().forEach(place -> listed.addAll(words(place.text())));
        Set<Word> asked = new HashSet<>();
        subject.birthPlaces().forEach(place -> asked.addAll(words(place)));
        // Places in different scripts cannot be held against one another.
        boolean comparable =
                asked.stream()
                        .anyMatch(one ->
                                listed.stream().anyMatch(two -> one.script() == two.script()));
        if (!comparable) {
            return null;
        }
        boolean shared =
                asked.stream()
                        .anyMatch(one ->
                                listed.stream().anyMatch(two -> one.folded().equals(two.folded())));
        return new FieldComparison(
                Field.BIRTH_PLACE,
                String.join("; ", subject.birthPlaces()),
                String.join("; ", listing.birthPlaces().stream().map(Place::text).toList()),
                shared ? Effect.AGREES : Effect.DIFFERS,
                shared ? 0 : OTHER_BIRTH_PLACE,
                shared
                        ? new Bilingual(
                                "may be the same; adds nothing", "peut-être le même; n’ajoute rien")
                        : new Bilingual("another place", "un autre lieu"));
    }

    private static List<Word> words(String text) {
        return Words.split(text).list().stream()
                .filter(word -> word.folded().length() >= 3 || word.script() == Script.HAN)
                .toList();
    }

    private static @Nullable FieldComparison identifier(
            Subject subject, Listing listing, double logOdds) {
        for (Identifier asked : subject.identifiers()) {
            for (Identifier listed : listing.identifiers()) {
                if (Identifiers.agree(asked, listed)) {
                    return new FieldComparison(
                            Field.IDENTIFIER,
                            asked.value(),
                            listed.value(),
                            Effect.AGREES,
                            Math.max(IDENTIFIER, IDENTIFIER_FLOOR - logOdds),
                            new Bilingual("the same identifier", "le même identifiant"));
                }
            }
        }
        return null;
    }
}
