package org.weir.web.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;
import org.weir.base.Language;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Detail;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.Place;
import org.weir.names.Schema;
import org.weir.screening.Subject;
import org.weir.screening.drawing.Writing;
import org.weir.web.layout.Words;

/// One thing that is known of a subject, or that a list says of a party, for pages.
///
/// @param label what it is called
/// @param values its values
public record Fact(String label, List<Value> values) {
    /// Copies the values.
    public Fact {
        values = List.copyOf(values);
    }

    /// A value.
    ///
    /// @param text it, in whatever script
    /// @param aside what is added to it; empty for nothing
    /// @param link the web address that it is; empty where it is none
    public record Value(String text, String aside, String link) {
        /// The tag of its language or script; null for Latin script.
        public @Nullable String lang() {
            return Writing.of(text).language();
        }
    }

    /// A fact of both, side by side.
    ///
    /// @param label what it is called
    /// @param subject what is known of the subject
    /// @param listing what the list says
    public record Pair(String label, List<Value> subject, List<Value> listing) {
        /// Copies the values.
        public Pair {
            subject = List.copyOf(subject);
            listing = List.copyOf(listing);
        }
    }

    /// A subject as it was given.
    public static List<Fact> of(Subject subject, Words words, Language language) {
        Collector facts = new Collector(words, language);
        facts.add("kind", List.of(facts.schema(subject.schema())));
        facts.add("names", subject.names().stream().map(Collector::text).toList());
        facts.add("birth-dates", subject.birthDates().stream().map(facts::date).toList());
        facts.add("birth-places", subject.birthPlaces().stream().map(Collector::text).toList());
        facts.add("nationalities", subject.nationalities().stream().map(facts::country).toList());
        facts.add("countries", subject.countries().stream().map(facts::country).toList());
        facts.add("gender", facts.gender(subject.gender()));
        facts.add("identifiers", subject.identifiers().stream().map(facts::identifier).toList());
        facts.add("addresses", subject.addresses().stream().map(Collector::text).toList());
        return facts.all;
    }

    /// A listing in full: nothing that the list publishes is left out.
    public static List<Fact> of(Listing listing, Words words, Language language) {
        Collector facts = new Collector(words, language);
        facts.add("reference", List.of(Collector.text(listing.reference())));
        facts.add("kind", List.of(facts.schema(listing.schema())));
        facts.add("names", listing.names().stream().map(facts::name).toList());
        facts.add("birth-dates", listing.birthDates().stream().map(facts::date).toList());
        facts.add("birth-places", listing.birthPlaces().stream().map(facts::place).toList());
        facts.add("nationalities", listing.nationalities().stream().map(facts::country).toList());
        facts.add("citizenships", listing.citizenships().stream().map(facts::country).toList());
        facts.add("gender", facts.gender(listing.gender()));
        facts.add("identifiers", listing.identifiers().stream().map(facts::identifier).toList());
        facts.add("addresses", listing.addresses().stream().map(facts::address).toList());
        facts.add("positions", listing.positions().stream().map(Collector::text).toList());
        facts.add("programmes", listing.programmes().stream().map(Collector::text).toList());
        facts.add("legal-basis", listing.legalBasis().stream().map(Collector::text).toList());
        facts.add("listed-on", facts.dates(listing.listedOn()));
        facts.add("delisted-on", facts.dates(listing.delistedOn()));
        facts.add("links", listing.links().stream().map(Collector::link).toList());
        facts.add("remarks", Collector.optional(listing.remarks()));
        facts.add("source-page", Collector.optional(listing.sourceUrl()));
        for (Detail detail : listing.details()) {
            facts.all.add(new Fact(detail.label(), List.of(Collector.text(detail.value()))));
        }
        return facts.all;
    }

    /// What both have, row by row: all that the subject has, and beside it the same of the listing.
    public static List<Pair> sideBySide(
            List<Fact> subject, List<Fact> listing, Words words, Language language) {
        Map<String, List<Value>> left = new LinkedHashMap<>();
        subject.forEach(fact -> left.put(fact.label(), fact.values()));
        Map<String, List<Value>> right = new LinkedHashMap<>();
        listing.forEach(fact -> right.put(fact.label(), fact.values()));
        List<Pair> pairs = new ArrayList<>();
        for (String key :
                List.of(
                        "kind",
                        "names",
                        "birth-dates",
                        "birth-places",
                        "nationalities",
                        "citizenships",
                        "countries",
                        "gender",
                        "identifiers",
                        "addresses")) {
            String label = words.text(language, "fact." + key);
            List<Value> ofSubject = left.getOrDefault(label, List.of());
            List<Value> ofListing = right.getOrDefault(label, List.of());
            if (!ofSubject.isEmpty() || !ofListing.isEmpty()) {
                pairs.add(new Pair(label, ofSubject, ofListing));
            }
        }
        return pairs;
    }

    private static final class Collector {
        private final Words words;
        private final Language language;
        private final List<Fact> all = new ArrayList<>();

        Collector(Words words, Language language) {
            this.words = words;
            this.language = language;
        }

        void add(String key, List<Value> values) {
            if (!values.isEmpty()) {
                all.add(new Fact(words.text(language, "fact." + key), values));
            }
        }

        static Value text(String text) {
            boolean web = text.startsWith("https://") || text.startsWith("http://");
            return new Value(text, "", web ? text : "");
        }

        static List<Value> optional(@Nullable String text) {
            return text == null ? List.of() : List.of(text(text));
        }

        private static Value text(String text, @Nullable String... asides) {
            List<String> said = new ArrayList<>();
            for (String aside : asides) {
                if (aside != null && !aside.isBlank()) {
                    said.add(aside);
                }
            }
            return new Value(text, String.join(", ", said), "");
        }

        Value schema(Schema schema) {
            return text(words.text(language, "alerts.filter.kind." + code(schema)));
        }

        Value name(ListedName name) {
            return text(
                    name.text(),
                    words.text(language, "fact.name." + code(name.kind())),
                    name.note());
        }

        Value date(PartialDate date) {
            return text(date.toString());
        }

        List<Value> dates(@Nullable PartialDate date) {
            return date == null ? List.of() : List.of(text(date.toString()));
        }

        Value country(String codeOrText) {
            return text(countryName(codeOrText));
        }

        private String countryName(String codeOrText) {
            return Countries.name(codeOrText).map(name -> name.in(language)).orElse(codeOrText);
        }

        Value place(Place place) {
            String country = place.country() == null ? "" : countryName(place.country());
            return text(joined(place.text(), country));
        }

        Value address(Address address) {
            String country = address.country() == null ? "" : countryName(address.country());
            return text(joined(address.text(), country), address.note());
        }

        private static String joined(String one, String other) {
            return one.isBlank() ? other : other.isEmpty() ? one : one + ", " + other;
        }

        List<Value> gender(@Nullable Gender gender) {
            return gender == null
                    ? List.of()
                    : List.of(text(words.text(language, "fact.gender." + code(gender))));
        }

        Value identifier(Identifier identifier) {
            String label = identifier.label();
            if (label == null && identifier.kind() != IdentifierKind.OTHER) {
                label = words.text(language, "fact.identifier." + code(identifier.kind()));
            }
            String country = identifier.country();
            return text(
                    identifier.value(),
                    label,
                    country == null ? null : countryName(country),
                    identifier.note());
        }

        static Value link(Link link) {
            String name = link.name();
            return text(name == null ? link.kind() : link.kind() + ": " + name, link.reference());
        }

        private static String code(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
