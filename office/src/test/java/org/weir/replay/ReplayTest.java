package org.weir.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

class ReplayTest {
    private final ListSnapshot first = snapshot(1, "Ilvana Torresk", "Gedeon Vask");
    private final ListSnapshot second = snapshot(2, "Ilvana Toresk", "Oriel Danmark");

    @Test
    void anAnswerIsReplayedByteForByteFromItsOwnSnapshots() {
        RecordedScreening recorded = recorded(first, "engine 1");
        byte[] answer = recorded.answered().getFirst().answer();
        assertThat(new String(answer, StandardCharsets.UTF_8)).contains("\"outcome\":\"review\"");
        assertThat(Replay.run(recorded, store(first, second), "engine 1"))
                .isInstanceOfSatisfying(
                        Replay.Same.class,
                        same -> assertThat(same.answers()).containsExactly(answer));
    }

    @Test
    void anAnswerFromOtherListsIsToldFromIt() {
        RecordedScreening recorded = recorded(first, "engine 1");
        RecordedScreening forged =
                new RecordedScreening(
                        recorded.id(),
                        recorded.event(),
                        recorded.at(),
                        recorded.actor(),
                        recorded.engine(),
                        1,
                        Purpose.UNSAID,
                        List.of(second.id()),
                        recorded.answered());
        assertThat(Replay.run(forged, store(first, second), "engine 2"))
                .isInstanceOfSatisfying(
                        Replay.Different.class,
                        different -> {
                            assertThat(different.sameEngine()).isFalse();
                            assertThat(different.firstDifference()).isPositive();
                        });
    }

    @Test
    void aSnapshotThatIsGoneIsAFault() {
        assertThatThrownBy(() -> Replay.run(recorded(first, "1"), store(second), "1"))
                .isInstanceOf(Fault.class);
    }

    @Test
    void whatWasPackedIsUnpackedAndNothingElseIs() {
        List<Answered> all = recorded(first, "1").answered();
        for (int count : new int[] {1, 2, 50}) {
            List<Answered> several = java.util.Collections.nCopies(count, all.getFirst());
            byte[] packed = Answered.pack(several);
            assertThat(Answered.unpack(packed)).isEqualTo(several);
            for (int length = 0; length < packed.length; length += 7) {
                byte[] cut = java.util.Arrays.copyOf(packed, length);
                try {
                    assertThat(Answered.unpack(cut)).hasSizeLessThan(count);
                } catch (Fault e) {
                    assertThat(e.sentence()).isEqualTo("a screening on record cannot be read.");
                }
            }
        }
        assertThatThrownBy(() -> Answered.unpack(new byte[] {7, 0})).isInstanceOf(Fault.class);
    }

    @Test
    void onlyANewerIndexTakesTheOldOnesPlace() {
        LiveIndex live = new LiveIndex();
        assertThat(live.current().snapshots()).isEmpty();
        LiveIndex.Edition newer = new LiveIndex.Edition(2, ScreeningIndex.build(List.of(second)));
        assertThat(live.replace(newer)).isTrue();
        assertThat(live.replace(new LiveIndex.Edition(1, ScreeningIndex.build(List.of(first)))))
                .isFalse();
        assertThat(live.current().snapshots()).containsExactly(second.id());
    }

    private static RecordedScreening recorded(ListSnapshot snapshot, String engine) {
        byte[] question =
                QuestionText.write(
                        new Question(
                                Subject.named("A-1", Schema.PERSON, "Ilvana Torresk"),
                                new ScreeningOptions(0.3, 5),
                                Language.FR));
        return new RecordedScreening(
                new UUID(0, 1),
                7,
                Instant.EPOCH,
                "account:1",
                engine,
                1,
                Purpose.UNSAID,
                List.of(snapshot.id()),
                List.of(
                        new Answered(
                                question,
                                Replay.answer(question, ScreeningIndex.build(List.of(snapshot))))));
    }

    private static java.util.function.Function<SnapshotId, ListSnapshot> store(
            ListSnapshot... snapshots) {
        Map<SnapshotId, ListSnapshot> byId = new java.util.HashMap<>();
        for (ListSnapshot snapshot : snapshots) {
            byId.put(snapshot.id(), snapshot);
        }
        return id -> {
            ListSnapshot found = byId.get(id);
            if (found == null) {
                throw Fault.external("not in store");
            }
            return found;
        };
    }

    private static ListSnapshot snapshot(int number, String... names) {
        List<Listing> listings = new java.util.ArrayList<>();
        for (String name : names) {
            listings.add(
                    new ListingBuilder("R" + listings.size())
                            .schema(Schema.PERSON)
                            .name(NameKind.PRIMARY, name)
                            .build());
        }
        return ListSnapshot.of(
                new SnapshotId("x-test", LocalDate.of(2026, 11, number), "%064d".formatted(number)),
                "plain",
                List.of("x.csv"),
                listings);
    }
}
