package org.weir.build;

import it.unimi.dsi.fastutil.ints.IntAVLTreeSet;
import it.unimi.dsi.fastutil.ints.IntSortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.weir.names.tables.PartUse;

/// What the compiled tables will say of each key.
final class Entries {
    /// What is said of one key; −1 where nothing is.
    static final class Entry {
        int uses;
        int personEighths = -1;
        int organisationEighths = -1;
        int vesselEighths = -1;
        int concept = -1;
        int number = -1;
        int form = -1;
        final IntSortedSet groups = new IntAVLTreeSet();

        void use(PartUse use) {
            uses |= use.mask();
        }
    }

    private final TreeMap<String, Entry> entries = new TreeMap<>();
    private int longestPhrase = 1;

    /// The entry of a key, made where there is none; marks the first word of a phrase.
    Entry at(String key) {
        Entry entry = entries.computeIfAbsent(key, _ -> new Entry());
        int space = key.indexOf(' ');
        if (space > 0) {
            entries.computeIfAbsent(key.substring(0, space), _ -> new Entry())
                    .use(PartUse.STARTS_PHRASE);
            longestPhrase =
                    Math.max(longestPhrase, 1 + (int) key.chars().filter(c -> c == ' ').count());
        }
        return entry;
    }

    /// Says something of a key, unless it folds to nothing.
    void say(String key, Consumer<Entry> what) {
        if (!key.isEmpty()) {
            what.accept(at(key));
        }
    }

    /// All entries, sorted by key.
    TreeMap<String, Entry> all() {
        return entries;
    }

    /// The most words that a key has.
    int longestPhrase() {
        return longestPhrase;
    }
}
