package org.weir.lists.codec;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// Writes bytes and keeps the checksum of each block of 64 KiB.
final class BlockOutput {
    private final OutputStream out;
    private final byte[] block = new byte[Layout.BLOCK_BYTES];
    private final ByteBuffer eight = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    private final IntArrayList checksums = new IntArrayList();
    private int inBlock;
    private long position;

    BlockOutput(OutputStream out) {
        this.out = out;
    }

    /// How many bytes were written.
    long position() {
        return position;
    }

    void bytes(byte[] source, int length) throws IOException {
        int from = 0;
        while (from < length) {
            int part = Math.min(length - from, block.length - inBlock);
            System.arraycopy(source, from, block, inBlock, part);
            inBlock += part;
            from += part;
            if (inBlock == block.length) {
                endBlock();
            }
        }
        position += length;
    }

    void number(long value) throws IOException {
        bytes(eight.putLong(0, value).array(), 8);
    }

    /// Ends the last block.
    ///
    /// @return the checksum of each block, four bytes each
    byte[] end() throws IOException {
        if (inBlock > 0) {
            endBlock();
        }
        ByteBuffer table =
                ByteBuffer.allocate(4 * checksums.size()).order(ByteOrder.LITTLE_ENDIAN);
        checksums.forEach(table::putInt);
        return table.array();
    }

    private void endBlock() throws IOException {
        CRC32C crc = new CRC32C();
        crc.update(block, 0, inBlock);
        checksums.add((int) crc.getValue());
        out.write(block, 0, inBlock);
        inBlock = 0;
    }
}
