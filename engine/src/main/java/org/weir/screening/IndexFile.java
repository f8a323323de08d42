package org.weir.screening;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.weir.base.Fault;
import org.weir.lists.ListSnapshot;

/// The compact form of a [ScreeningIndex] on disk: a head that names the version and the snapshots
/// it was built from, then its arrays one after another, then a CRC-32C of all that. Little-endian,
/// so that it is read in one go.
public final class IndexFile {
    private static final int MAGIC = 0x58495257; // WRIX
    private static final int VERSION = 2;
    private static final int CHUNK = 1 << 16;

    private IndexFile() {}

    /// Writes an index.
    ///
    /// @throws IOException if the stream fails
    public static void write(ScreeningIndex index, OutputStream stream) throws IOException {
        CRC32C sum = new CRC32C();
        DataOutputStream out = new DataOutputStream(new CheckedOutputStream(stream, sum));
        writeInts(out, new int[] {MAGIC, VERSION, index.snapshots().size()});
        for (ListSnapshot snapshot : index.snapshots()) {
            writeBytes(out, nameOf(snapshot).getBytes(StandardCharsets.UTF_8));
        }
        NameIndex names = index.names();
        writeBytes(out, names.parts().text());
        writeArray(out, names.parts().offsets());
        writeTable(out, names.partsByKey());
        writeArray(out, names.namesByPart());
        writeArray(out, names.namesOfPart());
        writeArray(out, names.partsByName());
        writeArray(out, names.partsOfName());
        writeArray(out, names.owners());
        writeBytes(out, names.schemas());
        writeFloats(out, names.bits());
        writeFloats(out, names.wordBits());
        writeBytes(out, names.words());
        writeTable(out, names.namesByRun());
        writeArray(out, index.listedNames());
        writeTable(out, index.identifiers());
        writeArray(out, index.birthYears().years());
        out.flush();
        ByteBuffer end = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        stream.write(end.putLong(sum.getValue()).array());
        stream.flush();
    }

    /// Reads an index.
    ///
    /// @param buffer the whole file
    /// @param snapshots the snapshots in force, in the order in which the index was built
    /// @throws Fault of kind EXTERNAL if it is damaged, of another version, or of other snapshots
    public static ScreeningIndex read(ByteBuffer buffer, List<ListSnapshot> snapshots) {
        ByteBuffer in = buffer.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int length = in.remaining();
        if (length < 24) {
            throw damaged();
        }
        CRC32C sum = new CRC32C();
        sum.update(in.slice(0, length - 8));
        if (sum.getValue() != in.getLong(length - 8)) {
            throw damaged();
        }
        if (in.getInt() != MAGIC || in.getInt() != VERSION) {
            throw Fault.external("The screening index is of another version; it is built anew.");
        }
        int count = in.getInt();
        boolean same = count == snapshots.size();
        for (int i = 0; i < count; i++) {
            String name = new String(readBytes(in), StandardCharsets.UTF_8);
            same = same && name.equals(nameOf(snapshots.get(i)));
        }
        if (!same) {
            throw Fault.external(
                    "The screening index is of other list snapshots; it is built anew.");
        }
        byte[] text = readBytes(in);
        PartDictionary parts = new PartDictionary(text, readArray(in));
        IntTable partsByKey = readTable(in);
        int[] namesByPart = readArray(in);
        int[] namesOfPart = readArray(in);
        int[] partsByName = readArray(in);
        int[] partsOfName = readArray(in);
        int[] owners = readArray(in);
        byte[] schemas = readBytes(in);
        float[] bits = readFloats(in);
        float[] wordBits = readFloats(in);
        byte[] words = readBytes(in);
        NameIndex names =
                new NameIndex(
                        parts,
                        partsByKey,
                        namesByPart,
                        namesOfPart,
                        partsByName,
                        partsOfName,
                        owners,
                        schemas,
                        bits,
                        wordBits,
                        words,
                        readTable(in));
        return new ScreeningIndex(
                snapshots, names, readArray(in), readTable(in), new BirthYears(readArray(in)));
    }

    private static String nameOf(ListSnapshot snapshot) {
        return snapshot.id().source()
                + '@'
                + snapshot.id().listDate()
                + '#'
                + snapshot.id().contentHash()
                + '/'
                + snapshot.size();
    }

    private static Fault damaged() {
        return Fault.external("The screening index is damaged; it is built anew.");
    }

    private static void writeTable(DataOutputStream out, IntTable table) throws IOException {
        writeArray(out, table.keys());
        writeArray(out, table.offsets());
        writeArray(out, table.values());
    }

    private static IntTable readTable(ByteBuffer in) {
        int[] keys = readArray(in);
        int[] offsets = readArray(in);
        return new IntTable(keys, offsets, readArray(in));
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        int[] raw = new int[values.length];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = Float.floatToRawIntBits(values[i]);
        }
        writeArray(out, raw);
    }

    private static float[] readFloats(ByteBuffer in) {
        int[] raw = readArray(in);
        float[] values = new float[raw.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(raw[i]);
        }
        return values;
    }

    private static void writeArray(DataOutputStream out, int[] values) throws IOException {
        writeInts(out, new int[] {values.length});
        writeInts(out, values);
    }

    private static void writeInts(DataOutputStream out, int[] values) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < values.length; from += CHUNK) {
            int n = Math.min(CHUNK, values.length - from);
            chunk.clear();
            chunk.asIntBuffer().put(values, from, n);
            out.write(chunk.array(), 0, 4 * n);
        }
    }

    private static int[] readArray(ByteBuffer in) {
        int[] values = new int[in.getInt()];
        in.slice(in.position(), 4 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(values);
        in.position(in.position() + 4 * values.length);
        return values;
    }

    private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        writeInts(out, new int[] {bytes.length});
        out.write(bytes);
    }

    private static byte[] readBytes(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return bytes;
    }
}
