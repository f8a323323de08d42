package org.weir.screening;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.weir.names.NamePart;
import org.weir.names.NameParts;
import org.weir.names.PartKeys;
import org.weir.names.ScoreBound;

/// The dictionary parts that are alike an asked part, remembered: subjects share their name parts.
final class Expansions {
    /// How many asked parts are remembered; past it the memory starts anew.
    private static final int MAX_REMEMBERED = 100_000;

    private final NameIndex index;
    private final ConcurrentHashMap<Integer, Expansion> remembered = new ConcurrentHashMap<>();

    Expansions(NameIndex index) {
        this.index = index;
    }

    /// Dictionary parts that met an asked part, the most alike first.
    ///
    /// @param parts their numbers
    /// @param shares what share of their weight they can agree, 0 to 1, descending
    /// @param weights what each weighs, in bits
    /// @param soft whether what each agrees in counts as a generic word or a place
    /// @param names how many names they stand in, together
    /// @param places from a part to its place
    @SuppressWarnings("ArrayRecordComponent")
    record Expansion(
            int[] parts,
            float[] shares,
            float[] weights,
            boolean[] soft,
            int names,
            Int2IntOpenHashMap places) {
        /// The place of a dictionary part among them, or −1.
        int find(int part) {
            return places.get(part);
        }
    }

    private record Met(int part, float share, float weight, boolean soft) {}

    Expansion of(NamePart asked) {
        Expansion expansion = remembered.get(asked.id());
        if (expansion == null) {
            expansion = expand(asked);
            if (remembered.size() >= MAX_REMEMBERED) {
                remembered.clear();
            }
            remembered.put(asked.id(), expansion);
        }
        return expansion;
    }

    private Expansion expand(NamePart asked) {
        IntOpenHashSet seen = new IntOpenHashSet();
        List<Met> met = new ArrayList<>();
        IntTable table = index.partsByKey();
        int names = 0;
        for (int key : NameParts.keys(asked)) {
            int at = table.find(key);
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
                                        (float) NameParts.bits(part),
                                        ScoreBound.isSoft(asked, part)));
                        names += index.namesByPart()[number + 1] - index.namesByPart()[number];
                    }
                }
            }
        }
        met.sort((a, b) -> Float.compare(b.share, a.share));
        int[] parts = new int[met.size()];
        float[] shares = new float[met.size()];
        float[] weights = new float[met.size()];
        boolean[] soft = new boolean[met.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = met.get(i).part;
            shares[i] = met.get(i).share;
            weights[i] = met.get(i).weight;
            soft[i] = met.get(i).soft;
        }
        Int2IntOpenHashMap places = new Int2IntOpenHashMap(parts.length);
        places.defaultReturnValue(-1);
        for (int i = 0; i < parts.length; i++) {
            places.put(parts[i], i);
        }
        return new Expansion(parts, shares, weights, soft, names, places);
    }

    /// Dictionary parts that are this word.
    int[] exact(String fold) {
        return byKeys(PartKeys.sameKey(fold));
    }

    /// Dictionary parts that may be these parts, written together or said in one word.
    int[] ofRun(List<NamePart> run) {
        int meaning = NameParts.concept(run);
        if (meaning > 0) {
            return byKeys(PartKeys.conceptKey(meaning - 1));
        }
        StringBuilder fold = new StringBuilder();
        StringBuilder reading = new StringBuilder();
        for (NamePart part : run) {
            fold.append(part.fold());
            reading.append(part.firstReading());
        }
        int same = PartKeys.sameKey(fold.toString());
        String said = NameParts.syllables(run);
        int syllables = said == null ? same : PartKeys.syllablesKey(said);
        String merged = PartKeys.mergeVowels(reading.toString());
        if (merged.length() <= RunKeys.SHORTEST_MERGED) {
            return byKeys(same, syllables);
        }
        String ended = merged.endsWith("a") ? merged.substring(0, merged.length() - 1) : merged;
        return byKeys(same, syllables, PartKeys.mergedKey(merged), PartKeys.mergedKey(ended));
    }

    private int[] byKeys(int... keys) {
        IntTable table = index.partsByKey();
        IntOpenHashSet all = null;
        for (int key : keys) {
            int at = table.find(key);
            if (at >= 0) {
                all = all == null ? new IntOpenHashSet() : all;
                for (int i = table.offsets()[at]; i < table.offsets()[at + 1]; i++) {
                    all.add(table.values()[i]);
                }
            }
        }
        return all == null ? NONE : all.toIntArray();
    }

    private static final int[] NONE = {};
}
