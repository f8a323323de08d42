package org.weir.screening;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.SnapshotId;
import org.weir.names.Schema;

/// A stored index that was cut, changed or is something else altogether ends in the index that was
/// written or in a fault that says so. Names of a list, whatever they are, are found again.
class IndexFuzzTest {
    private static final List<ListSnapshot> SNAPSHOTS = List.of(snapshot("Dragomir Velhanov"));
    private static final byte[] WRITTEN = written();

    @FuzzTest
    void file(FuzzedDataProvider data) {
        byte[] file = Arrays.copyOf(WRITTEN, data.consumeInt(0, WRITTEN.length));
        for (int i = 0; i < 4 && file.length > 0; i++) {
            file[data.consumeInt(0, file.length - 1)] = data.consumeByte();
        }
        read(data.consumeBoolean() ? file : data.consumeRemainingAsBytes());
    }

    private static void read(byte[] file) {
        try {
            ScreeningIndex index = IndexFile.read(ByteBuffer.wrap(file), SNAPSHOTS);
            if (index.size() != 1) {
                throw new AssertionError("another index than was written");
            }
        } catch (Fault expected) {
            if (expected.getMessage() == null || expected.getMessage().isBlank()) {
                throw new AssertionError("a fault that says nothing", expected);
            }
        }
    }

    @FuzzTest
    void name(FuzzedDataProvider data) {
        Schema schema = data.pickValue(Schema.values());
        String name = data.consumeRemainingAsString();
        if (name.isBlank()) {
            return;
        }
        ScreeningIndex index = ScreeningIndex.build(List.of(snapshot(name)));
        Subject subject = Subject.named("1", schema, name);
        for (Match match : index.screen(subject, new ScreeningOptions(0, 5)).matches()) {
            if (!(match.score() >= 0 && match.score() <= 1)) {
                throw new AssertionError(name + " scores " + match.score());
            }
        }
    }

    private static ListSnapshot snapshot(String name) {
        return ListSnapshot.of(
                new SnapshotId("test", LocalDate.of(2026, 1, 1), "aa"),
                "test",
                List.of(),
                List.of(
                        new ListingBuilder("1")
                                .schema(Schema.PERSON)
                                .name(NameKind.PRIMARY, name)
                                .build()));
    }

    private static byte[] written() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            IndexFile.write(ScreeningIndex.build(SNAPSHOTS), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
