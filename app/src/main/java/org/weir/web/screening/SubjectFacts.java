package org.weir.web.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.base.Countries;
import org.weir.base.Language;
import org.weir.lists.Address;
import org.weir.lists.Detail;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.Place;
import org.weir.names.Schema;
import org.weir.screening.Subject;

/// What is known of a subject, and what a list says of a party: keys of labels, or labels as a list
/// has them, with their values.
final class SubjectFacts {
    private final Map<String, List<String>> facts = new LinkedHashMap<>();
    private final Language language;

    private SubjectFacts(Language language) {
        this.language = language;
    }

    static Map<String, List<String>> of(Subject subject, Language language) {
        SubjectFacts facts = new SubjectFacts(language);
        facts.add("screening.schema", List.of(schema(subject.schema())), facts::in);
        facts.add("screening.names", subject.names(), Function.identity());
        facts.add("screening.born", subject.birthDates(), Object::toString);
        facts.add("screening.place", subject.birthPlaces(), Function.identity());
        facts.add("screening.nationality", subject.nationalities(), facts::country);
        facts.add("screening.country", subject.countries(), facts::country);
        facts.gender(subject.gender());
        facts.add("screening.identifiers", subject.identifiers(), Identifier::value);
        facts.add("screening.addresses", subject.addresses(), Function.identity());
        return facts.facts;
    }

    static Map<String, List<String>> of(Listing listing, Language language) {
        SubjectFacts facts = new SubjectFacts(language);
        facts.add("screening.schema", List.of(schema(listing.schema())), facts::in);
        facts.add("screening.names", listing.names(), ListedName::text);
        facts.add("screening.born", listing.birthDates(), Object::toString);
        facts.add("screening.place", listing.birthPlaces(), facts::place);
        facts.add("screening.nationality", listing.nationalities(), facts::country);
        facts.add("screening.citizenship", listing.citizenships(), facts::country);
        facts.gender(listing.gender());
        facts.add("screening.identifiers", listing.identifiers(), facts::identifier);
        facts.add("screening.addresses", listing.addresses(), facts::address);
        facts.add("screening.positions", listing.positions(), Function.identity());
        facts.add("screening.programmes", listing.programmes(), Function.identity());
        facts.add("screening.legal-basis", listing.legalBasis(), Function.identity());
        facts.add("screening.listed-on", one(listing.listedOn()), Object::toString);
        facts.add("screening.remarks", one(listing.remarks()), Function.identity());
        facts.add("screening.source-url", one(listing.sourceUrl()), Object::toString);
        for (Detail detail : listing.details()) {
            facts.add(detail.label(), List.of(detail.value()), Function.identity());
        }
        return facts.facts;
    }

    private <T> void add(String label, List<T> values, Function<? super T, String> text) {
        for (T value : values) {
            facts.computeIfAbsent(label, _ -> new ArrayList<>()).add(text.apply(value));
        }
    }

    private static <T> List<T> one(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }

    private String in(Bilingual text) {
        return text.in(language);
    }

    private void gender(@Nullable Gender gender) {
        if (gender != null) {
            Bilingual word =
                    switch (gender) {
                        case FEMALE -> new Bilingual("female", "féminin");
                        case MALE -> new Bilingual("male", "masculin");
                    };
            add("screening.gender", List.of(word), this::in);
        }
    }

    private String country(String codeOrText) {
        return Countries.name(codeOrText).orElseGet(() -> Bilingual.same(codeOrText)).in(language);
    }

    private String place(Place place) {
        return joined(place.text(), place.country());
    }

    private String address(Address address) {
        return joined(address.text(), address.country());
    }

    private String joined(String text, @Nullable String country) {
        return country == null
                ? text
                : text.isBlank() ? country(country) : text + ", " + country(country);
    }

    private String identifier(Identifier identifier) {
        return identifier.label() == null
                ? identifier.value()
                : identifier.label() + " " + identifier.value();
    }

    static Bilingual schema(Schema schema) {
        return switch (schema) {
            case PERSON -> new Bilingual("person", "personne");
            case ORGANISATION -> new Bilingual("organisation", "organisation");
            case VESSEL -> new Bilingual("vessel", "navire");
            case AIRCRAFT -> new Bilingual("aircraft", "aéronef");
            case UNKNOWN -> new Bilingual("not known", "non connu");
        };
    }
}
