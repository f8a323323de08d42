package org.weir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.weir.base.PartialDate;
import org.weir.lists.ListDelta;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;

class RescreeningTest {
    private static final List<String> PARTS =
            List.of(
                    "Talvar",
                    "Omera",
                    "Benzik",
                    "Sorush",
                    "Kadira",
                    "Ahmad",
                    "Ahmed",
                    "Lee",
                    "Novikova",
                    "Maria",
                    "Talver",
                    "Benzig",
                    "Zarwani",
                    "Halimov",
                    "Abdul",
                    "Karim",
                    "Velhanov");

    @Test
    void findsExactlyWhatScreeningEverybodyAnewFinds() {
        long seed = 5;
        Random random = new Random(seed);
        for (int round = 0; round < 6; round++) {
            List<Listing> listings = new ArrayList<>();
            for (int i = 0; i < 250; i++) {
                listings.add(listing("L-" + i, random));
            }
            ListSnapshot before = snapshot(1, listings);
            List<Listing> changed = new ArrayList<>(listings);
            for (int i = 0; i < 12; i++) {
                int at = random.nextInt(changed.size());
                switch (random.nextInt(3)) {
                    case 0 -> changed.remove(at);
                    case 1 -> changed.add(listing("N-" + round + "-" + i, random));
                    default -> changed.set(at, listing(changed.get(at).reference(), random));
                }
            }
            ListSnapshot after = snapshot(2, changed);
            List<Subject> subjects = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                subjects.add(subject("S-" + i, random));
            }
            ScreeningIndex old = ScreeningIndex.build(List.of(before));
            ScreeningIndex now = ScreeningIndex.build(List.of(after));
            ScreeningOptions options = ScreeningOptions.DEFAULT;
            List<String> anew =
                    subjects.stream()
                            .filter(subject ->
                                    !Rescreening.sameMatches(
                                            old.screen(subject, options),
                                            now.screen(subject, options)))
                            .map(Subject::id)
                            .toList();
            List<String> found =
                    Rescreening.changed(
                                    Population.of(subjects),
                                    List.of(ListDelta.between(before, after)),
                                    old,
                                    now,
                                    options)
                            .stream()
                            .map(change -> change.subject().id())
                            .toList();
            assertThat(found).as("round %d, seed %d", round, seed).isEqualTo(anew);
        }
    }

    private static Subject subject(String id, Random random) {
        return new Subject(
                id,
                Schema.PERSON,
                List.of(name(random)),
                random.nextBoolean()
                        ? List.of(PartialDate.ofYear(1970 + random.nextInt(4)))
                        : List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static Listing listing(String reference, Random random) {
        return new ListingBuilder(reference)
                .schema(Schema.PERSON)
                .name(NameKind.PRIMARY, name(random))
                .name(random.nextBoolean() ? NameKind.ALIAS : NameKind.WEAK_ALIAS, name(random))
                .birthDate(
                        random.nextBoolean() ? PartialDate.ofYear(1970 + random.nextInt(4)) : null)
                .build();
    }

    private static ListSnapshot snapshot(int day, List<Listing> listings) {
        return ListSnapshot.of(
                new SnapshotId("test", LocalDate.of(2026, 1, day), "0"),
                "test",
                List.of(),
                listings);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder(PARTS.get(random.nextInt(PARTS.size())));
        for (int i = random.nextInt(3); i >= 0; i--) {
            name.append(' ').append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return name.toString();
    }
}
