package org.weir.build;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weir.names.tables.TableLayout;

/// Writes compiled name tables as [TableLayout] tells.
final class TableWriter {
    private static final double FULLEST = 0.7;

    private TableWriter() {}

    /// The compiled tables.
    ///
    /// @param entries what is said of each key
    /// @param groupStarts the first group of each kind, and the count of all
    /// @param unknownBits the bits of an unknown part, per kind of name
    /// @param concepts the words for the concepts
    /// @param forms the classes of the legal forms
    static byte[] write(
            Entries entries,
            int[] groupStarts,
            float[] unknownBits,
            List<String> concepts,
            List<String> forms) {
        try {
            List<Integer> offsets = new ArrayList<>();
            byte[] records = records(entries, offsets);
            byte[] conceptList = strings(concepts);
            byte[] formList = strings(forms);
            int slots = Integer.highestOneBit((int) (entries.all().size() / FULLEST)) * 2;
            int head = TableLayout.HEADER + 24 + unknownBits.length * 4 + groupStarts.length * 4;
            int recordsAt = head + slots * 4;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(TableLayout.MAGIC);
            out.writeInt(slots);
            out.writeInt(head);
            out.writeInt(recordsAt);
            out.writeInt(recordsAt + records.length);
            out.writeInt(recordsAt + records.length + conceptList.length);
            out.writeInt(entries.longestPhrase());
            for (float bits : unknownBits) {
                out.writeInt(Float.floatToIntBits(bits));
            }
            for (int start : groupStarts) {
                out.writeInt(start);
            }
            for (int slot : slots(entries, offsets, slots)) {
                out.writeInt(slot);
            }
            out.write(records);
            out.write(conceptList);
            out.write(formList);
            return bytes.toByteArray();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static int[] slots(Entries entries, List<Integer> offsets, int size) {
        int[] slots = new int[size];
        int number = 0;
        for (String key : entries.all().keySet()) {
            int hash = 0;
            for (int i = 0; i < key.length(); i++) {
                hash = TableLayout.extend(hash, key.charAt(i));
            }
            int mixed = TableLayout.mix(hash);
            int slot = mixed & size - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & size - 1;
            }
            slots[slot] = TableLayout.slot(offsets.get(number++), mixed);
        }
        return slots;
    }

    private static byte[] records(Entries entries, List<Integer> offsets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(0);
        for (Map.Entry<String, Entries.Entry> each : entries.all().entrySet()) {
            offsets.add(out.size());
            record(out, each.getKey(), each.getValue());
        }
        if (out.size() > 0xffffff) {
            throw new IOException("The tables outgrew 16 MB");
        }
        return bytes.toByteArray();
    }

    private static void record(DataOutputStream out, String key, Entries.Entry entry)
            throws IOException {
        byte[] keyBytes = TableLayout.keyBytes(key);
        if (keyBytes.length > TableLayout.MAX_KEY_BYTES) {
            throw new IOException("The key is too long: " + key);
        }
        out.writeByte(
                bit(entry.uses != 0, TableLayout.USES)
                        | bit(entry.personEighths >= 0, TableLayout.PERSON_BITS)
                        | bit(entry.organisationEighths >= 0, TableLayout.ORGANISATION_BITS)
                        | bit(entry.vesselEighths >= 0, TableLayout.VESSEL_BITS)
                        | bit(entry.concept >= 0, TableLayout.CONCEPT)
                        | bit(entry.number >= 0, TableLayout.NUMBER)
                        | bit(entry.form >= 0, TableLayout.FORM)
                        | bit(!entry.groups.isEmpty(), TableLayout.GROUPS));
        out.writeByte(keyBytes.length);
        out.write(keyBytes);
        if (entry.uses != 0) {
            out.writeInt(entry.uses);
        }
        if (entry.personEighths >= 0) {
            out.writeByte(entry.personEighths);
        }
        if (entry.organisationEighths >= 0) {
            out.writeByte(entry.organisationEighths);
        }
        if (entry.vesselEighths >= 0) {
            out.writeByte(entry.vesselEighths);
        }
        if (entry.concept >= 0) {
            out.writeShort(entry.concept);
        }
        if (entry.number >= 0) {
            out.writeShort(entry.number);
        }
        if (entry.form >= 0) {
            out.writeShort(entry.form);
        }
        if (!entry.groups.isEmpty()) {
            out.writeByte(entry.groups.size());
            for (int group : entry.groups) {
                out.writeByte(group >> 16);
                out.writeShort(group);
            }
        }
    }

    private static int bit(boolean present, int field) {
        return present ? 1 << field : 0;
    }

    private static byte[] strings(List<String> list) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(list.size());
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (String each : list) {
            out.writeInt(text.size());
            text.write(each.getBytes(StandardCharsets.UTF_8));
        }
        out.writeInt(text.size());
        text.writeTo(out);
        return bytes.toByteArray();
    }
}
