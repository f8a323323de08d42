package org.weir.lists.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;
import org.weir.lists.SnapshotId;

/// Opens list snapshots in the compact form that [SnapshotWriter] writes.
///
/// Opening reads only the ends of the file; a listing is decoded when it is asked for, and every
/// block of the file is checked against its checksum (CRC-32C) before anything in it is believed.
/// Snapshots so opened are safe for use by several threads and live as long as the memory that they
/// were opened on.
public final class SnapshotReader {
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private SnapshotReader() {}

    /// Opens a snapshot of at most 2 GiB; see [#open(MemorySegment, String)].
    ///
    /// @throws Fault if it is not a snapshot of this version, or is damaged
    public static ListSnapshot open(ByteBuffer file, String name) {
        return open(MemorySegment.ofBuffer(file), name);
    }

    /// Opens a snapshot.
    ///
    /// @param file the whole file, mapped or read; it must not change
    /// @param name the file's name, for messages
    /// @throws Fault if it is not a snapshot of this version, or is damaged in what is read on
    ///   opening; damage elsewhere is a fault when it is come upon, or in [#check]
    public static ListSnapshot open(MemorySegment file, String name) {
        MemorySegment trailer = trailer(file, name);
        long checksumsAt = trailer.get(LONG, Layout.CHECKSUMS_AT);
        long end = file.byteSize() - Layout.TRAILER_BYTES;
        if (checksumsAt < Layout.HEADER_BYTES
                || checksumsAt > end
                || end - checksumsAt != 4 * blocks(checksumsAt)
                || CheckedBytes.crc(file, checksumsAt, end - checksumsAt)
                        != trailer.get(INT, Layout.CHECKSUMS_CRC)) {
            throw CheckedBytes.damaged(name, "wrong table of checksums");
        }
        CheckedBytes bytes = new CheckedBytes(file, name, checksumsAt);
        try {
            return new StoredSnapshot(
                    about(bytes, trailer.get(LONG, Layout.ABOUT_AT), checksumsAt),
                    bytes,
                    new Dictionary(
                            bytes,
                            trailer.get(LONG, Layout.DICTIONARY_AT),
                            trailer.get(LONG, Layout.ENDS_AT),
                            trailer.get(INT, Layout.STRINGS)),
                    trailer.get(LONG, Layout.OFFSETS_AT),
                    trailer.get(INT, Layout.LISTINGS));
        } catch (RuntimeException e) {
            throw translate(bytes, e);
        }
    }

    /// Reads a snapshot that was opened here from end to end.
    ///
    /// @throws Fault if it is damaged anywhere
    public static void check(ListSnapshot snapshot) {
        if (snapshot instanceof StoredSnapshot stored) {
            stored.bytes.checkAll();
        }
    }

    private static MemorySegment trailer(MemorySegment file, String name) {
        long size = file.byteSize();
        if (size < 8 || file.get(LONG, 0) != Layout.MAGIC) {
            throw Fault.external(name + " is not a list snapshot of Weir.");
        }
        if (size < Layout.HEADER_BYTES + Layout.TRAILER_BYTES) {
            throw CheckedBytes.damaged(name, "it is cut short");
        }
        int version = file.get(INT, 8);
        if (version != Layout.VERSION) {
            throw Fault.external(
                    "%s is a list snapshot of version %d; this Weir reads version %d: import the list again."
                            .formatted(name, version, Layout.VERSION));
        }
        MemorySegment trailer = file.asSlice(size - Layout.TRAILER_BYTES);
        if (trailer.get(LONG, Layout.END) != Layout.END_MAGIC) {
            throw CheckedBytes.damaged(name, "it is cut short");
        }
        if (CheckedBytes.crc(trailer, 0, Layout.TRAILER_CRC)
                != trailer.get(INT, Layout.TRAILER_CRC)) {
            throw CheckedBytes.damaged(name, "wrong checksum of its end");
        }
        return trailer;
    }

    private static long blocks(long length) {
        return (length + Layout.BLOCK_BYTES - 1) / Layout.BLOCK_BYTES;
    }

    private static About about(CheckedBytes bytes, long from, long to) {
        FieldCursor cursor = new FieldCursor(bytes.bytes(from, to), null);
        SnapshotId id =
                new SnapshotId(cursor.text(), LocalDate.parse(cursor.text()), cursor.text());
        String format = cursor.text();
        int count = cursor.count();
        List<String> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            files.add(cursor.text());
        }
        cursor.end();
        return new About(id, format, List.copyOf(files));
    }

    /// What passes its checksum and still makes no sense was written by another Weir.
    private static RuntimeException translate(CheckedBytes bytes, RuntimeException exception) {
        return switch (exception) {
            case Fault fault -> fault;
            case IndexOutOfBoundsException _,
                    IllegalArgumentException _,
                    ArithmeticException _,
                    NegativeArraySizeException _,
                    DateTimeException _ ->
                    bytes.damaged("a record cannot be understood");
            default -> exception;
        };
    }

    private record About(SnapshotId id, String format, List<String> files) {}

    private static final class StoredSnapshot implements ListSnapshot {
        private final About about;
        private final CheckedBytes bytes;
        private final Dictionary dictionary;
        private final long offsetsAt;
        private final int size;

        StoredSnapshot(
                About about, CheckedBytes bytes, Dictionary dictionary, long offsetsAt, int size) {
            this.about = about;
            this.bytes = bytes;
            this.dictionary = dictionary;
            this.offsetsAt = offsetsAt;
            this.size = size;
        }

        @Override
        public SnapshotId id() {
            return about.id();
        }

        @Override
        public String format() {
            return about.format();
        }

        @Override
        public List<String> files() {
            return about.files();
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Listing listing(int ordinal) {
            java.util.Objects.checkIndex(ordinal, size);
            try {
                long from = bytes.number(offsetsAt + 8L * ordinal);
                long to = bytes.number(offsetsAt + 8L * (ordinal + 1));
                return new ListingDecoder(new FieldCursor(bytes.bytes(from, to), dictionary))
                        .decode();
            } catch (RuntimeException e) {
                throw translate(bytes, e);
            }
        }

        @Override
        public String toString() {
            return about.id().toString();
        }
    }
}
