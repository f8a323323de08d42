package org.weir.screening;

import java.util.Arrays;
import org.weir.names.ScoreBound;

/// Names that parts of an asked name can meet, and what is known of each: a table from the number
/// of a name to a slot, made for one thread and used for one asked name after another.
final class TouchedNames {
    private static final int FIRST_CAPACITY = 1 << 10;

    private int[] slots = new int[FIRST_CAPACITY];
    private int[] names = new int[FIRST_CAPACITY / 2];
    private int[] places = new int[FIRST_CAPACITY / 2];
    private int[] turns = new int[FIRST_CAPACITY / 2];
    private float[] agreeing = new float[FIRST_CAPACITY / 2];
    private float[] most = new float[FIRST_CAPACITY / 2];
    private float[] share = new float[FIRST_CAPACITY / 2];
    private float[] soft = new float[FIRST_CAPACITY / 2];
    private float[] listedBits = new float[FIRST_CAPACITY / 2];
    private int[] met = new int[FIRST_CAPACITY / 2];
    private byte[] flags = new byte[FIRST_CAPACITY / 2];
    private int size;
    private int turn;

    private static final int RUN = 1;
    private static final int ACRONYM = 2;

    /// How many names were touched.
    int size() {
        return size;
    }

    /// The name in a slot.
    int name(int slot) {
        return names[slot];
    }

    /// Whether the asked name may be the acronym of the name in a slot, or the other way round.
    boolean isAcronym(int slot) {
        return (flags[slot] & ACRONYM) != 0;
    }

    /// Forgets all names.
    void clear() {
        for (int slot = 0; slot < size; slot++) {
            slots[places[slot]] = 0;
        }
        size = 0;
        turn = 0;
    }

    /// Begins with another asked part, or run of parts: a name is credited for it once.
    void nextTurn() {
        turn++;
    }

    /// Credits a name for an asked part that one of its parts meets; the first credit of a turn
    /// stands.
    ///
    /// @param add whether a name that was not touched yet is added
    /// @param asked the place of the asked part
    /// @param agree bits that the two parts agree in
    /// @param isSoft whether they count as generic words or places
    /// @param alike what share of their weight that is
    /// @param listed bits of the listed part, 0 where the asked one is no word
    void credit(
            int name,
            boolean add,
            int asked,
            float agree,
            boolean isSoft,
            float alike,
            float listed) {
        int slot = add ? slotFor(name) : slotOf(name);
        if (slot < 0 || turns[slot] == turn) {
            return;
        }
        turns[slot] = turn;
        if (isSoft) {
            soft[slot] += agree;
        } else {
            agreeing[slot] += agree;
            most[slot] = Math.max(most[slot], agree);
        }
        share[slot] = Math.max(share[slot], alike);
        listedBits[slot] += listed;
        met[slot] = ScoreBound.with(met[slot], asked);
    }

    /// Credits a name for a run of parts that may be one part.
    void creditRun(int name, float agree) {
        int slot = slotFor(name);
        if (turns[slot] != turn) {
            turns[slot] = turn;
            agreeing[slot] += agree;
            most[slot] = Math.max(most[slot], agree);
            flags[slot] |= RUN;
        }
    }

    /// Marks a name of which the asked one may be the acronym, or the other way round.
    void markAcronym(int name) {
        flags[slotFor(name)] |= ACRONYM;
    }

    /// Puts down what is known of the name in a slot.
    void read(int slot, ScoreBound.Met known) {
        known.words = agreeing[slot];
        known.soft = soft[slot];
        known.most = most[slot];
        known.share = share[slot];
        known.listedBits = listedBits[slot];
        known.places = met[slot];
        known.runs = (flags[slot] & RUN) != 0;
    }

    /// The slot of a name, or −1 where it was not touched.
    private int slotOf(int name) {
        return slots[place(name)] - 1;
    }

    private int slotFor(int name) {
        int place = place(name);
        if (slots[place] != 0) {
            return slots[place] - 1;
        }
        if (size == names.length) {
            grow();
            place = place(name);
        }
        int slot = size++;
        slots[place] = size;
        places[slot] = place;
        names[slot] = name;
        turns[slot] = -1;
        agreeing[slot] = 0;
        most[slot] = 0;
        share[slot] = 0;
        soft[slot] = 0;
        listedBits[slot] = 0;
        met[slot] = 0;
        flags[slot] = 0;
        return slot;
    }

    /// Where a name stands in the table, or the free place where it would stand.
    private int place(int name) {
        int mask = slots.length - 1;
        int place = name * 0x9E3779B9 >>> 7 & mask;
        while (slots[place] != 0 && names[slots[place] - 1] != name) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        int capacity = 2 * names.length;
        names = Arrays.copyOf(names, capacity);
        places = Arrays.copyOf(places, capacity);
        turns = Arrays.copyOf(turns, capacity);
        agreeing = Arrays.copyOf(agreeing, capacity);
        most = Arrays.copyOf(most, capacity);
        share = Arrays.copyOf(share, capacity);
        soft = Arrays.copyOf(soft, capacity);
        listedBits = Arrays.copyOf(listedBits, capacity);
        met = Arrays.copyOf(met, capacity);
        flags = Arrays.copyOf(flags, capacity);
        slots = new int[2 * capacity];
        for (int slot = 0; slot < size; slot++) {
            places[slot] = place(names[slot]);
            slots[places[slot]] = slot + 1;
        }
    }
}
