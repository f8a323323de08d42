package org.weir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weir.store.FictitiousLists.edition;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weir.base.Fault;
import org.weir.base.FaultKind;
import org.weir.lists.Download;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListWriter;
import org.weir.lists.ListsInForce;
import org.weir.lists.PutResult;
import org.weir.lists.ShrinkGuard;
import org.weir.lists.StoredEdition;

class FolderListStoreTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-02-01T10:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path folder;

    @Test
    void anEmptyStoreHasNothingAndIsNotCreatedByReading() {
        Path none = folder.resolve("none");
        FolderListStore store = new FolderListStore(none, CLOCK, 3);
        assertThat(store.editions()).isEmpty();
        assertThat(store.inForce().snapshots()).isEmpty();
        assertThat(none).doesNotExist();
    }

    @Test
    void whatIsPutComesIntoForceAndIsReadAsItWas() {
        ListSnapshot first = edition("xx-one", 0, 50);
        assertThat(put(first))
                .isInstanceOfSatisfying(
                        PutResult.InForce.class,
                        result -> {
                            assertThat(result.before()).isEmpty();
                            assertThat(result.edition().entries()).isEqualTo(50);
                            assertThat(result.edition().names()).isEqualTo(100);
                            assertThat(result.edition().changes()).isNull();
                            assertThat(result.edition().storedAt()).isEqualTo(CLOCK.instant());
                        });
        put(edition("xx-two", 3, 5));

        ListsInForce inForce = store().inForce();
        assertThat(inForce.editions())
                .extracting(edition -> edition.id().source())
                .containsExactly("xx-one", "xx-two");
        ListSnapshot read = inForce.snapshots().getFirst();
        assertThat(read.id()).isEqualTo(first.id());
        assertThat(List.copyOf(read.listings())).isEqualTo(first.listings());
    }

    @Test
    void aLaterEditionTakesForceAndSaysWhatChanged() {
        put(edition("xx-one", 0, 50));
        assertThat(put(edition("xx-one", 1, 52)))
                .isInstanceOfSatisfying(
                        PutResult.InForce.class,
                        result -> {
                            assertThat(result.before()).isPresent();
                            // Each passport number has the day in it.
                            assertThat(result.edition().changes())
                                    .isEqualTo(new StoredEdition.ChangeCounts(2, 0, 50));
                        });
        assertThat(store().editions())
                .extracting(StoredEdition::inForce)
                .as("latest first")
                .containsExactly(true, false);
    }

    @Test
    void theSameEditionAgainChangesNothing() {
        put(edition("xx-one", 0, 50));
        assertThat(put(edition("xx-one", 0, 50))).isInstanceOf(PutResult.Unchanged.class);
        assertThat(store().editions()).hasSize(1);
        assertThat(snapshotFiles()).hasSize(1);
    }

    @Test
    void theSameEditionReadBetterTakesThePlaceOfTheFormer() {
        put(edition("xx-one", 0, 50));
        assertThat(put(edition("xx-one", 0, 50, "a remark that was overlooked")))
                .isInstanceOf(PutResult.InForce.class);
        assertThat(store().editions()).hasSize(1);
        assertThat(snapshotFiles()).hasSize(1);
        assertThat(store().inForce().snapshots().getFirst().listing(7).remarks())
                .isEqualTo("a remark that was overlooked");
    }

    @Test
    void anEarlierEditionIsKeptAndDoesNotTakeForce() {
        put(edition("xx-one", 5, 50));
        assertThat(put(edition("xx-one", 2, 10))).isInstanceOf(PutResult.Earlier.class);
        assertThat(store().inForce().snapshots().getFirst().size()).isEqualTo(50);
        assertThat(store().editions()).hasSize(2);
        ListSnapshot earlier = store().open(edition("xx-one", 2, 10).id());
        assertThat(earlier.size()).isEqualTo(10);
    }

    @Test
    void anEditionThatShrankTooMuchIsRefusedUnlessAccepted() {
        put(edition("xx-one", 0, 100));
        assertThat(put(edition("xx-one", 1, 90))).isInstanceOf(PutResult.InForce.class);
        assertThat(put(edition("xx-one", 2, 80)))
                .isInstanceOfSatisfying(
                        PutResult.Shrunken.class,
                        result ->
                                assertThat(result.reason())
                                        .contains("80 entries")
                                        .contains("11.1 % fewer than the 90")
                                        .contains("more than 10 %")
                                        .contains("--accept-shrunken"));
        assertThat(store().inForce().snapshots().getFirst().size()).isEqualTo(90);
        assertThat(snapshotFiles()).hasSize(2);
        try (ListWriter writer = store().write()) {
            assertThat(writer.put(edition("xx-one", 2, 80), ShrinkGuard.OPEN))
                    .isInstanceOf(PutResult.InForce.class);
        }
        assertThat(store().inForce().snapshots().getFirst().size()).isEqualTo(80);
    }

    @Test
    void anEditionThatLostItsAliasesIsRefusedLikeOneThatLostEntries() {
        put(edition("xx-one", 0, 100));
        assertThat(put(FictitiousLists.withoutAliases("xx-one", 1, 100)))
                .isInstanceOfSatisfying(
                        PutResult.Shrunken.class,
                        result ->
                                assertThat(result.reason())
                                        .contains("100 names, 50.0 % fewer than the 200"));
    }

    @Test
    void anEmptyEditionIsAlwaysRefused() {
        put(edition("xx-one", 0, 10));
        try (ListWriter writer = store().write()) {
            assertThatThrownBy(() -> writer.put(edition("xx-one", 1, 0), ShrinkGuard.OPEN))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("xx-one of 2026-01-02 has no entry");
        }
        assertThat(store().inForce().snapshots().getFirst().size()).isEqualTo(10);
    }

    @Test
    void onlySoManyEditionsAreKept() {
        for (int day = 0; day < 6; day++) {
            put(edition("xx-one", day, 50));
        }
        put(edition("xx-two", 0, 5));
        assertThat(store().editions())
                .extracting(edition -> edition.id().toString().substring(0, 17))
                .containsExactly(
                        "xx-one@2026-01-06",
                        "xx-one@2026-01-05",
                        "xx-one@2026-01-04",
                        "xx-two@2026-01-01");
        assertThat(snapshotFiles()).hasSize(4);
    }

    @Test
    void anEarlierEditionCanBeBroughtIntoForceAndStaysSo() {
        put(edition("xx-one", 0, 50));
        put(edition("xx-one", 1, 50));
        try (ListWriter writer = store().write()) {
            writer.bringIntoForce(edition("xx-one", 0, 50).id());
        }
        assertThat(put(edition("xx-one", 1, 50))).isInstanceOf(PutResult.Earlier.class);
        assertThat(store().inForce().editions().getFirst().id().listDate())
                .isEqualTo(FictitiousLists.FIRST);
    }

    @Test
    void anEditionThatIsPublishedAgainTakesForceAgain() {
        put(edition("xx-one", 0, 50));
        put(edition("xx-one", 0, 48));
        assertThat(store().inForce().editions().getFirst().entries()).isEqualTo(48);
        assertThat(put(edition("xx-one", 0, 50))).isInstanceOf(PutResult.InForce.class);
        assertThat(store().inForce().editions().getFirst().entries()).isEqualTo(50);
        assertThat(store().editions()).hasSize(2);
    }

    @Test
    void whatAPersonPutInForceStaysSoUntilSomethingNewComes() {
        put(edition("xx-one", 0, 50));
        put(edition("xx-one", 0, 48));
        try (ListWriter writer = store().write()) {
            writer.bringIntoForce(edition("xx-one", 0, 50).id());
        }
        assertThat(put(edition("xx-one", 0, 48))).isInstanceOf(PutResult.Earlier.class);
        assertThat(put(edition("xx-one", 0, 47))).isInstanceOf(PutResult.InForce.class);
        assertThat(put(edition("xx-one", 0, 48))).isInstanceOf(PutResult.InForce.class);
    }

    @Test
    void aSourceIsTakenOutWithAllItsEditions() {
        put(edition("xx-one", 0, 50));
        put(edition("xx-one", 1, 50));
        put(edition("xx-two", 1, 50));
        try (ListWriter writer = store().write()) {
            assertThat(writer.remove("xx-one")).isEqualTo(2);
            assertThat(writer.remove("xx-one")).isZero();
        }
        assertThat(store().editions()).hasSize(1);
        assertThat(snapshotFiles()).hasSize(1);
    }

    @Test
    void downloadsAreRemembered() {
        Download download =
                new Download(
                        "https://list.example/a.xml",
                        "\"tag\"",
                        null,
                        CLOCK.instant(),
                        List.of(edition("xx-one", 0, 1).id()));
        try (ListWriter writer = store().write()) {
            writer.note(download);
        }
        try (ListWriter writer = store().write()) {
            assertThat(writer.download(download.address())).contains(download);
            assertThat(writer.download("https://list.example/b.xml")).isEmpty();
        }
    }

    @Test
    void theSecondWriterIsToldWhoWrites() {
        try (ListWriter _ = store().write()) {
            assertThatThrownBy(() -> store().write())
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("are being written by this process");
        }
        store().write().close();
    }

    @Test
    void aReaderKeepsWhatItOpenedWhileItIsDropped() {
        put(edition("xx-one", 0, 50));
        ListSnapshot opened = store().inForce().snapshots().getFirst();
        for (int day = 1; day < 6; day++) {
            put(edition("xx-one", day, 50));
        }
        assertThat(List.copyOf(opened.listings())).isEqualTo(edition("xx-one", 0, 50).listings());
    }

    @Test
    void whatAKilledProcessLeftIsClearedAway() throws IOException {
        put(edition("xx-one", 0, 50));
        Path part = folder.resolve("new-1-1.part");
        Path partOfSnapshot = folder.resolve("snapshots/xx-one/new-1-2.part");
        Path orphan = folder.resolve("snapshots/xx-one/2026-01-01-000000000000-00000000.snapshot");
        for (Path stale : List.of(part, partOfSnapshot, orphan)) {
            Files.writeString(stale, "half a file");
        }
        assertThat(store().inForce().snapshots()).hasSize(1);
        store().write().close();
        assertThat(Stream.of(part, partOfSnapshot, orphan)).noneMatch(Files::exists);
        assertThat(store().inForce().snapshots()).hasSize(1);
    }

    @Test
    void aDamagedRegisterIsToldAndMadeAnewOnceMovedAway() throws IOException {
        put(edition("xx-one", 0, 50));
        put(edition("xx-one", 1, 51));
        List<StoredEdition> before = store().editions();
        Path register = folder.resolve("register");
        String text = Files.readString(register);
        Files.writeString(register, text.replace("\"entries\":51", "\"entries\":15"));
        assertThatThrownBy(() -> store().inForce())
                .isInstanceOf(Fault.class)
                .hasMessageContaining(register.toString())
                .hasMessageContaining("move it away");
        assertThatThrownBy(() -> store().write()).isInstanceOf(Fault.class);

        Files.delete(register);
        assertThat(store().editions())
                .extracting(
                        StoredEdition::id,
                        StoredEdition::entries,
                        StoredEdition::names,
                        StoredEdition::inForce)
                .isEqualTo(
                        before.stream()
                                .map(edition ->
                                        org.assertj.core.groups.Tuple.tuple(
                                                edition.id(),
                                                edition.entries(),
                                                edition.names(),
                                                edition.inForce()))
                                .toList());
        store().write().close();
        assertThat(snapshotFiles()).hasSize(2);
    }

    @Test
    void aRegisterOfAnotherVersionIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("register"), "weir-lists 9 00000000\n{}\n");
        assertThatThrownBy(() -> store().editions())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is of version 9");
    }

    @Test
    void aDamagedSnapshotIsToldAndMendedByImportingAgain() throws IOException {
        put(edition("xx-one", 0, 50));
        Path file = snapshotFiles().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> store().inForce().snapshots().getFirst().listing(0))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("import the list again");
        assertThat(put(edition("xx-one", 0, 50))).isInstanceOf(PutResult.InForce.class);
        assertThat(store().inForce().snapshots().getFirst().listing(0)).isNotNull();

        Files.delete(file);
        assertThatThrownBy(() -> store().inForce())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is not there any more; import the list again");
    }

    /// However much room is left, a full disk changes nothing and is told as such.
    @Test
    void aFullDiskChangesNothing() throws IOException {
        put(edition("xx-one", 0, 500));
        List<StoredEdition> before = store().editions();
        for (long room = 0; room < 30_000; room += 900) {
            FolderListStore full = store(room);
            try (ListWriter writer = full.write()) {
                assertThatThrownBy(() -> writer.put(edition("xx-one", 1, 500), ShrinkGuard.DEFAULT))
                        .as("room for %d bytes", room)
                        .isInstanceOfSatisfying(
                                Fault.class,
                                fault -> assertThat(fault.kind()).isEqualTo(FaultKind.EXTERNAL))
                        .hasMessage(
                                "The disk that holds %s is full: nothing was changed; make room and try again.",
                                folder);
            }
            assertThat(store().editions()).isEqualTo(before);
            assertThat(snapshotFiles()).hasSize(1);
        }
        // What is missing is room for the register alone.
        long snapshot = before.getFirst().bytes();
        try (ListWriter writer = store(snapshot + 100).write()) {
            assertThatThrownBy(() -> writer.put(edition("xx-one", 1, 500), ShrinkGuard.DEFAULT))
                    .isInstanceOf(Fault.class);
        }
        assertThat(store().editions()).isEqualTo(before);
        assertThat(snapshotFiles()).hasSize(1);
        assertThat(put(edition("xx-one", 1, 500))).isInstanceOf(PutResult.InForce.class);
    }

    @Test
    void aFolderThatIsAFileIsToldAsSuch() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> new FolderListStore(file, CLOCK, 3).write())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is not a folder");
    }

    @Test
    void aSourceWithAStrangeNameStaysInTheFolder() {
        put(edition("../../éx", 0, 5));
        assertThat(store().inForce().snapshots().getFirst().id().source()).isEqualTo("../../éx");
        assertThat(snapshotFiles()).hasSize(1);
    }

    @Test
    void whatIsDerivedIsKeptForExactlyTheSetInForce() throws IOException {
        put(edition("xx-one", 0, 50));
        ListsInForce first = store().inForce();
        assertThat(first.derived("index-1")).isEmpty();
        assertThat(keep(first, "index-1", "made from the first")).isTrue();
        assertThat(read(store().inForce(), "index-1")).isEqualTo("made from the first");
        assertThat(store().inForce().derived("index-2")).isEmpty();

        put(edition("xx-one", 1, 50));
        ListsInForce second = store().inForce();
        assertThat(second.derived("index-1")).isEmpty();
        assertThat(keep(first, "index-1", "of a set that is not in force")).isFalse();
        assertThat(keep(second, "index-1", "made from the second")).isTrue();
        assertThat(read(store().inForce(), "index-1")).isEqualTo("made from the second");
        assertThat(StoreFolder.filesIn(folder.resolve("derived")))
                .extracting(file -> file.getFileName().toString())
                .filteredOn(name -> name.endsWith(".derived"))
                .hasSize(1);
    }

    @Test
    void aDerivedFileThatIsDamagedIsNotUsed() throws IOException {
        put(edition("xx-one", 0, 50));
        keep(store().inForce(), "index-1", "something long enough to be damaged");
        Path file =
                StoreFolder.filesIn(folder.resolve("derived")).stream()
                        .filter(path -> path.toString().endsWith(".derived"))
                        .findFirst()
                        .orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 4;
            Files.write(file, damaged);
            assertThat(store().inForce().derived("index-1")).as("byte " + at).isEmpty();
            Files.write(file, java.util.Arrays.copyOf(bytes, at));
            assertThat(store().inForce().derived("index-1")).as("cut at " + at).isEmpty();
        }
    }

    @Test
    void aDerivedFileThatCannotBeWrittenIsDoneWithout() {
        put(edition("xx-one", 0, 50));
        assertThat(keep(store(3).inForce(), "index-1", "too long")).isFalse();
        assertThat(
                        store().inForce()
                                .keepDerived(
                                        "index-1",
                                        _ -> {
                                            throw new IOException("no");
                                        }))
                .isFalse();
        assertThat(store().inForce().derived("index-1")).isEmpty();
        assertThat(StoreFolder.filesIn(folder.resolve("derived")))
                .extracting(file -> file.getFileName().toString())
                .containsOnly("lock");
    }

    private static boolean keep(ListsInForce lists, String name, String content) {
        return lists.keepDerived(
                name, stream -> stream.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(ListsInForce lists, String name) {
        MemorySegment segment = lists.derived(name).orElseThrow();
        return new String(segment.toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    private PutResult put(ListSnapshot snapshot) {
        try (ListWriter writer = store().write()) {
            return writer.put(snapshot, ShrinkGuard.DEFAULT);
        }
    }

    private FolderListStore store() {
        return new FolderListStore(folder, CLOCK, 3);
    }

    /// A store on a disk with room for so many bytes.
    private FolderListStore store(long room) {
        AtomicLong left = new AtomicLong(room);
        return new FolderListStore(folder, CLOCK, 3, stream -> new FullDisk(stream, left));
    }

    private List<Path> snapshotFiles() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".snapshot")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static final class FullDisk extends FilterOutputStream {
        private final AtomicLong left;

        FullDisk(OutputStream stream, AtomicLong left) {
            super(stream);
            this.left = left;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (left.addAndGet(-length) < 0) {
                throw new IOException("No space left on device");
            }
            out.write(bytes, from, length);
        }
    }
}
