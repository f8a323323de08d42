package org.weir.lists.codec;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private SnapshotReader() {}

    /// Opens a snapshot of at most 2 GiB.
    ///
    /// @param file the whole file, mapped or read, from the buffer's beginning to its limit; it must
    ///   not change
    /// @param name the file's name, for messages
    /// @throws Fault if it is not a snapshot of this version, or is damaged in what is read on
    ///   opening; damage elsewhere is a fault when it is come upon, or in [#check]
    public static ListSnapshot open(ByteBuffer file, String name) {
        int count = Math.ceilDiv(file.limit(), Layout.CHUNK_BYTES);
        ByteBuffer[] chunks = new ByteBuffer[count];
        for (int i = 0; i < count; i++) {
            int begin = i * Layout.CHUNK_BYTES;
            int size = Math.min(Layout.CHUNK_BYTES, file.limit() - begin);
            chunks[i] = file.slice(begin, size).order(ByteOrder.LITTLE_ENDIAN);
        }
        return open(chunks, file.limit(), name);
    }

    /// Opens a snapshot of any size; see [#open(ByteBuffer, String)].
    ///
    /// @throws Fault if it is not a snapshot of this version, or is damaged
    public static ListSnapshot open(MemorySegment file, String name) {
        long bytes = file.byteSize();
        ByteBuffer[] chunks =
                new ByteBuffer[Math.toIntExact(Math.ceilDiv(bytes, Layout.CHUNK_BYTES))];
        for (int i = 0; i < chunks.length; i++) {
            long begin = (long) i * Layout.CHUNK_BYTES;
            long size = Math.min(Layout.CHUNK_BYTES, bytes - begin);
            chunks[i] = file.asSlice(begin, size).asByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        }
        return open(chunks, bytes, name);
    }

    /// Reads a snapshot that was opened here from end to end.
    ///
    /// @throws Fault if it is damaged anywhere
    public static void check(ListSnapshot snapshot) {
        if (snapshot instanceof StoredSnapshot stored) {
            stored.bytes.checkAll();
        }
    }

    private static ListSnapshot open(ByteBuffer[] chunks, long size, String name) {
        byte[] trailer = trailer(chunks, size, name);
        long end = size - Layout.TRAILER_BYTES;
        long checksumsAt = CheckedBytes.number(trailer, Layout.CHECKSUMS_AT);
        if (checksumsAt < Layout.HEADER_BYTES
                || checksumsAt > end
                || end - checksumsAt != 4 * Math.ceilDiv(checksumsAt, Layout.BLOCK_BYTES)) {
            throw CheckedBytes.damaged(name, "wrong table of checksums");
        }
        byte[] checksums = CheckedBytes.copy(chunks, checksumsAt, (int) (end - checksumsAt));
        if (CheckedBytes.crc(checksums, checksums.length)
                != CheckedBytes.smallNumber(trailer, Layout.CHECKSUMS_CRC)) {
            throw CheckedBytes.damaged(name, "wrong table of checksums");
        }
        CheckedBytes bytes = new CheckedBytes(chunks, name, checksumsAt, checksums);
        try {
            return new StoredSnapshot(
                    about(bytes, CheckedBytes.number(trailer, Layout.ABOUT_AT), checksumsAt),
                    bytes,
                    new Dictionary(
                            bytes,
                            CheckedBytes.number(trailer, Layout.DICTIONARY_AT),
                            CheckedBytes.number(trailer, Layout.ENDS_AT),
                            CheckedBytes.smallNumber(trailer, Layout.STRINGS)),
                    CheckedBytes.number(trailer, Layout.OFFSETS_AT),
                    CheckedBytes.smallNumber(trailer, Layout.LISTINGS));
        } catch (RuntimeException e) {
            throw translate(bytes, e);
        }
    }

    private static byte[] trailer(ByteBuffer[] chunks, long size, String name) {
        if (size < 8 || chunks[0].getLong(0) != Layout.MAGIC) {
            throw Fault.external(name + " is not a list snapshot of Weir.");
        }
        if (size < Layout.HEADER_BYTES + Layout.TRAILER_BYTES) {
            throw CheckedBytes.damaged(name, "it is cut short");
        }
        int version = chunks[0].getInt(8);
        if (version != Layout.VERSION) {
            throw Fault.external(
                    "%s is a list snapshot of version %d; this Weir reads version %d: import the list again."
                            .formatted(name, version, Layout.VERSION));
        }
        byte[] trailer =
                CheckedBytes.copy(
                        chunks, size - Layout.TRAILER_BYTES, Layout.TRAILER_BYTES);
        if (CheckedBytes.number(trailer, Layout.END) != Layout.END_MAGIC) {
            throw CheckedBytes.damaged(name, "it is cut short");
        }
        if (CheckedBytes.crc(trailer, Layout.TRAILER_CRC)
                != CheckedBytes.smallNumber(trailer, Layout.TRAILER_CRC)) {
            throw CheckedBytes.damaged(name, "wrong checksum of its end");
        }
        return trailer;
    }

    private static About about(CheckedBytes bytes, long from, long to) {
        FieldCursor cursor = new FieldCursor(bytes.bytes(from, to), null);
        SnapshotId id = new SnapshotId(cursor.text(), cursor.day(), cursor.text());
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
            Objects.checkIndex(ordinal, size);
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
