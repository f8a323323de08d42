package org.weir.lists.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.weir.base.Fault;

/// The bytes of a snapshot file. Each block of 64 KiB is checked against its checksum when it is
/// first read, so that opening costs the same whatever the size, and damage is never believed.
final class CheckedBytes {
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment segment;
    private final String name;
    private final long length;
    // A lost race checks a block twice.
    private final boolean[] checked;

    /// @param segment the whole file; the checksums of its blocks begin at `length`
    /// @param name for messages
    /// @param length how many bytes the checksums cover
    CheckedBytes(MemorySegment segment, String name, long length) {
        this.segment = segment;
        this.name = name;
        this.length = length;
        this.checked =
                new boolean[Math.toIntExact((length + Layout.BLOCK_BYTES - 1) / Layout.BLOCK_BYTES)];
    }

    /// The bytes from `from` up to `to`.
    ///
    /// @throws Fault if they are damaged
    byte[] bytes(long from, long to) {
        check(from, to);
        byte[] bytes = new byte[Math.toIntExact(to - from)];
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
        return bytes;
    }

    /// The number of eight bytes at `at`.
    ///
    /// @throws Fault if it is damaged
    long number(long at) {
        check(at, at + 8);
        return segment.get(LONG, at);
    }

    /// Reads everything.
    ///
    /// @throws Fault if anything is damaged
    void checkAll() {
        check(0, length);
    }

    Fault damaged(String what) {
        return damaged(name, what);
    }

    static Fault damaged(String name, String what) {
        return Fault.external(
                "The list snapshot %s is damaged (%s); import the list again.".formatted(name, what));
    }

    /// CRC-32C of a stretch of bytes.
    static int crc(MemorySegment segment, long from, long length) {
        CRC32C crc = new CRC32C();
        crc.update(segment.asSlice(from, length).asByteBuffer());
        return (int) crc.getValue();
    }

    private void check(long from, long to) {
        if (from < 0 || to < from || to > length) {
            throw damaged("it refers to what it does not hold");
        }
        for (long block = from / Layout.BLOCK_BYTES; block * Layout.BLOCK_BYTES < to; block++) {
            if (!checked[(int) block]) {
                long begin = block * Layout.BLOCK_BYTES;
                int found = crc(segment, begin, Math.min(Layout.BLOCK_BYTES, length - begin));
                if (found != segment.get(INT, length + 4 * block)) {
                    throw damaged("wrong checksum of the block at byte " + begin);
                }
                checked[(int) block] = true;
            }
        }
    }
}
