package org.weir.lists.codec;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.lists.Address;
import org.weir.lists.Detail;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.lists.Link;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.Listing;
import org.weir.lists.NameKind;
import org.weir.lists.Place;
import org.weir.names.Schema;

/// Puts a listing together from the fields that [ListingEncoder] took it apart into. Plain loops: a
/// method handle for each kind of field would take longer than decoding the first thousand listings.
final class ListingDecoder {
    private final FieldCursor cursor;

    ListingDecoder(FieldCursor cursor) {
        this.cursor = cursor;
    }

    Listing decode() {
        Listing listing =
                new Listing(
                        cursor.text(),
                        Schema.valueOf(cursor.text()),
                        names(),
                        identifiers(),
                        dates(),
                        places(),
                        texts(),
                        texts(),
                        addresses(),
                        gender(),
                        texts(),
                        texts(),
                        texts(),
                        optionalDate(),
                        optionalDate(),
                        cursor.optionalText(),
                        cursor.optionalText(),
                        links(),
                        details());
        cursor.end();
        return listing;
    }

    private List<ListedName> names() {
        ListedName[] names = new ListedName[cursor.count()];
        for (int i = 0; i < names.length; i++) {
            names[i] =
                    new ListedName(
                            NameKind.valueOf(cursor.text()),
                            cursor.text(),
                            parts(),
                            cursor.optionalText(),
                            cursor.optionalText());
        }
        return List.of(names);
    }

    private List<ListedNamePart> parts() {
        ListedNamePart[] parts = new ListedNamePart[cursor.count()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] =
                    new ListedNamePart(
                            ListedNamePart.Role.valueOf(cursor.text()), cursor.text());
        }
        return List.of(parts);
    }

    private List<Identifier> identifiers() {
        Identifier[] identifiers = new Identifier[cursor.count()];
        for (int i = 0; i < identifiers.length; i++) {
            identifiers[i] =
                    new Identifier(
                            IdentifierKind.valueOf(cursor.text()),
                            cursor.text(),
                            cursor.optionalText(),
                            cursor.optionalText(),
                            cursor.optionalText());
        }
        return List.of(identifiers);
    }

    private List<Place> places() {
        Place[] places = new Place[cursor.count()];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Place(cursor.text(), cursor.optionalText());
        }
        return List.of(places);
    }

    private List<Address> addresses() {
        Address[] addresses = new Address[cursor.count()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] =
                    new Address(
                            cursor.text(),
                            cursor.optionalText(),
                            cursor.optionalText(),
                            cursor.optionalText(),
                            cursor.optionalText(),
                            cursor.optionalText());
        }
        return List.of(addresses);
    }

    private List<Link> links() {
        Link[] links = new Link[cursor.count()];
        for (int i = 0; i < links.length; i++) {
            links[i] = new Link(cursor.text(), cursor.optionalText(), cursor.optionalText());
        }
        return List.of(links);
    }

    private List<Detail> details() {
        Detail[] details = new Detail[cursor.count()];
        for (int i = 0; i < details.length; i++) {
            details[i] = new Detail(cursor.text(), cursor.text());
        }
        return List.of(details);
    }

    private List<String> texts() {
        String[] texts = new String[cursor.count()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = cursor.text();
        }
        return List.of(texts);
    }

    private List<PartialDate> dates() {
        PartialDate[] dates = new PartialDate[cursor.count()];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = date();
        }
        return List.of(dates);
    }

    private @Nullable Gender gender() {
        String name = cursor.optionalText();
        return name == null ? null : Gender.valueOf(name);
    }

    private @Nullable PartialDate optionalDate() {
        return cursor.number() == 0 ? null : date();
    }

    private PartialDate date() {
        LocalDate first = cursor.day();
        long rest = cursor.number();
        return new PartialDate(first, first.plusDays(rest >>> 1), (rest & 1) == 1);
    }
}
