package org.weir.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.base.Countries;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Detail;
import org.weir.lists.Identifier;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.Place;
import org.weir.screening.Subject;

/// What is known of a subject, and what a list says of a party, as a description list.
final class Facts {
    private final Page page;

    private Facts(Page page) {
        this.page = page;
    }

    /// A subject as it was given.
    static void subject(Page page, Subject subject) {
        Facts facts = new Facts(page);
        page.raw("<dl class=\"facts\">");
        facts.words(Words.KIND, Words.schema(subject.schema()));
        facts.list(Words.NAMES, subject.names(), Page::text);
        facts.list(Words.BIRTH_DATES, subject.birthDates(), Facts::date);
        facts.list(Words.BIRTH_PLACES, subject.birthPlaces(), Page::text);
        facts.list(Words.NATIONALITIES, subject.nationalities(), Facts::country);
        facts.list(Words.COUNTRIES, subject.countries(), Facts::country);
        if (subject.gender() != null) {
            facts.words(Words.GENDER, Words.gender(subject.gender()));
        }
        facts.list(Words.IDENTIFIERS, subject.identifiers(), Facts::identifier);
        facts.list(Words.ADDRESSES, subject.addresses(), Page::text);
        page.raw("</dl>").line();
    }

    /// A listing in full: nothing that the list publishes is left out.
    static void listing(Page page, Listing listing) {
        Facts facts = new Facts(page);
        page.raw("<dl class=\"facts\">");
        facts.list(Words.ID, List.of(listing.reference()), Page::text);
        facts.words(Words.KIND, Words.schema(listing.schema()));
        facts.list(Words.NAMES, listing.names(), Facts::name);
        facts.list(Words.BIRTH_DATES, listing.birthDates(), Facts::date);
        facts.list(Words.BIRTH_PLACES, listing.birthPlaces(), Facts::place);
        facts.list(Words.NATIONALITIES, listing.nationalities(), Facts::country);
        facts.list(Words.CITIZENSHIPS, listing.citizenships(), Facts::country);
        if (listing.gender() != null) {
            facts.words(Words.GENDER, Words.gender(listing.gender()));
        }
        facts.list(Words.IDENTIFIERS, listing.identifiers(), Facts::identifier);
        facts.list(Words.ADDRESSES, listing.addresses(), Facts::address);
        facts.list(Words.POSITIONS, listing.positions(), Page::text);
        facts.list(Words.PROGRAMMES, listing.programmes(), Page::text);
        facts.list(Words.LEGAL_BASIS, listing.legalBasis(), Page::text);
        facts.list(Words.LISTED_ON, optional(listing.listedOn()), Facts::date);
        facts.list(Words.DELISTED_ON, optional(listing.delistedOn()), Facts::date);
        facts.list(Words.LINKS, listing.links(), Facts::link);
        facts.list(Words.REMARKS, optional(listing.remarks()), Page::text);
        facts.list(Words.SOURCE_URL, optional(listing.sourceUrl()), Facts::address);
        for (Detail detail : listing.details()) {
            facts.list(Bilingual.same(detail.label()), List.of(detail.value()), Page::text);
        }
        page.raw("</dl>").line();
    }

    private void words(Bilingual label, Bilingual value) {
        page.raw("<div><dt>").words(label).raw("</dt><dd>").words(value).raw("</dd></div>").line();
    }

    private <T> void list(Bilingual label, List<T> values, BiConsumer<Page, T> writer) {
        if (values.isEmpty()) {
            return;
        }
        page.raw("<div><dt>").words(label).raw("</dt>");
        for (T value : values) {
            page.raw("<dd>");
            writer.accept(page, value);
            page.raw("</dd>");
        }
        page.raw("</div>").line();
    }

    private static void name(Page page, ListedName name) {
        page.text(name.text()).raw(" <span class=\"aside\">");
        page.words(Words.nameKind(name.kind()));
        if (name.note() != null) {
            page.raw(", ").text(name.note());
        }
        page.raw("</span>");
    }

    private static void date(Page page, PartialDate date) {
        if (date.isDay() && !date.circa()) {
            page.words(Page.date(date.earliest()));
        } else {
            page.text(date.toString());
        }
    }

    private static void country(Page page, String codeOrText) {
        Bilingual name = Countries.name(codeOrText).orElse(null);
        if (name == null) {
            page.text(codeOrText);
        } else {
            page.words(name);
        }
    }

    private static void place(Page page, Place place) {
        List<String> pieces = new ArrayList<>();
        if (!place.text().isBlank()) {
            page.text(place.text());
            pieces.add(place.text());
        }
        if (place.country() != null) {
            page.raw(pieces.isEmpty() ? "" : ", ");
            country(page, place.country());
        }
    }

    private static void address(Page page, Address address) {
        page.text(address.text());
        if (address.country() != null) {
            page.raw(address.text().isBlank() ? "" : ", ");
            country(page, address.country());
        }
        aside(page, address.note());
    }

    /// A web address: a link only where it is one.
    private static void address(Page page, String url) {
        if (url.startsWith("https://") || url.startsWith("http://")) {
            String escaped = org.weir.screening.drawing.Markup.escape(url);
            page.raw("<a rel=\"noreferrer\" href=\"%s\">%s</a>".formatted(escaped, escaped));
        } else {
            page.text(url);
        }
    }

    private static void identifier(Page page, Identifier identifier) {
        page.text(identifier.value());
        String label =
                identifier.label() == null
                        ? identifier.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                        : identifier.label();
        if (!label.equals("other")) {
            aside(page, label);
        }
        if (identifier.country() != null) {
            page.raw(" ");
            country(page, identifier.country());
        }
        aside(page, identifier.note());
    }

    private static void link(Page page, Link link) {
        page.text(link.kind());
        if (link.name() != null) {
            page.raw(": ").text(link.name());
        }
        aside(page, link.reference());
    }

    private static void aside(Page page, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            page.raw(" <span class=\"aside\">").text(text).raw("</span>");
        }
    }

    private static <T> List<T> optional(@Nullable T value) {
        return value == null ? List.of() : List.of(value);
    }
}
