package org.weir.names;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import org.weir.names.tables.NameKind;
import org.weir.names.tables.NameTables;
import org.weir.text.Script;

/// The keys under which a part is found: two Latin parts that meet by their letters share at least
/// one, since those that share none are not compared.
///
/// Keys are 32-bit hashes of: the part itself; the part with its vowels merged and up to two
/// letters left out (so that slips of one or two letters meet: the symmetric-delete method); the
/// consonant skeleton of each reading, whole and with one consonant left out; each group of known
/// variants; the concept. Keys may collide; whoever finds a part by a key compares it.
public final class PartKeys {
    private static final int SAME = 0x1;
    private static final int DELETED = 0x2;
    private static final int SKELETON = 0x3;
    private static final int GROUP = 0x4;
    private static final int CONCEPT = 0x5;
    private static final int NUMBER = 0x6;
    private static final int SYLLABLE = 0x7;
    private static final int SYLLABLES = 0x8;

    /// From this length on, one letter may be left out; shorter keys would meet too many parts.
    private static final int DELETIONS_FROM = 4;

    /// From this length on, one consonant of a skeleton may be left out.
    private static final int SKELETON_DELETIONS_FROM = 5;

    /// From this length on, two letters may be left out of a part of a person's name.
    private static final int TWO_DELETIONS_FROM_OF_PERSONS = 6;

    /// The same of any other part.
    private static final int TWO_DELETIONS_FROM = 7;

    /// Readings of a part that are keyed with letters left out.
    private static final int MAX_READINGS = 4;

    /// Letters of a part beyond this number do not enter its keys.
    private static final int MAX_LETTERS = 16;

    private PartKeys() {}

    /// The keys of a part, ascending, each once.
    public static int[] of(NamePart part) {
        IntArrayList keys = new IntArrayList();
        add(part, keys);
        int[] sorted = keys.toIntArray();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    /// Whether two parts share a key.
    static boolean meet(NamePart a, NamePart b) {
        int[] one = a.keys();
        int[] other = b.keys();
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (one[i] == other[j]) {
                return true;
            }
            if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    private static void add(NamePart part, IntArrayList keys) {
        if (part.kind() == PartKind.NUMBER) {
            keys.add(hash(NUMBER, part.number()));
            return;
        }
        keys.add(hash(SAME, part.fold()));
        for (String form : PartComparer.otherForms(part)) {
            keys.add(hash(SAME, form));
        }
        NameTables tables = NameTables.get();
        int entry = tables.entry(part.fold());
        int groups = tables.groupCount(entry);
        for (int i = 0; i < groups; i++) {
            keys.add(hash(GROUP, tables.group(entry, i)));
        }
        int concept = tables.concept(entry);
        if (concept >= 0) {
            keys.add(hash(CONCEPT, concept));
        }
        if (part.script() != Script.LATIN && part.fold().length() >= 3) {
            addDeletions(part, part.fold(), keys);
        }
        String syllables = NameParts.syllables(part);
        if (syllables != null) {
            keys.add(syllablesKey(syllables));
        }
        for (String skeleton : part.skeletons()) {
            keys.add(hash(SKELETON, skeleton));
            if (skeleton.length() >= SKELETON_DELETIONS_FROM) {
                deleteOne(SKELETON, skeleton, keys);
            }
        }
        if (!isConsonantal(part.script())) {
            List<String> readings = part.readings();
            for (int i = 0; i < readings.size(); i++) {
                String syllable = LatinParts.syllable(readings.get(i));
                if (!syllable.isEmpty()) {
                    keys.add(hash(SYLLABLE, syllable));
                }
            }
            for (int i = 0; i < readings.size() && i < MAX_READINGS; i++) {
                addDeletions(part, mergeVowels(readings.get(i)), keys);
            }
        }
    }

    private static boolean isConsonantal(Script script) {
        return script == Script.ARABIC || script == Script.HEBREW;
    }

    private static void addDeletions(NamePart part, String word, IntArrayList keys) {
        String cut = word.length() > MAX_LETTERS ? word.substring(0, MAX_LETTERS) : word;
        keys.add(hash(DELETED, cut));
        if (cut.length() < DELETIONS_FROM) {
            return;
        }
        deleteOne(DELETED, cut, keys);
        int two =
                part.names() == NameKind.PERSON
                        ? TWO_DELETIONS_FROM_OF_PERSONS
                        : TWO_DELETIONS_FROM;
        if (cut.length() >= two) {
            for (int i = 0; i < cut.length() - 1; i++) {
                for (int j = i + 1; j < cut.length(); j++) {
                    keys.add(hash(DELETED, cut, i, j));
                }
            }
        }
    }

    private static void deleteOne(int type, String word, IntArrayList keys) {
        for (int i = 0; i < word.length(); i++) {
            keys.add(hash(type, word, i, -1));
        }
    }

    /// Vowels and the sounds next to them, *w* and *y*, to one sign, runs of it to one, doubled
    /// letters to one.
    public static String mergeVowels(String word) {
        StringBuilder merged = new StringBuilder(word.length());
        char last = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char sign = "aeiouyw".indexOf(c) >= 0 ? 'a' : c;
            if (sign != last) {
                merged.append(sign);
            }
            last = sign;
        }
        return merged.toString();
    }

    /// The key of a part by itself.
    public static int sameKey(String fold) {
        return hash(SAME, fold);
    }

    /// The key of a part whose vowels are merged.
    public static int mergedKey(String merged) {
        return hash(DELETED, merged);
    }

    /// The key of a part by its syllables, as [NameParts#syllables] gives them.
    public static int syllablesKey(String syllables) {
        return hash(SYLLABLES, syllables);
    }

    /// The key of a concept of the name tables.
    public static int conceptKey(int concept) {
        return hash(CONCEPT, concept);
    }

    /// A key of another kind.
    ///
    /// @param type which kind, 0x10 or more
    public static int hash(int type, String word) {
        return hash(type, word, -1, -1);
    }

    private static int hash(int type, String word, int without, int orWithout) {
        int hash = type * 0x9E3779B9;
        for (int i = 0; i < word.length(); i++) {
            if (i != without && i != orWithout) {
                hash = hash * 31 + word.charAt(i);
            }
        }
        return mix(hash);
    }

    private static int hash(int type, int number) {
        return mix(type * 0x9E3779B9 + number * 0x85EBCA6B);
    }

    private static int mix(int hash) {
        int h = hash ^ hash >>> 16;
        h *= 0x7FEB352D;
        h ^= h >>> 15;
        h *= 0x846CA68B;
        return h ^ h >>> 16;
    }
}
