package org.weir.store.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weir.access.Actor;
import org.weir.base.Fault;
import org.weir.lists.Download;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListWriter;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.PutResult;
import org.weir.lists.ShrinkGuard;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;
import org.weir.store.database.TestDatabase;
import org.weir.store.record.JdbcActs;

class JdbcListStoreTest {
    @TempDir Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcActs acts = new JdbcActs(database.source(), Clock.systemUTC());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyNodeSeesWhatOneHasPutInForceAndOldStatesStayOpen() {
        JdbcListStore one = node("one");
        JdbcListStore two = node("two");
        assertThat(one.state()).isZero();
        assertThat(two.inForce().snapshots()).isEmpty();
        put(one, snapshot("x-a", 1, 20));
        put(one, snapshot("x-b", 1, 5));
        put(one, snapshot("x-a", 2, 21));
        assertThat(two.state()).isEqualTo(3);
        assertThat(two.inForce().snapshots())
                .extracting(snapshot -> snapshot.id().toString())
                .containsExactly(id("x-a", 2).toString(), id("x-b", 1).toString());
        assertThat(two.inForce().snapshots().getFirst().listings())
                .isEqualTo(snapshot("x-a", 2, 21).listings());
        assertThat(two.state(1).snapshots().getFirst().listings())
                .isEqualTo(snapshot("x-a", 1, 20).listings());
        assertThat(one.editions().getFirst().changes().added()).isEqualTo(1);
        assertThatThrownBy(() -> two.state(4)).hasMessage("there is no state 4 of lists.");
    }

    @Test
    void anEarlierEditionIsKeptAndNotPutInForceUnlessAskedFor() {
        JdbcListStore store = node("one");
        put(store, snapshot("x-a", 2, 20));
        assertThat(put(store, snapshot("x-a", 1, 20))).isInstanceOf(PutResult.Earlier.class);
        assertThat(put(store, snapshot("x-a", 2, 20))).isInstanceOf(PutResult.Unchanged.class);
        assertThat(store.state()).isEqualTo(1);
        try (ListWriter writer = store.write()) {
            assertThat(writer.bringIntoForce(id("x-a", 1)).inForce()).isTrue();
            assertThat(writer.inForce(id("x-a", 2))).isEmpty();
            assertThatThrownBy(() -> writer.bringIntoForce(id("x-a", 7))).isInstanceOf(Fault.class);
        }
        assertThat(store.state()).isEqualTo(2);
        assertThat(store.inForce().editions()).hasSize(1);
    }

    @Test
    void aListThatShrankTooMuchIsHeldBackAndTheRecordSaysSo() {
        JdbcListStore store = node("one");
        put(store, snapshot("x-a", 1, 100));
        assertThat(put(store, snapshot("x-a", 2, 80))).isInstanceOf(PutResult.Shrunken.class);
        assertThat(store.inForce().snapshots().getFirst().size()).isEqualTo(100);
        assertThat(kinds()).containsExactly("list-changed", "list-refused");
        assertThatThrownBy(() -> put(store, snapshot("x-a", 3, 0)))
                .hasMessageContaining("has no entry");
    }

    @Test
    void aSourceTakenOutLeavesItsEditionsForReplays() {
        JdbcListStore store = node("one");
        put(store, snapshot("x-a", 1, 10));
        try (ListWriter writer = store.write()) {
            assertThat(writer.remove("x-a")).isEqualTo(1);
            assertThat(writer.remove("x-a")).isZero();
        }
        assertThat(store.inForce().snapshots()).isEmpty();
        assertThat(store.open(id("x-a", 1)).size()).isEqualTo(10);
    }

    @Test
    void onlyOneWritesAtATimeOverAllNodes() {
        try (ListWriter writer = node("one").write()) {
            assertThat(writer.download("https://example.org/list")).isEmpty();
            assertThatThrownBy(() -> node("two").write())
                    .hasMessageContaining("just being written by somebody else");
        }
        try (ListWriter writer = node("two").write()) {
            Download download =
                    new Download(
                            "https://example.org/list",
                            null,
                            "yesterday",
                            java.time.Instant.EPOCH,
                            List.of(id("x-a", 1)));
            writer.note(download);
            assertThat(writer.download("https://example.org/list")).contains(download);
        }
    }

    @Test
    void aDamagedCopyIsFetchedAnewAndATamperedSnapshotIsRefused() throws IOException {
        JdbcListStore store = node("one");
        put(store, snapshot("x-a", 1, 10));
        assertThat(store.inForce().snapshots()).hasSize(1);
        try (var files = Files.list(folder.resolve("one"))) {
            Files.writeString(files.findFirst().orElseThrow(), "damaged");
        }
        assertThat(store.inForce().snapshots().getFirst().size()).isEqualTo(10);
        JdbcClient.create(database.source())
                .sql("update list_content set content = 'other'")
                .update();
        assertThatThrownBy(() -> node("two").inForce())
                .hasMessageContaining("is not what it was when it was stored");
    }

    @Test
    void whatWasDerivedIsKeptForTheVerySameLists() {
        JdbcListStore store = node("one");
        put(store, snapshot("x-a", 1, 10));
        assertThat(store.inForce().derived("index")).isEmpty();
        assertThat(store.inForce().keepDerived("index", out -> out.write(new byte[] {1, 2})))
                .isTrue();
        assertThat(store.inForce().derived("index").orElseThrow().byteSize()).isEqualTo(2);
        put(store, snapshot("x-a", 2, 10));
        assertThat(store.inForce().derived("index")).isEmpty();
        store.tidy(java.time.Instant.now().plusSeconds(3 * 24 * 3600));
        assertThat(store.state(1).derived("index")).isEmpty();
    }

    private List<String> kinds() {
        return acts.read(
                Actor.SYSTEM,
                () ->
                        JdbcClient.create(database.source())
                                .sql("select kind from event order by number")
                                .query(String.class)
                                .list());
    }

    private JdbcListStore node(String name) {
        return new JdbcListStore(database.source(), acts, Actor.SYSTEM, folder.resolve(name));
    }

    private static PutResult put(JdbcListStore store, ListSnapshot snapshot) {
        try (ListWriter writer = store.write()) {
            return writer.put(snapshot, ShrinkGuard.DEFAULT);
        }
    }

    private static SnapshotId id(String source, int day) {
        return new SnapshotId(source, LocalDate.of(2026, 11, day), "%064d".formatted(day));
    }

    private static ListSnapshot snapshot(String source, int day, int size) {
        return ListSnapshot.of(
                id(source, day),
                "plain",
                List.of(source + ".csv"),
                IntStream.range(0, size)
                        .mapToObj(i ->
                                new ListingBuilder("R" + i)
                                        .schema(Schema.PERSON)
                                        .name(NameKind.PRIMARY, "Ilvana Torresk " + i)
                                        .build())
                        .toList());
    }
}
