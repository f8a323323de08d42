package org.weir.api.ftm;

import static org.weir.api.ftm.FtmProperty.ADDRESS;
import static org.weir.api.ftm.FtmProperty.ALIAS;
import static org.weir.api.ftm.FtmProperty.BIRTH_COUNTRY;
import static org.weir.api.ftm.FtmProperty.BIRTH_DATE;
import static org.weir.api.ftm.FtmProperty.BIRTH_PLACE;
import static org.weir.api.ftm.FtmProperty.BUILD_DATE;
import static org.weir.api.ftm.FtmProperty.CITIZENSHIP;
import static org.weir.api.ftm.FtmProperty.COUNTRY;
import static org.weir.api.ftm.FtmProperty.FLAG;
import static org.weir.api.ftm.FtmProperty.GENDER;
import static org.weir.api.ftm.FtmProperty.INCORPORATION_DATE;
import static org.weir.api.ftm.FtmProperty.NAME;
import static org.weir.api.ftm.FtmProperty.NATIONALITY;
import static org.weir.api.ftm.FtmProperty.NOTES;
import static org.weir.api.ftm.FtmProperty.POSITION;
import static org.weir.api.ftm.FtmProperty.PREVIOUS_NAME;
import static org.weir.api.ftm.FtmProperty.PROGRAM_ID;
import static org.weir.api.ftm.FtmProperty.SOURCE_URL;
import static org.weir.api.ftm.FtmProperty.TOPICS;
import static org.weir.api.ftm.FtmProperty.WEAK_ALIAS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;
import org.weir.base.Language;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Detail;
import org.weir.lists.Identifier;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.Listing;
import org.weir.lists.Place;

/// The properties of one listing. What the model has no property for is said in `notes`, so that
/// nothing that the list publishes is lost.
final class ListingProperties {
    /// The most years of an interval that are named one by one.
    private static final int MAX_YEARS = 10;

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
    private static final Pattern PROPERTY = Pattern.compile("[a-z][A-Za-z0-9]*");

    /// Details that stand elsewhere in an entity.
    private static final Set<String> ELSEWHERE =
            Set.of("schema", "datasets", "referents", "first_seen", "topics", "programId");

    private final Map<String, Set<String>> values = new LinkedHashMap<>();
    private final FtmSchema schema;
    private final boolean ftm;

    private ListingProperties(FtmSchema schema, boolean ftm) {
        this.schema = schema;
        this.ftm = ftm;
    }

    /// The properties.
    ///
    /// @param topics what the listing is about
    /// @param ftm whether its list was published in this model
    static Map<String, List<Object>> of(
            Listing listing, FtmSchema schema, List<String> topics, boolean ftm) {
        ListingProperties properties = new ListingProperties(schema, ftm);
        listing.names().forEach(properties::name);
        properties.parts(listing.names().getFirst());
        properties.person(listing);
        listing.identifiers().forEach(properties::identifier);
        listing.addresses().forEach(properties::address);
        topics.forEach(topic -> properties.add(TOPICS, topic));
        listing.programmes().forEach(programme -> properties.add(PROGRAM_ID, programme));
        properties.add(SOURCE_URL, listing.sourceUrl());
        properties.add(NOTES, listing.remarks());
        listing.details().forEach(properties::detail);
        Map<String, List<Object>> all = new LinkedHashMap<>();
        properties.values.forEach((code, texts) -> all.put(code, new ArrayList<>(texts)));
        return all;
    }

    private void add(FtmProperty property, @Nullable String value) {
        add(property.code(), value);
    }

    private void add(String property, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.computeIfAbsent(property, _ -> new LinkedHashSet<>()).add(value);
        }
    }

    private void name(ListedName name) {
        FtmProperty property =
                switch (name.kind()) {
                    case PRIMARY -> NAME;
                    case ALIAS, ORIGINAL_SCRIPT -> ALIAS;
                    case WEAK_ALIAS -> WEAK_ALIAS;
                    case FORMER, MAIDEN -> PREVIOUS_NAME;
                };
        add(property, name.text());
    }

    private void parts(ListedName primary) {
        if (schema != FtmSchema.PERSON) {
            return;
        }
        for (ListedNamePart part : primary.parts()) {
            switch (part.role()) {
                case GIVEN -> add("firstName", part.text());
                case MIDDLE -> add("middleName", part.text());
                case FAMILY -> add("lastName", part.text());
                case PATRONYMIC -> add("fatherName", part.text());
                case MATRONYMIC -> add("motherName", part.text());
                case TITLE -> add("title", part.text());
                case MAIDEN, NICKNAME, WHOLE, OTHER -> {}
            }
        }
    }

    private void person(Listing listing) {
        boolean person = schema == FtmSchema.PERSON;
        FtmProperty date =
                person
                        ? BIRTH_DATE
                        : schema.isA(FtmSchema.VEHICLE) ? BUILD_DATE : INCORPORATION_DATE;
        for (PartialDate known : listing.birthDates()) {
            dates(known).forEach(text -> add(date, text));
        }
        for (Place place : listing.birthPlaces()) {
            if (person) {
                add(BIRTH_PLACE, place.text());
                country(BIRTH_COUNTRY, place.country());
            } else {
                note("birth place", place.text());
            }
        }
        FtmProperty nationality =
                person ? NATIONALITY : schema == FtmSchema.VESSEL ? FLAG : COUNTRY;
        listing.nationalities().forEach(country -> country(nationality, country));
        listing.citizenships().forEach(country -> country(person ? CITIZENSHIP : COUNTRY, country));
        if (listing.gender() != null && person) {
            add(
                    GENDER,
                    switch (listing.gender()) {
                        case FEMALE -> "female";
                        case MALE -> "male";
                    });
        }
        for (String position : listing.positions()) {
            if (person) {
                add(POSITION, position);
            } else {
                note("position", position);
            }
        }
    }

    /// The model's dates are days, months or years; an interval of few years is each of them.
    static List<String> dates(PartialDate date) {
        if (date.isDay() || date.isMonth()) {
            return List.of(new PartialDate(date.earliest(), date.latest(), false).toString());
        }
        int from = date.earliest().getYear();
        int to = date.latest().getYear();
        List<String> years = new ArrayList<>();
        for (int year = from; year <= to && to - from < MAX_YEARS; year++) {
            years.add("%04d".formatted(year));
        }
        return years;
    }

    private void country(FtmProperty property, @Nullable String country) {
        if (country == null) {
            return;
        }
        if (CODE.matcher(country).matches()) {
            add(property, country.toLowerCase(Locale.ROOT));
        } else {
            note(property.code(), country);
        }
    }

    private void address(Address address) {
        String country = address.country();
        StringBuilder line = new StringBuilder(address.text());
        if (country != null) {
            String name = Countries.name(country).map(both -> both.in(Language.EN)).orElse(country);
            line.append(line.isEmpty() ? "" : ", ").append(name);
            country(COUNTRY, country);
        }
        add(ADDRESS, line.toString());
    }

    private void identifier(Identifier identifier) {
        String label = identifier.label();
        if (ftm && label != null && PROPERTY.matcher(label).matches()) {
            add(label, identifier.value());
            return;
        }
        FtmProperty property = IdentifierProperties.of(identifier.kind());
        if (property != null && property.isOf(schema)) {
            add(property, identifier.value());
        } else if (FtmProperty.ID_NUMBER.isOf(schema)
                && IdentifierProperties.isNumberOfParty(identifier.kind())) {
            add(FtmProperty.ID_NUMBER, identifier.value());
        } else {
            note(
                    label == null
                            ? identifier.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                            : label,
                    identifier.value());
        }
    }

    private void detail(Detail detail) {
        if (ELSEWHERE.contains(detail.label())) {
            return;
        }
        if (ftm && PROPERTY.matcher(detail.label()).matches()) {
            add(detail.label(), detail.value());
        } else {
            note(detail.label(), detail.value());
        }
    }

    private void note(String label, String value) {
        if (!value.isBlank()) {
            add(NOTES, label + ": " + value);
        }
    }

    /// `2026-11-01T00:00:00`, as the model writes moments.
    static String moment(LocalDate day) {
        return day + "T00:00:00";
    }
}
