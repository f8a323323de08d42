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
            if (Math.abs(letters - one.fold().length()) > 1 + letters / 6) {
                return PartLikeness.NONE;
            }
            if (run.getFirst().fold().charAt(0) != one.fold().charAt(0)
                    && one.readingArray().length < 2
                    && one.fold().length() < LONG) {
                return PartLikeness.NONE;
            }
            int slips = MOST_SLIPS + letters / 6;
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
            NamePart syllable = PartFactory.syllable(one, i);
            least = Math.min(least, PartComparer.compare(run.get(i), syllable).value());
        }
        return least < 0.85
                ? PartLikeness.NONE
                : new PartLikeness(Means.TRANSLITERATED, Math.min(0.97, least + 0.02), 0);
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
