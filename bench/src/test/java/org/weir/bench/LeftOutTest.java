package org.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListedName;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;

class LeftOutTest {
    private static Listing listing(int number) {
        return new ListingBuilder("X-" + number)
                .schema(Schema.PERSON)
                .name(NameKind.PRIMARY, "VELDT, Orrin")
                .name(NameKind.ALIAS, "Orrin Veldt")
                .name(NameKind.WEAK_ALIAS, "The Falcon")
                .name(NameKind.ALIAS, "Oren Feldt")
                .build();
    }

    private static final List<Listing> LISTINGS =
            IntStream.range(0, 400).mapToObj(LeftOutTest::listing).toList();

    @Test
    void heldOutIsWhatTheHashOfTheReferenceSays() throws Exception {
        for (Listing listing : LISTINGS) {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(listing.reference().getBytes(StandardCharsets.UTF_8));
            boolean divisible =
                    new BigInteger(1, hash).mod(BigInteger.valueOf(4)).equals(BigInteger.ZERO);
            assertThat(LeftOut.heldOut(listing.reference())).isEqualTo(divisible);
        }
    }

    @Test
    void everyPartyFallsIntoExactlyOneSplit() {
        int held = LeftOut.aliases(LISTINGS, BenchOptions.Split.HELD, 1).size();
        int fit = LeftOut.aliases(LISTINGS, BenchOptions.Split.FIT, 1).size();
        assertThat(held + fit).isEqualTo(LISTINGS.size());
        assertThat(held).isBetween(60, 140);
    }

    @Test
    void neitherWeakAliasesNorOtherWritingsOfAnotherNameAreDrawn() {
        assertThat(LeftOut.aliases(LISTINGS, BenchOptions.Split.FIT, 1))
                .extracting(Sought::name)
                .containsOnly("Oren Feldt");
    }

    @Test
    void leftOutNameIsGoneAndTheOthersStay() {
        ListSnapshot snapshot =
                ListSnapshot.of(
                        new SnapshotId("x", LocalDate.EPOCH, "0"), "x", List.of(), LISTINGS);
        List<Sought> sought = LeftOut.aliases(LISTINGS, BenchOptions.Split.FIT, 1);
        ListSnapshot without = LeftOut.without(snapshot, sought);
        for (Listing listing : without.listings()) {
            boolean asked = !LeftOut.heldOut(listing.reference());
            assertThat(listing.names())
                    .extracting(ListedName::text)
                    .hasSize(asked ? 3 : 4)
                    .contains("VELDT, Orrin", "The Falcon");
        }
    }

    @Test
    void partyKeepsItsLastName() {
        Listing only =
                new ListingBuilder("only")
                        .schema(Schema.PERSON)
                        .name(NameKind.PRIMARY, "A B")
                        .build();
        ListSnapshot snapshot =
                ListSnapshot.of(
                        new SnapshotId("x", LocalDate.EPOCH, "0"), "x", List.of(), List.of(only));
        assertThat(LeftOut.without(snapshot, (_, _) -> true).listing(0).names()).hasSize(1);
    }

    @Test
    void foldingForgetsCaseAccentsPunctuationAndOrder() {
        assertThat(Folded.of("VELDT, Órrin-Jan")).isEqualTo(Folded.of("orrin jan veldt"));
        assertThat(Folded.of("Veldt")).isNotEqualTo(Folded.of("Feldt"));
        assertThat(Folded.of("…")).isEmpty();
    }

    @Test
    void foldHoldsAPartyOnce() {
        List<Sought> sought =
                List.of(sought("a", "r1"), sought("b", "r1"), sought("c", "r2"), sought("d", "r1"));
        assertThat(UnNames.folds(sought))
                .extracting(fold -> fold.stream().map(Sought::name).toList())
                .containsExactly(List.of("a", "c"), List.of("b"), List.of("d"));
    }

    private static Sought sought(String name, String reference) {
        return new Sought(name, Schema.PERSON, reference, "", "");
    }
}
