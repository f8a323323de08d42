package org.weir.screening;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.weir.names.NamePart;
import org.weir.names.NameParts;

/// The dictionary parts that are alike an asked part, remembered: subjects share their name parts.
final class Expansions {
    /// How many asked parts are remembered; past it the memory starts anew.
    private static final int MAX_REMEMBERED = 50_000;

    private final NameIndex index;
    private final ConcurrentHashMap<String, Expansion> remembered = new ConcurrentHashMap<>();

    Expansions(NameIndex index) {
        this.index = index;
    }

    /// Dictionary parts that met an asked part, the most alike first.
    ///
    /// @param parts their numbers
    /// @param shares what share of their weight they can agree, 0 to 1, descending
    /// @param weights what each weighs, in bits
    @SuppressWarnings("ArrayRecordComponent")
    record Expansion(int[] parts, float[] shares, float[] weights) {}

    private record Met(int part, float share, float weight) {}

    Expansion of(NamePart asked) {
        String key = NameParts.key(asked);
        Expansion expansion = remembered.get(key);
        if (expansion == null) {
            expansion = expand(asked);
            if (remembered.size() >= MAX_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(key, expansion);
        }
        return expansion;
    }

    private Expansion expand(NamePart asked) {
        IntArrayList keys = new IntArrayList();
        PartKeys.add(asked, keys);
        IntOpenHashSet seen = new IntOpenHashSet();
        List<Met> met = new ArrayList<>();
        IntTable table = index.partsByKey();
        for (int k = 0; k < keys.size(); k++) {
            int at = table.find(keys.getInt(k));
            if (at < 0) {
                continue;
            }
            for (int i = table.offsets()[at]; i < table.offsets()[at + 1]; i++) {
                int number = table.values()[i];
                if (seen.add(number)) {
                    NamePart part = index.parts().part(number);
                    double share = NameParts.share(asked, part);
                    if (share >= 0) {
                        met.add(
                                new Met(
                                        number,
                                        (float) share,
                                        (float) NameParts.bits(part)));
                    }
                }
            }
        }
        met.sort((a, b) -> Float.compare(b.share, a.share));
        int[] parts = new int[met.size()];
        float[] shares = new float[met.size()];
        float[] weights = new float[met.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = met.get(i).part;
            shares[i] = met.get(i).share;
            weights[i] = met.get(i).weight;
        }
        return new Expansion(parts, shares, weights);
    }

    /// Dictionary parts that are this word.
    int[] exact(String fold) {
        return byKey(PartKeys.sameKey(fold));
    }

    /// Dictionary parts that may be these parts written together.
    int[] ofJoined(List<NamePart> run) {
        StringBuilder fold = new StringBuilder();
        StringBuilder reading = new StringBuilder();
        for (NamePart part : run) {
            fold.append(part.fold());
            reading.append(
                    part.readings().isEmpty() ? part.fold() : part.readings().getFirst());
        }
        int[] same = byKey(PartKeys.sameKey(fold.toString()));
        int[] skeleton = byKey(PartKeys.skeletonKey(reading.toString()));
        if (skeleton.length == 0) {
            return same;
        }
        IntOpenHashSet all = new IntOpenHashSet(same);
        for (int part : skeleton) {
            all.add(part);
        }
        return all.toIntArray();
    }

    private int[] byKey(int key) {
        IntTable table = index.partsByKey();
        int at = table.find(key);
        return at < 0
                ? new int[0]
                : java.util.Arrays.copyOfRange(
                        table.values(), table.offsets()[at], table.offsets()[at + 1]);
    }
}
