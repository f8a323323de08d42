package org.weir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weir.base.PartialDate;
import org.weir.lists.Gender;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.Place;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;

/// `DESIGN.md` rule 2: filling in a class attribute never raises an outcome above leaving it blank.
class ClassAttributesTest {
    private static final List<String> PARTS =
            List.of(
                    "Talvar",
                    "Omera",
                    "Benzik",
                    "Sorush",
                    "Kadira",
                    "Ahmad",
                    "Lee",
                    "Novikova",
                    "Maria");
    private static final List<String> COUNTRIES = List.of("AA", "QM", "QN", "XA", "ZZ");
    private static final List<String> PLACES = List.of("Osterhal", "Bendar Kush", "Port Vell");

    @Test
    void neverRaiseAScore() {
        long seed = 42;
        Random random = new Random(seed);
        ScreeningIndex index = ScreeningIndex.build(List.of(list(random)));
        ScreeningOptions options = new ScreeningOptions(0.05, 1_000);
        for (int i = 0; i < 400; i++) {
            Subject blank = subject(random, name(random));
            Subject filled =
                    new Subject(
                            blank.id(),
                            blank.schema(),
                            blank.names(),
                            blank.birthDates(),
                            List.of(pick(PLACES, random)),
                            List.of(pick(COUNTRIES, random)),
                            List.of(pick(COUNTRIES, random)),
                            random.nextBoolean() ? Gender.FEMALE : Gender.MALE,
                            blank.identifiers(),
                            blank.addresses());
            Map<String, Double> before = scores(index.screen(blank, options));
            Map<String, Double> after = scores(index.screen(filled, options));
            after.forEach((reference, score) ->
                    assertThat(score)
                            .as("subject %d, seed %d", filled.hashCode(), seed)
                            .isLessThanOrEqualTo(before.getOrDefault(reference, 0.0)));
        }
    }

    @Test
    void thatAgreeLeaveTheScoreAsItIsAndNeverTouchThatOfTheName() {
        long seed = 43;
        Random random = new Random(seed);
        ListSnapshot snapshot = list(random);
        ScreeningIndex index = ScreeningIndex.build(List.of(snapshot));
        ScreeningOptions options = new ScreeningOptions(0.05, 1_000);
        int compared = 0;
        for (int i = 0; i < snapshot.size(); i++) {
            Listing listing = snapshot.listing(i);
            Subject blank = subject(random, listing.primaryName());
            Subject agreeing =
                    new Subject(
                            blank.id(),
                            blank.schema(),
                            blank.names(),
                            blank.birthDates(),
                            listing.birthPlaces().stream().map(Place::text).toList(),
                            listing.nationalities(),
                            List.of(),
                            listing.gender(),
                            blank.identifiers(),
                            blank.addresses());
            Match before = match(index.screen(blank, options), listing);
            Match after = match(index.screen(agreeing, options), listing);
            if (before == null) {
                continue;
            }
            compared++;
            assertThat(after).as("%s, seed %d", listing.reference(), seed).isNotNull();
            assertThat(after.score()).as("seed %d", seed).isEqualTo(before.score());
            assertThat(after.names()).as("seed %d", seed).isEqualTo(before.names());
        }
        assertThat(compared).isGreaterThan(200);
    }

    private static @Nullable Match match(ScreeningResult result, Listing listing) {
        return result.matches().stream()
                .filter(match -> match.listing().equals(listing))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Double> scores(ScreeningResult result) {
        Map<String, Double> scores = new HashMap<>();
        result.matches().forEach(match -> scores.put(match.listing().reference(), match.score()));
        return scores;
    }

    private static Subject subject(Random random, String name) {
        return new Subject(
                "s",
                Schema.PERSON,
                List.of(name),
                random.nextBoolean()
                        ? List.of(PartialDate.ofDay(LocalDate.of(1970 + random.nextInt(5), 3, 4)))
                        : List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static ListSnapshot list(Random random) {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            listings.add(
                    new ListingBuilder("T-" + i)
                            .schema(Schema.PERSON)
                            .name(NameKind.PRIMARY, name(random))
                            .birthDate(
                                    random.nextBoolean()
                                            ? PartialDate.ofYear(1970 + random.nextInt(5))
                                            : null)
                            .nationality(random.nextBoolean() ? pick(COUNTRIES, random) : null)
                            .gender(
                                    random.nextBoolean()
                                            ? Gender.MALE
                                            : random.nextBoolean() ? Gender.FEMALE : null)
                            .birthPlace(random.nextBoolean() ? pick(PLACES, random) : null, null)
                            .build());
        }
        return ListSnapshot.of(
                new SnapshotId("test", LocalDate.of(2026, 1, 1), "0"), "test", List.of(), listings);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder(pick(PARTS, random));
        for (int i = random.nextInt(3); i >= 0; i--) {
            name.append(' ').append(pick(PARTS, random));
        }
        return name.toString();
    }

    private static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
