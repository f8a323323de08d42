package org.weir.names;

import org.weir.names.tables.GroupKind;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.Distance;
import org.weir.text.Script;

/// Compares two parts of names: by letters, by known variants, by their readings in Latin letters, by
/// what they mean.
final class PartComparer {
    /// Readings of one part that are compared; a Han part has several languages.
    private static final int MAX_READINGS = 12;

    private PartComparer() {}

    static PartLikeness compare(NamePart a, NamePart b) {
        if (a.fold().equals(b.fold()) && a.script() == b.script()) {
            return PartLikeness.SAME;
        }
        if (a.kind() == PartKind.NUMBER || b.kind() == PartKind.NUMBER) {
            return a.number() >= 0 && a.number() == b.number()
                    ? new PartLikeness(Means.VARIANT, 1, 0)
                    : PartLikeness.NONE;
        }
        if (a.kind() == PartKind.LEGAL_FORM || b.kind() == PartKind.LEGAL_FORM) {
            return a.legalForm() != null && a.legalForm().equals(b.legalForm())
                    ? new PartLikeness(Means.TRANSLATED, 1, 0)
                    : PartLikeness.NONE;
        }
        if (a.kind() == PartKind.INITIAL || b.kind() == PartKind.INITIAL) {
            return compareInitial(a, b);
        }
        if (a.concept() > 0 && a.concept() == b.concept()) {
            return new PartLikeness(Means.TRANSLATED, 0.95, 0);
        }
        PartLikeness best = compareGroups(a, b);
        if (best.value() >= 0.95) {
            return best;
        }
        best =
                PartLikeness.better(
                        best,
                        a.script() == Script.LATIN && b.script() == Script.LATIN
                                ? compareLatin(a, b)
                                : compareReadings(a, b));
        return differentGender(a, b) ? best.atMost(0.45) : best;
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
        return firstLetterMeets(a, b)
                ? new PartLikeness(Means.INITIAL, 0.8, 0)
                : PartLikeness.NONE;
    }

    private static boolean firstLetterMeets(NamePart a, NamePart b) {
        for (String left : a.readingArray()) {
            for (String right : b.readingArray()) {
                if (!left.isEmpty()
                        && !right.isEmpty()
                        && left.charAt(0) == right.charAt(0)) {
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

    /// Two Latin words: letters that differ, the consonants that stay, and whether both are known names.
    private static PartLikeness compareLatin(NamePart a, NamePart b) {
        String left = a.fold();
        String right = b.fold();
        if (sameButArticle(left, right) || sameButArticle(right, left)) {
            return new PartLikeness(Means.VARIANT, 0.92, 0);
        }
        PartLikeness best = ofLetters(left, right);
        if (slavicStem(left).equals(slavicStem(right)) && left.length() >= 4) {
            return new PartLikeness(Means.VARIANT, 0.95, 0);
        }
        if (best.value() < 0.9) {
            int length = sharedSkeleton(a, b);
            if (length >= 2) {
                best =
                        PartLikeness.better(
                                best,
                                new PartLikeness(
                                        Means.TRANSLITERATED,
                                        Math.min(0.9, 0.62 + 0.07 * length),
                                        best.edits()));
            }
        }
        if (best.value() > 0.5 && attested(a) && attested(b)) {
            // Two known names that are not known as spellings of one another: another person.
            return new PartLikeness(Means.SIMILAR, best.value() - 0.12, best.edits());
        }
        return best;
    }

    /// *Alrawi* and *Rawi*.
    private static boolean sameButArticle(String longer, String shorter) {
        return shorter.length() >= 4
                && longer.length() == shorter.length() + 2
                && (longer.startsWith("al") || longer.startsWith("el"))
                && longer.endsWith(shorter);
    }

    private static boolean attested(NamePart part) {
        return (uses(part) & (PartUse.FORENAME.mask() | PartUse.SURNAME.mask())) != 0;
    }

    private static int uses(NamePart part) {
        return NameTables.get().uses(part.entry());
    }

    private static PartLikeness ofLetters(String left, String right) {
        int length = Math.max(left.length(), right.length());
        if (Math.abs(left.length() - right.length()) > 1 + length / 4) {
            return PartLikeness.NONE;
        }
        double edits = Distance.weighted(left, right);
        double value = valueOf(edits, length);
        if (left.charAt(0) != right.charAt(0)) {
            value -= 0.06;
        }
        if (value < PartLikeness.MET) {
            return PartLikeness.NONE;
        }
        return new PartLikeness(edits <= 1.01 || value > 0.6 ? Means.TYPO : Means.SIMILAR, value, edits);
    }

    /// One letter in five costs a fifth, a second one more than the first.
    private static double valueOf(double edits, int length) {
        return 1 - 1.1 * edits / length * (1 + 0.4 * Math.max(0, edits - 1));
    }

    /// How many consonants the longest skeleton has that both share, 0 where they share none.
    private static int sharedSkeleton(NamePart a, NamePart b) {
        int length = 0;
        for (String left : a.skeletonArray()) {
            for (String right : b.skeletonArray()) {
                if (left.equals(right)) {
                    length = Math.max(length, left.length());
                }
            }
        }
        return length;
    }

    /// Readings of at least one part that is not Latin.
    private static PartLikeness compareReadings(NamePart a, NamePart b) {
        PartLikeness best = PartLikeness.NONE;
        if (a.script() == b.script() && a.fold().length() >= 3 && b.fold().length() >= 3) {
            best = ofLetters(a.fold(), b.fold());
        }
        boolean vowelled = isVowelled(a.script()) && isVowelled(b.script());
        String[] left = a.readingArray();
        String[] right = b.readingArray();
        for (int i = 0; i < left.length && i < MAX_READINGS; i++) {
            for (int j = 0; j < right.length && j < MAX_READINGS; j++) {
                String one = left[i];
                String two = right[j];
                if (one.equals(two)) {
                    return new PartLikeness(Means.TRANSLITERATED, 0.97, 0);
                }
                if (vowelled && !one.isEmpty() && !two.isEmpty()) {
                    PartLikeness letters = ofLetters(one, two);
                    if (letters.value() - 0.02 > best.value()) {
                        best =
                                new PartLikeness(
                                        letters.edits() < 0.7 ? Means.TRANSLITERATED : Means.SIMILAR,
                                        letters.value() - 0.02,
                                        letters.edits());
                    }
                }
            }
        }
        return PartLikeness.better(best, compareSkeletons(a, b));
    }

    private static PartLikeness compareSkeletons(NamePart a, NamePart b) {
        PartLikeness best = PartLikeness.NONE;
        for (String left : a.skeletonArray()) {
            for (String right : b.skeletonArray()) {
                int length = Math.min(left.length(), right.length());
                if (length == 0) {
                    continue;
                }
                if (left.equals(right)) {
                    double value = length == 1 ? 0.55 : Math.min(0.93, 0.7 + 0.07 * length);
                    best =
                            PartLikeness.better(
                                    best, new PartLikeness(Means.TRANSLITERATED, value, 0));
                } else if (length >= 3 && Math.abs(left.length() - right.length()) <= 1) {
                    int edits = Distance.damerau(left, right, 1);
                    if (edits <= 1) {
                        best =
                                PartLikeness.better(
                                        best,
                                        new PartLikeness(
                                                Means.SIMILAR,
                                                Math.min(0.75, 0.4 + 0.07 * length),
                                                edits));
                    }
                }
            }
        }
        return best;
    }

    private static boolean isVowelled(Script script) {
        return script != Script.ARABIC && script != Script.HEBREW;
    }

    /// *Ivanova* and *Ivanov*, *Sadovskaya* and *Sadovsky*: one family name in two genders.
    private static String slavicStem(String word) {
        int n = word.length();
        if (n < 5) {
            return word;
        }
        if (word.endsWith("ova") || word.endsWith("eva") || word.endsWith("ina")) {
            return word.substring(0, n - 1);
        }
        for (String ending : SLAVIC_ENDINGS) {
            if (word.endsWith(ending) && n - ending.length() >= 3) {
                return word.substring(0, n - ending.length()) + "sk";
            }
        }
        return word;
    }

    private static final String[] SLAVIC_ENDINGS = {
        "skaya", "skaia", "skaja", "skaa", "skiy", "skij", "skyi", "skyy", "skii", "skyj", "sky",
        "ski", "ska", "skoy", "skoi", "skoj"
    };

    /// Given names that differ in gender alone: *Carlo*, *Carla*.
    private static boolean differentGender(NamePart a, NamePart b) {
        int genders = PartUse.MALE.mask() | PartUse.FEMALE.mask();
        int left = uses(a) & genders;
        int right = uses(b) & genders;
        return left != 0 && right != 0 && left != genders && right != genders && left != right;
    }
}
