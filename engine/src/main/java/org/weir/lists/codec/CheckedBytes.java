package org.weir.lists.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.weir.base.Fault;

/// The bytes of a snapshot file. Each block of 64 KiB is checked against its checksum when it is
/// first read, so that opening costs the same whatever the size, and damage is never believed.
///
/// It reads through buffers and not through memory segments: their handles take longer to come about
/// in a fresh Java machine than all the rest of opening a list.
final class CheckedBytes {
    private final ByteBuffer[] chunks;
    private final String name;
    private final long length;
    private final byte[] checksums;
    // A lost race checks a block twice.
    private final boolean[] checked;

    /// @param chunks the file in pieces of [Layout#CHUNK_BYTES], the last one shorter
    /// @param name for messages
    /// @param length how many bytes the checksums cover
    /// @param checksums of the blocks, four bytes each
    CheckedBytes(ByteBuffer[] chunks, String name, long length, byte[] checksums) {
        this.chunks = chunks;
        this.name = name;
        this.length = length;
        this.checksums = checksums;
        this.checked = new boolean[checksums.length / 4];
    }

    /// The bytes from `from` up to `to`.
    ///
    /// @throws Fault if they are damaged
    byte[] bytes(long from, long to) {
        check(from, to);
        return copy(chunks, from, Math.toIntExact(to - from));
    }

    /// The number of eight bytes at `at`.
    ///
    /// @throws Fault if it is damaged
    long number(long at) {
        check(at, at + 8);
        ByteBuffer chunk = chunks[(int) (at / Layout.CHUNK_BYTES)];
        int inChunk = (int) (at % Layout.CHUNK_BYTES);
        return inChunk + 8 <= chunk.limit() ? chunk.getLong(inChunk) : number(bytes(at, at + 8), 0);
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
                "The list snapshot %s is damaged (%s); import the list again."
                        .formatted(name, what));
    }

    /// The number of eight bytes in an array.
    static long number(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
    }

    /// The number of four bytes in an array.
    static int smallNumber(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    /// CRC-32C of the beginning of an array.
    static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /// Bytes as they are, unchecked.
    static byte[] copy(ByteBuffer[] chunks, long from, int length) {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            ByteBuffer chunk = chunks[(int) ((from + done) / Layout.CHUNK_BYTES)];
            int inChunk = (int) ((from + done) % Layout.CHUNK_BYTES);
            int part = Math.min(length - done, chunk.limit() - inChunk);
            chunk.get(inChunk, bytes, done, part);
            done += part;
        }
        return bytes;
    }

    private void check(long from, long to) {
        if (from < 0 || to < from || to > length) {
            throw damaged("it refers to what it does not hold");
        }
        for (long block = from / Layout.BLOCK_BYTES; block * Layout.BLOCK_BYTES < to; block++) {
            if (!checked[(int) block]) {
                long begin = block * Layout.BLOCK_BYTES;
                int size = (int) Math.min(Layout.BLOCK_BYTES, length - begin);
                if (crc(begin, size) != smallNumber(checksums, (int) (4 * block))) {
                    throw damaged("wrong checksum of the block at byte " + begin);
                }
                checked[(int) block] = true;
            }
        }
    }

    /// A block never lies in two chunks.
    private int crc(long begin, int size) {
        CRC32C crc = new CRC32C();
        ByteBuffer chunk = chunks[(int) (begin / Layout.CHUNK_BYTES)];
        crc.update(chunk.slice((int) (begin % Layout.CHUNK_BYTES), size));
        return (int) crc.getValue();
    }
}
