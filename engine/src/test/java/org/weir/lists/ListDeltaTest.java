package org.weir.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.weir.base.PartialDate;
import org.weir.names.Schema;

class ListDeltaTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void editionsThatAreTheSameDoNotDiffer() {
        ListSnapshot edition = new RandomListings(1).snapshot("xx-test", FIRST, 50);
        ListDelta delta = ListDelta.between(edition, edition);
        assertThat(delta.isEmpty()).isTrue();
        assertThat(delta.from()).isEqualTo(edition.id());
    }

    @Test
    void addedRemovedAndChangedPartiesAreTold() {
        Listing stays = party("A").build();
        Listing goes = party("B").build();
        Listing before =
                party("C")
                        .name(NameKind.ALIAS, "Old Alias")
                        .identifier(IdentifierKind.PASSPORT, "P1", null, "FR")
                        .birthDate(PartialDate.ofYear(1970))
                        .build();
        Listing after =
                party("C")
                        .name(NameKind.ALIAS, "New Alias")
                        .name(NameKind.WEAK_ALIAS, "Weak")
                        .identifier(IdentifierKind.PASSPORT, "P1", null, "FR")
                        .birthDate(PartialDate.ofDay(LocalDate.of(1970, 2, 3)))
                        .remarks("now with a remark")
                        .build();
        Listing comes = party("D").build();

        ListDelta delta =
                ListDelta.between(edition(stays, goes, before), edition(comes, after, stays));

        assertThat(delta.added()).containsExactly(comes);
        assertThat(delta.removed()).containsExactly(goes);
        assertThat(delta.changed())
                .containsExactly(
                        new ChangedListing(
                                before,
                                after,
                                List.of(
                                        new FieldChange(
                                                ListingField.NAMES,
                                                List.of("alias: Old Alias"),
                                                List.of("alias: New Alias", "weak alias: Weak")),
                                        new FieldChange(
                                                ListingField.BIRTH_DATES,
                                                List.of("1970"),
                                                List.of("1970-02-03")),
                                        new FieldChange(
                                                ListingField.REMARKS,
                                                List.of(),
                                                List.of("now with a remark")))));
    }

    @Test
    void valuesThatDifferOnlyInWhatIsNotShownAreShownInFull() {
        Listing before = party("A").name(named("Vale Shore", ListedNamePart.Role.GIVEN)).build();
        Listing after = party("A").name(named("Vale Shore", ListedNamePart.Role.FAMILY)).build();
        assertThat(ListDelta.between(edition(before), edition(after)).changed().getFirst().changes())
                .containsExactly(
                        new FieldChange(
                                ListingField.NAMES,
                                List.of("alias: Vale Shore [given Vale]"),
                                List.of("alias: Vale Shore [family Vale]")));
    }

    @Test
    void anotherOrderIsAChangeAndSaysSo() {
        Listing before = party("A").position("one").position("two").build();
        Listing after = party("A").position("two").position("one").build();
        FieldChange change =
                ListDelta.between(edition(before), edition(after))
                        .changed()
                        .getFirst()
                        .changes()
                        .getFirst();
        assertThat(change.field()).isEqualTo(ListingField.POSITIONS);
        assertThat(change.isOrderOnly()).isTrue();
    }

    @Test
    void partiesOfOneReferenceAreMatchedEqualOnesFirst() {
        Listing one = party("A").remarks("1").build();
        Listing two = party("A").remarks("2").build();
        Listing three = party("A").remarks("3").build();
        ListDelta delta = ListDelta.between(edition(one, two, two), edition(two, three));
        assertThat(delta.changed())
                .singleElement()
                .satisfies(
                        changed -> {
                            assertThat(changed.before()).isEqualTo(one);
                            assertThat(changed.after()).isEqualTo(three);
                        });
        assertThat(delta.removed()).containsExactly(two);
        assertThat(delta.added()).isEmpty();
    }

    /// Applying the difference to the earlier edition gives the later one, whatever the two are.
    @Test
    void theDifferenceLeadsFromOneEditionToTheOther() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Listing> before = fewReferences(random);
            List<Listing> after = new ArrayList<>(before);
            after.removeIf(_ -> random.nextInt(4) == 0);
            after.addAll(fewReferences(random));
            Collections.shuffle(after, random);

            ListDelta delta =
                    ListDelta.between(
                            edition(before.toArray(Listing[]::new)),
                            edition(after.toArray(Listing[]::new)));

            Map<Listing, Integer> counts = new HashMap<>();
            before.forEach(listing -> counts.merge(listing, 1, Integer::sum));
            delta.removed().forEach(listing -> counts.merge(listing, -1, Integer::sum));
            delta.added().forEach(listing -> counts.merge(listing, 1, Integer::sum));
            for (ChangedListing changed : delta.changed()) {
                assertThat(changed.before().reference()).isEqualTo(changed.after().reference());
                assertThat(changed.changes()).as("seed " + seed).isNotEmpty();
                counts.merge(changed.before(), -1, Integer::sum);
                counts.merge(changed.after(), 1, Integer::sum);
            }
            after.forEach(listing -> counts.merge(listing, -1, Integer::sum));
            assertThat(counts.values()).as("seed " + seed).containsOnly(0);
        }
    }

    @Test
    @Timeout(20)
    void manyPartiesOfOneReferenceTakeNoLongerThanOthers() {
        Listing[] before = same("A", 0, 50_000);
        Listing[] after = same("A", 10_000, 60_000);
        ListDelta delta = ListDelta.between(edition(before), edition(after));
        assertThat(delta.changed()).hasSize(10_000);
    }

    private static Listing[] same(String reference, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> party(reference).remarks("remark " + i).build())
                .toArray(Listing[]::new);
    }

    private static List<Listing> fewReferences(Random random) {
        RandomListings listings = new RandomListings(random.nextInt(5));
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(_ -> listings.listing("R" + random.nextInt(6)))
                .toList();
    }

    private static ListedName named(String text, ListedNamePart.Role role) {
        return new ListedName(
                NameKind.ALIAS, text, List.of(new ListedNamePart(role, "Vale")), null, null);
    }

    private static ListingBuilder party(String reference) {
        return new ListingBuilder(reference)
                .schema(Schema.PERSON)
                .name(NameKind.PRIMARY, "Party " + reference);
    }

    private static ListSnapshot edition(Listing... listings) {
        SnapshotId id = new SnapshotId("xx-test", FIRST, Integer.toHexString(listings.length));
        return ListSnapshot.of(id, "fictitious", List.of("list.csv"), Arrays.asList(listings));
    }
}
