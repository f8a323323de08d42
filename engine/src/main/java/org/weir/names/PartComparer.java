package org.weir.names;

import java.util.ArrayList;
import java.util.List;
import org.weir.names.tables.GroupKind;
import org.weir.names.tables.NameKind;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.Distance;
import org.weir.text.HanReadings;
import org.weir.text.Likeness;
import org.weir.text.Script;

/// Compares two parts of names: by letters, by known variants, by their readings in Latin letters,
/// by what they mean.
final class PartComparer {
    /// Readings of one part that are compared; a Han part has several languages.
    private static final int MAX_READINGS = 12;

    /// Below this a word without its vowels and one with them have not met: too many come so close.
    private static final double LEAST_ACROSS_VOWELS = 0.7;

    /// How alike given names of men and women are at most; they have not met.
    private static final double OTHER_GENDER = 0.45;

    /// How far a reading of a Han or Hangul part may be from a Latin part, in letters.
    private static final double MOST_SLIPS = 0.12;

    private PartComparer() {}

    /// Remembers the last comparisons of one thread: the parts of one name are compared with the
    /// same parts of many.
    private static final class Memory {
        private static final int SLOTS = 1 << 15;
        private final long[] keys = new long[SLOTS];
        private final PartLikeness[] values = new PartLikeness[SLOTS];
    }

    private static final ThreadLocal<Memory> MEMORY = ThreadLocal.withInitial(Memory::new);

    static PartLikeness compare(NamePart a, NamePart b) {
        if (a.id() == b.id()) {
            return PartLikeness.SAME;
        }
        long key = (long) a.id() << 32 | b.id();
        long hash = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 49);
        Memory memory = MEMORY.get();
        if (memory.keys[slot] == key) {
            return memory.values[slot];
        }
        PartLikeness likeness = computed(a, b);
        memory.keys[slot] = key;
        memory.values[slot] = likeness;
        return likeness;
    }

    private static PartLikeness computed(NamePart a, NamePart b) {
        if (a.fold().equals(b.fold()) && a.script() == b.script()) {
            return PartLikeness.SAME;
        }
        if (a.script() == Script.HAN
                && b.script() == Script.HAN
                && HanReadings.simplified(a.fold()).equals(HanReadings.simplified(b.fold()))) {
            return new PartLikeness(Means.VARIANT, 0.99, 0);
        }
        if (a.kind() == PartKind.NUMBER || b.kind() == PartKind.NUMBER) {
            return a.number() >= 0 && a.number() == b.number()
                    ? new PartLikeness(Means.VARIANT, 1, 0)
                    : PartLikeness.NONE;
        }
        if (a.kind() == PartKind.LEGAL_FORM || b.kind() == PartKind.LEGAL_FORM) {
            return compareForms(a, b);
        }
        if (a.kind() == PartKind.PARTICLE != (b.kind() == PartKind.PARTICLE)) {
            return PartLikeness.NONE;
        }
        if (a.kind() == PartKind.INITIAL || b.kind() == PartKind.INITIAL) {
            return compareInitial(a, b);
        }
        if (a.concept() > 0 && a.concept() == b.concept()) {
            return new PartLikeness(Means.TRANSLATED, 0.95, 0);
        }
        boolean otherGender = differentGender(a, b);
        PartLikeness known = compareGroups(a, b);
        known = otherGender && known.means() != Means.NICKNAME ? known.atMost(OTHER_GENDER) : known;
        if (known.value() >= 0.95) {
            return known;
        }
        PartLikeness letters =
                a.script() == Script.LATIN && b.script() == Script.LATIN
                        ? LatinParts.compare(a, b)
                        : compareReadings(a, b);
        return PartLikeness.better(known, otherGender ? letters.atMost(OTHER_GENDER) : letters);
    }

    private static PartLikeness compareForms(NamePart a, NamePart b) {
        if (a.legalForm() == null || b.legalForm() == null) {
            return PartLikeness.NONE;
        }
        if (a.legalForm().equals(b.legalForm())) {
            return new PartLikeness(Means.TRANSLATED, 1, 0);
        }
        // Forms of another script are seldom translated to the letter: *株式会社*, *Co., Ltd.*
        return a.script() == b.script()
                ? PartLikeness.NONE
                : new PartLikeness(Means.TRANSLATED, 0.7, 0);
    }

    private static PartLikeness compareInitial(NamePart a, NamePart b) {
        boolean both = a.kind() == b.kind();
        if (both) {
            return firstLetterMeets(a, b)
                    ? new PartLikeness(Means.TRANSLITERATED, 0.95, 0)
                    : PartLikeness.NONE;
        }
        NamePart other = a.kind() == PartKind.INITIAL ? b : a;
        if (other.kind() != PartKind.WORD && other.kind() != PartKind.TITLE) {
            return PartLikeness.NONE;
        }
        return firstLetterMeets(a, b) ? new PartLikeness(Means.INITIAL, 0.8, 0) : PartLikeness.NONE;
    }

    private static boolean firstLetterMeets(NamePart a, NamePart b) {
        for (String left : a.readingArray()) {
            for (String right : b.readingArray()) {
                if (!left.isEmpty() && !right.isEmpty() && left.charAt(0) == right.charAt(0)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static PartLikeness compareGroups(NamePart a, NamePart b) {
        GroupKind tie = NameTables.get().tie(a.entry(), b.entry());
        if (tie == null) {
            return PartLikeness.NONE;
        }
        boolean sameScript = a.script() == b.script();
        return switch (tie) {
            case SPELLING, READING ->
                    new PartLikeness(sameScript ? Means.VARIANT : Means.TRANSLITERATED, 0.95, 0);
            case NICKNAME -> new PartLikeness(Means.NICKNAME, 0.85, 0);
            case GENDERED -> new PartLikeness(Means.VARIANT, 0.9, 0);
            case TRANSLATION -> new PartLikeness(Means.VARIANT, 0.75, 0);
        };
    }

    /// What a Latin part is also found by: the name in it without article or servant, its stem, and
    /// the beginnings that may be a short form of it. Parts that meet by one of these share a form,
    /// or one is a form of the other.
    static List<String> otherForms(NamePart part) {
        String word = part.fold();
        int n = word.length();
        if (part.script() != Script.LATIN || part.kind() == PartKind.NUMBER || n < 5) {
            return List.of();
        }
        List<String> forms = new ArrayList<>(4);
        String stem = LatinParts.slavicStem(word);
        if (!stem.equals(word)) {
            forms.add(stem);
        }
        if (part.names() != NameKind.PERSON) {
            String root = LatinParts.adjectiveRoot(word);
            if (root.length() >= 4 && !root.equals(word)) {
                forms.add(root);
            }
            return forms;
        }
        if (n >= 6 && (word.startsWith("al") || word.startsWith("el"))) {
            forms.add(word.substring(2));
        }
        if (n >= 7 && word.startsWith("abd")) {
            forms.add(word.substring(3));
        }
        for (int end = 4; end <= n - 3; end++) {
            forms.add(word.substring(0, end));
        }
        return forms;
    }

    /// Readings of at least one part that is not Latin.
    private static PartLikeness compareReadings(NamePart a, NamePart b) {
        PartLikeness best = PartLikeness.NONE;
        if (a.script() == b.script() && a.fold().length() >= 3 && b.fold().length() >= 3) {
            best = LatinParts.byLetters(a.fold(), b.fold());
            if (LatinParts.isAttested(a) && LatinParts.isAttested(b)) {
                best = best.atMost(0.6);
            }
        }
        if (a.script() == b.script()) {
            return best;
        }
        String[] left = a.readingArray();
        String[] right = b.readingArray();
        if (isVowelled(a.script()) != isVowelled(b.script())) {
            return acrossVowels(a, b);
        }
        boolean han = isSyllabic(a.script()) || isSyllabic(b.script());
        for (int i = 0; i < left.length && i < MAX_READINGS; i++) {
            for (int j = 0; j < right.length && j < MAX_READINGS; j++) {
                String one = left[i];
                String two = right[j];
                if (one.equals(two)) {
                    return new PartLikeness(Means.TRANSLITERATED, 0.97, 0);
                }
                if (one.isEmpty() || two.isEmpty()) {
                    continue;
                }
                if (isSyllable(a) || isSyllable(b)) {
                    // Syllables are few: another one is another name.
                    if (LatinParts.sameSyllable(one, two)) {
                        best =
                                PartLikeness.better(
                                        best, new PartLikeness(Means.TRANSLITERATED, 0.88, 0));
                    }
                    continue;
                }
                if (han && LatinParts.sameButVoiced(one, two)) {
                    best =
                            PartLikeness.better(
                                    best, new PartLikeness(Means.TRANSLITERATED, 0.93, 0));
                    continue;
                }
                if (han
                        && Math.abs(one.length() - two.length()) <= 2
                        && Distance.damerau(one, two, 2) > 2) {
                    continue;
                }
                if (a.names() != NameKind.PERSON && LatinParts.sameButAdjective(one, two)) {
                    best =
                            PartLikeness.better(
                                    best, new PartLikeness(Means.TRANSLITERATED, 0.9, 0));
                }
                PartLikeness letters = LatinParts.byLetters(one, two);
                // Such a part has many readings already: a slip on top of one says little.
                double value = han && letters.edits() > MOST_SLIPS ? 0 : letters.value() - 0.03;
                if (value > best.value()) {
                    best =
                            new PartLikeness(
                                    letters.edits() < 0.7 ? Means.TRANSLITERATED : Means.SIMILAR,
                                    value,
                                    letters.edits());
                }
            }
        }
        return best.value() >= PartLikeness.MET ? best : PartLikeness.NONE;
    }

    /// A word written without short vowels, and one with them.
    private static PartLikeness acrossVowels(NamePart a, NamePart b) {
        NamePart one = withoutArticle(a);
        NamePart other = withoutArticle(b);
        double value = likeness(a, b) - 0.03;
        if (one != a || other != b) {
            value = Math.max(value, likeness(one, other) - 0.05);
        }
        return value < LEAST_ACROSS_VOWELS
                ? PartLikeness.NONE
                : new PartLikeness(
                        value >= 0.85 ? Means.TRANSLITERATED : Means.SIMILAR, value, 1 - value);
    }

    private static double likeness(NamePart a, NamePart b) {
        return Likeness.of(a.fold(), a.script(), a.readings(), b.fold(), b.script(), b.readings());
    }

    /// An Arabic word without the article written before it, *الدهماني*; any other part is itself.
    private static NamePart withoutArticle(NamePart part) {
        String fold = part.fold();
        return part.script() == Script.ARABIC && fold.startsWith("ال") && fold.length() >= 5
                ? PartFactory.part(
                        part.names(), fold.substring(2), fold.substring(2), part.kind(), null)
                : part;
    }

    private static boolean isSyllable(NamePart part) {
        return isSyllabic(part.script()) && part.fold().length() == 1;
    }

    private static boolean isSyllabic(Script script) {
        return script == Script.HAN || script == Script.HANGUL;
    }

    private static boolean isVowelled(Script script) {
        return script != Script.ARABIC && script != Script.HEBREW;
    }

    private static int uses(NamePart part) {
        return NameTables.get().uses(part.entry());
    }

    /// Given names that differ in gender alone: *Carlo*, *Carla*.
    private static boolean differentGender(NamePart a, NamePart b) {
        int genders = PartUse.MALE.mask() | PartUse.FEMALE.mask();
        int left = uses(a) & genders;
        int right = uses(b) & genders;
        return left != 0 && right != 0 && left != genders && right != genders && left != right;
    }
}
