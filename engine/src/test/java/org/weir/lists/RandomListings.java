package org.weir.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.names.Schema;

/// Invented listings that fill every field in every way, from a seed.
public final class RandomListings {
    private static final String[] SYLLABLES = {
        "ba", "ko", "ri", "tan", "вел", "шор", "مر", "دان", "金", "田", "é", "😀", " ", "-", "'"
    };

    private final Random random;

    /// Listings from this seed.
    public RandomListings(long seed) {
        random = new Random(seed);
    }

    /// A snapshot of `size` listings with the references `R-0`, `R-1`, …
    public ListSnapshot snapshot(String source, LocalDate date, int size) {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            listings.add(listing("R-" + i));
        }
        String hash = "%064x".formatted(random.nextLong() & Long.MAX_VALUE);
        return ListSnapshot.of(
                new SnapshotId(source, date, hash), "fictitious", List.of("a.csv", "b.csv"), listings);
    }

    /// A listing.
    public Listing listing(String reference) {
        return new Listing(
                reference,
                one(Schema.values()),
                some(1, this::name),
                some(0, this::identifier),
                some(0, this::date),
                some(0, () -> new Place(perhapsEmpty(), maybe(this::word))),
                some(0, this::country),
                some(0, this::country),
                some(0, this::address),
                maybe(() -> one(Gender.values())),
                some(0, this::words),
                some(0, this::word),
                some(0, this::words),
                maybe(this::date),
                maybe(this::date),
                maybe(this::words),
                maybe(() -> "https://list.example/" + random.nextInt(1000)),
                some(0, () -> new Link(word(), maybe(this::word), maybe(this::words))),
                some(0, () -> new Detail(word(), words())));
    }

    private ListedName name() {
        return new ListedName(
                one(NameKind.values()),
                words(),
                some(0, () -> new ListedNamePart(one(ListedNamePart.Role.values()), word())),
                maybe(this::country),
                maybe(this::words));
    }

    private Identifier identifier() {
        return new Identifier(
                one(IdentifierKind.values()),
                "N" + random.nextInt(),
                maybe(this::word),
                maybe(this::country),
                maybe(this::words));
    }

    private PartialDate date() {
        LocalDate day = LocalDate.ofEpochDay(random.nextInt(-40_000, 25_000));
        PartialDate date =
                switch (random.nextInt(4)) {
                    case 0 -> PartialDate.ofDay(day);
                    case 1 -> PartialDate.ofMonth(day.getYear(), day.getMonthValue());
                    case 2 -> PartialDate.ofYears(day.getYear(), day.getYear() + random.nextInt(4));
                    default -> new PartialDate(day, day.plusDays(random.nextInt(5000)), false);
                };
        return random.nextBoolean() ? date.approximately() : date;
    }

    private Address address() {
        return new Address(
                perhapsEmpty(),
                maybe(this::word),
                maybe(this::word),
                maybe(this::word),
                maybe(this::country),
                maybe(this::words));
    }

    private String country() {
        return one(new String[] {"CA", "FR", "QQ", "XA", "Ruritania"});
    }

    private String perhapsEmpty() {
        return random.nextInt(4) == 0 ? "" : words();
    }

    private String words() {
        StringBuilder text = new StringBuilder(word());
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(' ').append(word());
        }
        return text.toString();
    }

    private String word() {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            text.append(one(SYLLABLES));
        }
        return text.toString();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(int least, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = least + random.nextInt(4); i > 0; i--) {
            values.add(value.get());
        }
        return values;
    }
}
