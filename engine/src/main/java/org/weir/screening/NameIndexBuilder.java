package org.weir.screening;

import it.unimi.dsi.fastutil.bytes.ByteArrayList;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.weir.names.Name;
import org.weir.names.NamePart;
import org.weir.names.NameParts;
import org.weir.names.PartKeys;
import org.weir.names.ScoreBound;

/// Collects names and builds the index of them.
final class NameIndexBuilder {
    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    private final List<NamePart> parts = new ArrayList<>();
    private final IntArrayList partsByName = new IntArrayList(new int[] {0});
    private final IntArrayList partsOfName = new IntArrayList();
    private final IntArrayList owners = new IntArrayList();
    private final ByteArrayList schemas = new ByteArrayList();
    private final FloatArrayList bits = new FloatArrayList();
    private final FloatArrayList wordBits = new FloatArrayList();
    private final ByteArrayList words = new ByteArrayList();
    private final LongArrayList runs = new LongArrayList();

    NameIndexBuilder() {
        numbers.defaultReturnValue(-1);
    }

    /// Adds a name of an owner.
    void add(int owner, Name name) {
        int number = owners.size();
        for (NamePart part : name.parts()) {
            partsOfName.add(numberOf(part));
        }
        partsByName.add(partsOfName.size());
        owners.add(owner);
        schemas.add(
                (byte)
                        (name.schema().ordinal()
                                | name.familyParts() << 3
                                | (ScoreBound.initials(name.parts()) > 0
                                        ? NameIndex.INITIALS
                                        : 0)));
        bits.add((float) NameParts.identityBits(name.parts()));
        wordBits.add((float) ScoreBound.wordBits(name.parts()));
        words.add((byte) ScoreBound.words(name.parts()));
        RunKeys.forEach(name.parts(), key -> runs.add(IntTable.pair(key, number)));
    }

    private int numberOf(NamePart part) {
        String key = NameParts.key(part);
        int number = numbers.getInt(key);
        if (number < 0) {
            number = parts.size();
            numbers.put(key, number);
            parts.add(part);
        }
        return number;
    }

    NameIndex build() {
        int partCount = parts.size();
        int[] nameOffsets = partsByName.toIntArray();
        int[] nameParts = partsOfName.toIntArray();
        int[] postingOffsets = new int[partCount + 1];
        for (int part : nameParts) {
            postingOffsets[part + 1]++;
        }
        for (int i = 0; i < partCount; i++) {
            postingOffsets[i + 1] += postingOffsets[i];
        }
        int[] next = postingOffsets.clone();
        int[] postings = new int[nameParts.length];
        for (int name = 0; name + 1 < nameOffsets.length; name++) {
            for (int i = nameOffsets[name]; i < nameOffsets[name + 1]; i++) {
                postings[next[nameParts[i]]++] = name;
            }
        }
        return new NameIndex(
                dictionary(),
                keyTable(),
                postingOffsets,
                postings,
                nameOffsets,
                nameParts,
                owners.toIntArray(),
                schemas.toByteArray(),
                bits.toFloatArray(),
                wordBits.toFloatArray(),
                words.toByteArray(),
                IntTable.of(runs.elements(), runs.size()));
    }

    private IntTable keyTable() {
        LongArrayList[] chunks =
                IntStream.range(0, (parts.size() + 4095) / 4096)
                        .parallel()
                        .mapToObj(chunk -> {
                            LongArrayList pairs = new LongArrayList();
                            int end = Math.min(parts.size(), (chunk + 1) * 4096);
                            for (int part = chunk * 4096; part < end; part++) {
                                for (int key : PartKeys.of(parts.get(part))) {
                                    pairs.add(IntTable.pair(key, part));
                                }
                            }
                            return pairs;
                        })
                        .toArray(LongArrayList[]::new);
        int count = 0;
        for (LongArrayList chunk : chunks) {
            count += chunk.size();
        }
        long[] all = new long[count];
        int at = 0;
        for (LongArrayList chunk : chunks) {
            System.arraycopy(chunk.elements(), 0, all, at, chunk.size());
            at += chunk.size();
        }
        return IntTable.of(all, count);
    }

    private PartDictionary dictionary() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int[] offsets = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            offsets[i] = text.size();
            text.writeBytes(NameParts.key(parts.get(i)).getBytes(StandardCharsets.UTF_8));
        }
        offsets[parts.size()] = text.size();
        return new PartDictionary(text.toByteArray(), offsets);
    }
}
