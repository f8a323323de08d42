package org.weir.lists.codec;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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

/// Puts a listing together from the fields that [ListingEncoder] took it apart into.
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
                        many(this::name),
                        many(this::identifier),
                        many(this::date),
                        many(this::place),
                        many(cursor::text),
                        many(cursor::text),
                        many(this::address),
                        gender(),
                        many(cursor::text),
                        many(cursor::text),
                        many(cursor::text),
                        optionalDate(),
                        optionalDate(),
                        cursor.optionalText(),
                        cursor.optionalText(),
                        many(this::link),
                        many(this::detail));
        cursor.end();
        return listing;
    }

    private ListedName name() {
        return new ListedName(
                NameKind.valueOf(cursor.text()),
                cursor.text(),
                many(this::part),
                cursor.optionalText(),
                cursor.optionalText());
    }

    private ListedNamePart part() {
        return new ListedNamePart(ListedNamePart.Role.valueOf(cursor.text()), cursor.text());
    }

    private Identifier identifier() {
        return new Identifier(
                IdentifierKind.valueOf(cursor.text()),
                cursor.text(),
                cursor.optionalText(),
                cursor.optionalText(),
                cursor.optionalText());
    }

    private Place place() {
        return new Place(cursor.text(), cursor.optionalText());
    }

    private Address address() {
        return new Address(
                cursor.text(),
                cursor.optionalText(),
                cursor.optionalText(),
                cursor.optionalText(),
                cursor.optionalText(),
                cursor.optionalText());
    }

    private Link link() {
        return new Link(cursor.text(), cursor.optionalText(), cursor.optionalText());
    }

    private Detail detail() {
        return new Detail(cursor.text(), cursor.text());
    }

    private @Nullable Gender gender() {
        String name = cursor.optionalText();
        return name == null ? null : Gender.valueOf(name);
    }

    private @Nullable PartialDate optionalDate() {
        return cursor.number() == 0 ? null : date();
    }

    private PartialDate date() {
        long coded = cursor.number();
        long first = (coded >>> 1) ^ -(coded & 1);
        long rest = cursor.number();
        return new PartialDate(
                LocalDate.ofEpochDay(first),
                LocalDate.ofEpochDay(first + (rest >>> 1)),
                (rest & 1) == 1);
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> many(Supplier<T> one) {
        int count = cursor.count();
        if (count == 0) {
            return List.of();
        }
        if (count == 1) {
            return List.of(one.get());
        }
        Object[] values = new Object[count];
        Arrays.setAll(values, _ -> one.get());
        return (List<T>) List.of(values);
    }
}
