package org.weir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weir.base.PartialDate;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;

class ClearancesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Subject SUBJECT = Subject.named("A-1", Schema.PERSON, "Dragomir Velhanov");

    @Test
    void aClearedMatchStaysQuietWhileNothingChangesThatItRestedOn() {
        ScreeningIndex index = index(listing());
        Match match = only(index.screen(SUBJECT, ScreeningOptions.DEFAULT));
        Clearances clearances = clearances(match);

        ScreeningIndex later = index(listing().remarks("Now also under another programme."));
        Clearances.Sifted sifted =
                clearances.sift(SUBJECT, later.screen(SUBJECT, ScreeningOptions.DEFAULT));

        assertThat(sifted.result().outcome()).isEqualTo(ScreeningResult.Outcome.CLEAR);
        assertThat(sifted.quiet()).hasSize(1);
        assertThat(sifted.returned()).isEmpty();
    }

    @Test
    void itComesBackWithTheReasonWhenTheListingGainsABirthDate() {
        ScreeningIndex index = index(listing());
        Clearances clearances = clearances(only(index.screen(SUBJECT, ScreeningOptions.DEFAULT)));

        ScreeningIndex later = index(listing().birthDate(PartialDate.ofYear(1971)));
        Clearances.Sifted sifted =
                clearances.sift(SUBJECT, later.screen(SUBJECT, ScreeningOptions.DEFAULT));

        assertThat(sifted.result().outcome()).isEqualTo(ScreeningResult.Outcome.REVIEW);
        assertThat(sifted.returned())
                .singleElement()
                .satisfies(returned ->
                        assertThat(returned.changed())
                                .containsExactly(Clearance.Aspect.LISTING_BIRTH));
    }

    @Test
    void itComesBackWhenTheSubjectChanges() {
        ScreeningIndex index = index(listing());
        Clearances clearances = clearances(only(index.screen(SUBJECT, ScreeningOptions.DEFAULT)));
        Subject renamed = Subject.named("A-1", Schema.PERSON, "Dragomir I. Velhanov");

        Clearances.Sifted sifted =
                clearances.sift(renamed, index.screen(renamed, ScreeningOptions.DEFAULT));

        assertThat(sifted.returned())
                .singleElement()
                .satisfies(returned ->
                        assertThat(returned.changed())
                                .containsExactly(Clearance.Aspect.SUBJECT_NAMES));
    }

    private static Clearances clearances(Match match) {
        return new Clearances(
                List.of(
                        Clearance.of(
                                SUBJECT, match, DAY, "Another person: spoke to the employer.")));
    }

    private static Match only(ScreeningResult result) {
        assertThat(result.matches()).hasSize(1);
        return result.matches().getFirst();
    }

    private static ListingBuilder listing() {
        return new ListingBuilder("ZZi.002")
                .schema(Schema.PERSON)
                .name(NameKind.PRIMARY, "Dragomir VELHANOV");
    }

    private static ScreeningIndex index(ListingBuilder listing) {
        return ScreeningIndex.build(
                List.of(
                        ListSnapshot.of(
                                new SnapshotId("test", DAY, "0"),
                                "test",
                                List.of(),
                                List.of(listing.build()))));
    }
}
