package org.weir.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;

class IndexFileTest {
    private static final List<ListSnapshot> SNAPSHOTS = snapshots("aa");

    @Test
    void answersLikeTheIndexThatWasWritten() throws IOException {
        ScreeningIndex index = ScreeningIndex.build(SNAPSHOTS);
        ScreeningIndex read = IndexFile.read(ByteBuffer.wrap(written(index)), SNAPSHOTS);
        for (String name :
                List.of("Dragomir Velhanof", "Velhanov, Dragomir", "Ostrel Trading LLC")) {
            for (Schema schema : List.of(Schema.PERSON, Schema.ORGANISATION)) {
                Subject subject = Subject.named("1", schema, name);
                assertThat(read.screen(subject, ScreeningOptions.DEFAULT))
                        .isEqualTo(index.screen(subject, ScreeningOptions.DEFAULT));
            }
        }
    }

    @Test
    void refusesEveryDamage() throws IOException {
        byte[] bytes = written(ScreeningIndex.build(SNAPSHOTS));
        for (int at = 0; at < bytes.length; at += 97) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            assertThatThrownBy(() -> IndexFile.read(ByteBuffer.wrap(damaged), SNAPSHOTS))
                    .isInstanceOf(Fault.class);
        }
        for (int length : new int[] {0, 10, 100, bytes.length - 1}) {
            assertThatThrownBy(() -> IndexFile.read(ByteBuffer.wrap(bytes, 0, length), SNAPSHOTS))
                    .isInstanceOf(Fault.class);
        }
    }

    @Test
    void refusesTheIndexOfOtherSnapshots() throws IOException {
        byte[] bytes = written(ScreeningIndex.build(SNAPSHOTS));
        assertThatThrownBy(() -> IndexFile.read(ByteBuffer.wrap(bytes), snapshots("bb")))
                .hasMessageContaining("other list snapshots");
    }

    private static byte[] written(ScreeningIndex index) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IndexFile.write(index, out);
        return out.toByteArray();
    }

    private static List<ListSnapshot> snapshots(String hash) {
        return List.of(
                ListSnapshot.of(
                        new SnapshotId("test", LocalDate.of(2026, 1, 1), hash),
                        "test",
                        List.of(),
                        List.of(
                                new ListingBuilder("1")
                                        .schema(Schema.PERSON)
                                        .name(NameKind.PRIMARY, "VELHANOV, Dragomir")
                                        .name(NameKind.ALIAS, "Драгомир Вельханов")
                                        .build(),
                                new ListingBuilder("2")
                                        .schema(Schema.ORGANISATION)
                                        .name(NameKind.PRIMARY, "OOO Ostrel Trading")
                                        .build())));
    }
}
