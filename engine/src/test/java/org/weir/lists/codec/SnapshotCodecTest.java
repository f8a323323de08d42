package org.weir.lists.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.base.PartialDate;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.RandomListings;
import org.weir.lists.SnapshotId;

/// Both ways: [SnapshotWriter] and [SnapshotReader].
class SnapshotCodecTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void everythingComesBackAsItWas() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            ListSnapshot written = new RandomListings(seed).snapshot("xx-test", DAY, seed * 20);
            ListSnapshot read = SnapshotReader.open(direct(encode(written)), "test");
            assertSame(read, written, "seed " + seed);
        }
    }

    @Test
    void theSameSnapshotIsTheSameBytes() throws IOException {
        ListSnapshot written = new RandomListings(7).snapshot("xx-test", DAY, 300);
        byte[] bytes = encode(written);
        assertThat(encode(written)).isEqualTo(bytes);
        assertThat(encode(SnapshotReader.open(ByteBuffer.wrap(bytes), "test"))).isEqualTo(bytes);
    }

    @Test
    void stringsAndDatesAtTheEndsOfTheirRangesComeBack() throws IOException {
        String lone = "half \uD83D of a pair, and the other half first \uDE00\uD83D";
        Listing listing =
                new ListingBuilder("é")
                        .name(NameKind.PRIMARY, lone)
                        .name(NameKind.ALIAS, "\u0000 nul and 😀 a whole pair")
                        .detail("long", "ab".repeat(200_000))
                        .detail("twice", lone)
                        .birthDate(new PartialDate(LocalDate.MIN, LocalDate.MAX, true))
                        .birthDate(PartialDate.ofDay(LocalDate.MIN))
                        .birthDate(PartialDate.ofDay(LocalDate.MAX))
                        .birthDate(PartialDate.ofDay(LocalDate.of(1969, 12, 31)))
                        .build();
        ListSnapshot written =
                ListSnapshot.of(new SnapshotId("s", DAY, "0"), "f", List.of(), List.of(listing));
        assertSame(SnapshotReader.open(direct(encode(written)), "test"), written, "extremes");
    }

    @Test
    void aFileCutShortAnywhereIsRefused() throws IOException {
        byte[] bytes = encode(new RandomListings(1).snapshot("xx-test", DAY, 30));
        for (int length = 0; length < bytes.length; length += length < 100 ? 1 : 61) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SnapshotReader.open(ByteBuffer.wrap(cut), "cut.snapshot"))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("cut.snapshot");
        }
    }

    @Test
    void aChangedByteAnywhereIsFound() throws IOException {
        byte[] bytes = encode(new RandomListings(2).snapshot("xx-test", DAY, 200));
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            int at = i < Layout.TRAILER_BYTES ? bytes.length - 1 - i : random.nextInt(bytes.length);
            byte[] damaged = bytes.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(
                            () ->
                                    SnapshotReader.check(
                                            SnapshotReader.open(ByteBuffer.wrap(damaged), "f")))
                    .as("byte %d of %d", at, bytes.length)
                    .isInstanceOf(Fault.class);
        }
    }

    @Test
    void damageIsFoundWhenItIsComeUponAndTheRestStaysReadable() throws IOException {
        ListSnapshot written = new RandomListings(4).snapshot("xx-test", DAY, 2_000);
        byte[] bytes = encode(written);
        assertThat(bytes.length).isGreaterThan(4 * Layout.BLOCK_BYTES);
        bytes[3 * Layout.BLOCK_BYTES / 2] ^= 1;
        ListSnapshot read = SnapshotReader.open(ByteBuffer.wrap(bytes), "f");
        assertThat(read.listing(0)).isEqualTo(written.listing(0));
        assertThatThrownBy(() -> read.listings().forEach(_ -> {}))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("65536");
    }

    @Test
    void anotherVersionIsRefusedByItsNumber() throws IOException {
        byte[] bytes = encode(new RandomListings(5).snapshot("xx-test", DAY, 1));
        bytes[8] = 99;
        assertThatThrownBy(() -> SnapshotReader.open(ByteBuffer.wrap(bytes), "f"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("version 99")
                .hasMessageContaining("import the list again");
    }

    @Test
    void anythingElseIsNotASnapshot() {
        byte[] text = "uid,name\n1,Nobody\n".repeat(20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> SnapshotReader.open(ByteBuffer.wrap(text), "sdn.csv"))
                .isInstanceOf(Fault.class)
                .hasMessage("sdn.csv is not a list snapshot of Weir.");
    }

    @Test
    void severalThreadsReadTheSame() throws Exception {
        ListSnapshot written = new RandomListings(6).snapshot("xx-test", DAY, 1_000);
        ListSnapshot read = SnapshotReader.open(direct(encode(written)), "test");
        try (var executor = Executors.newFixedThreadPool(4)) {
            List<Future<List<Listing>>> copies =
                    java.util.stream.IntStream.range(0, 4)
                            .mapToObj(_ -> executor.submit(() -> List.copyOf(read.listings())))
                            .toList();
            for (Future<List<Listing>> copy : copies) {
                assertThat(copy.get()).isEqualTo(written.listings());
            }
        }
    }

    private static void assertSame(ListSnapshot read, ListSnapshot written, String what) {
        assertThat(read.id()).as(what).isEqualTo(written.id());
        assertThat(read.format()).as(what).isEqualTo(written.format());
        assertThat(read.files()).as(what).isEqualTo(written.files());
        assertThat(List.copyOf(read.listings())).as(what).isEqualTo(written.listings());
    }

    private static byte[] encode(ListSnapshot snapshot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SnapshotWriter.write(snapshot, bytes);
        return bytes.toByteArray();
    }

    private static ByteBuffer direct(byte[] bytes) {
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }
}
