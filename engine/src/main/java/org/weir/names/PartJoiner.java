package org.weir.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.names.tables.NameKind;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.Distance;
import org.weir.text.Script;

/// Compares a run of parts, written together, with one part: *Jin ping* with *Jinping*, *J P* with
/// *JP*, *People's Liberation Army* with *PLA*.
final class PartJoiner {
    /// A word of so many letters is met even where its first letter differs.
    private static final int LONG = 8;

    /// Characters of an East Asian part that a run of words may stand for.
    private static final int MAX_CHARACTERS = 8;

    private static final int MAX_WRITTEN_TOGETHER = 3;

    /// Below this, syllables are others.
    private static final double LEAST_OF_SYLLABLES = 0.85;

    /// Letters, besides one in six, that a run written together may differ in from a part.
    private static final int MOST_SLIPS = 2;

    private PartJoiner() {}

    static PartLikeness joined(List<NamePart> run, NamePart one) {
        if (one.kind() == PartKind.LEGAL_FORM || one.kind() == PartKind.NUMBER) {
            return PartLikeness.NONE;
        }
        if (one.concept() > 0 && concept(run) == one.concept()) {
            return new PartLikeness(Means.TRANSLATED, 0.95, 0);
        }
        if (isEastAsian(one.script()) && one.fold().length() == run.size()) {
            return bySyllable(run, one);
        }
        if (isEastAsian(one.script())
                && one.fold().length() <= MAX_CHARACTERS
                && run.size() <= MAX_WRITTEN_TOGETHER) {
            double least = byCharacters(run, 0, one, 0);
            return least < LEAST_OF_SYLLABLES
                    ? PartLikeness.NONE
                    : new PartLikeness(Means.TRANSLITERATED, Math.min(0.97, least + 0.02), 0);
        }
        if (areInitials(run, one)) {
            return new PartLikeness(Means.ACRONYM, 0.9, 0);
        }
        if (run.size() > 3) {
            return PartLikeness.NONE;
        }
        int letters = 0;
        boolean sameScript = true;
        boolean legalForm = false;
        for (NamePart part : run) {
            if (part.kind() == PartKind.NUMBER) {
                return PartLikeness.NONE;
            }
            letters += part.fold().length();
            legalForm |= part.kind() == PartKind.LEGAL_FORM;
            sameScript &= part.script() == one.script();
        }
        if (legalForm) {
            // *Siemens AG*, written *SiemensAG*
            return letters == one.fold().length() && written(run).equals(one.fold())
                    ? PartLikeness.SAME
                    : PartLikeness.NONE;
        }
        if (sameScript) {
            if (sameSyllables(run, one)) {
                return new PartLikeness(Means.TRANSLITERATED, 0.95, 0);
            }
            if (Math.abs(letters - one.fold().length()) > 1 + letters / 6) {
                return PartLikeness.NONE;
            }
            if (run.getFirst().fold().charAt(0) != one.fold().charAt(0)
                    && one.readingArray().length < 2
                    && one.fold().length() < LONG) {
                return PartLikeness.NONE;
            }
            int slips = letters / 6 + (one.names() == NameKind.PERSON ? MOST_SLIPS : 0);
            return one.readingArray().length < 2
                            && Distance.damerau(written(run), one.fold(), slips) > slips
                    ? PartLikeness.NONE
                    : PartComparer.compare(PartFactory.joined(run), one);
        }
        if (one.script() == Script.HAN || run.getFirst().script() == Script.HAN) {
            return PartLikeness.NONE;
        }
        if (!skeletonsCanMeet(run, one)) {
            return PartLikeness.NONE;
        }
        return PartComparer.compare(PartFactory.joined(run), one);
    }

    /// *Chun chieh* and *Junjie*, *Tae kyu* and *Daegyu*: syllables in two romanisations.
    private static boolean sameSyllables(List<NamePart> run, NamePart one) {
        String syllables = one.names() == NameKind.PERSON ? syllables(run) : null;
        return syllables != null && syllables.equals(LatinParts.syllables(one.fold()));
    }

    /// The syllables of a run of parts in a form in which their romanisations coincide; null where
    /// a part of it is none.
    static @Nullable String syllables(List<NamePart> run) {
        StringBuilder syllables = new StringBuilder();
        for (NamePart part : run) {
            if (part.script() != Script.LATIN || LatinParts.syllable(part.fold()).isEmpty()) {
                return null;
            }
            syllables.append(LatinParts.syllables(part.fold()));
        }
        return syllables.toString();
    }

    private static boolean hasNoVowel(String fold) {
        for (int i = 0; i < fold.length(); i++) {
            if ("aeiouy".indexOf(fold.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEastAsian(Script script) {
        return script == Script.HAN || script == Script.HANGUL;
    }

    /// *Jong Su* and *종수*: every syllable has its part.
    private static PartLikeness bySyllable(List<NamePart> run, NamePart one) {
        double least = 1;
        for (int i = 0; i < run.size(); i++) {
            NamePart syllable = PartFactory.cut(one, i, i + 1);
            least = Math.min(least, PartComparer.compare(run.get(i), syllable).value());
        }
        return least < LEAST_OF_SYLLABLES
                ? PartLikeness.NONE
                : new PartLikeness(Means.TRANSLITERATED, Math.min(0.97, least + 0.02), 0);
    }

    /// *Guo Lixin* and *郭立鑫*: how alike the parts from `part` on are to the characters from `at`
    /// on, each to one or more of them; 0 where they are not.
    private static double byCharacters(List<NamePart> run, int part, NamePart one, int at) {
        int left = run.size() - part;
        int length = one.fold().length();
        if (left == 0) {
            return at == length ? 1 : 0;
        }
        double best = 0;
        int from = left == 1 ? length : at + 1;
        for (int end = from; end <= length - left + 1; end++) {
            double alike =
                    PartComparer.compare(run.get(part), PartFactory.cut(one, at, end)).value();
            if (alike >= LEAST_OF_SYLLABLES) {
                best = Math.max(best, Math.min(alike, byCharacters(run, part + 1, one, end)));
            }
        }
        return best;
    }

    /// *SPE* for *Scientific Production Enterprise* within longer names, *JC* for *Jean Claude*.
    private static boolean areInitials(List<NamePart> run, NamePart one) {
        return one.kind() == PartKind.WORD
                && one.fold().length() == run.size()
                && one.fold().equals(initials(run));
    }

    /// The initials of a run of parts, where they may stand for it; else null.
    static @Nullable String initials(List<NamePart> run) {
        StringBuilder initials = new StringBuilder(run.size());
        for (NamePart part : run) {
            switch (part.kind()) {
                case WORD, GENERIC, DOMAIN, PLACE -> {
                    if (part.fold().length() < 2) {
                        return null;
                    }
                    initials.append(part.fold().charAt(0));
                }
                case INITIAL, PARTICLE, TITLE, LEGAL_FORM, NUMBER, STOP -> {
                    return null;
                }
            }
        }
        return run.getFirst().names() != NameKind.PERSON || hasNoVowel(initials.toString())
                ? initials.toString()
                : null;
    }

    /// What a run of words means together (*scientific research institute*), as [NamePart#concept];
    /// 0 where that is nothing known.
    static int concept(List<NamePart> run) {
        NameTables tables = NameTables.get();
        if (run.getFirst().names() == NameKind.PERSON
                || (tables.uses(run.getFirst().entry()) & PartUse.STARTS_PHRASE.mask()) == 0) {
            return 0;
        }
        List<String> folds = new ArrayList<>(run.size());
        run.forEach(part -> folds.add(part.fold()));
        int entry = tables.conceptPhrase(folds, 0);
        return tables.length(entry) == run.size() ? tables.concept(entry) + 1 : 0;
    }

    private static String written(List<NamePart> run) {
        StringBuilder fold = new StringBuilder();
        for (NamePart part : run) {
            fold.append(part.fold());
        }
        return fold.toString();
    }

    private static boolean skeletonsCanMeet(List<NamePart> run, NamePart one) {
        int length = 0;
        for (NamePart part : run) {
            String[] skeletons = part.skeletonArray();
            if (skeletons.length == 0) {
                return false;
            }
            length += skeletons[0].length();
        }
        String[] skeletons = one.skeletonArray();
        return skeletons.length > 0 && Math.abs(length - skeletons[0].length()) <= 2;
    }
}
