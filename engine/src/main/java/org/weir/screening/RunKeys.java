package org.weir.screening;

import java.util.List;
import java.util.function.IntConsumer;
import org.weir.names.NamePart;
import org.weir.names.NameParts;
import org.weir.names.PartKeys;
import org.weir.names.PartKind;

/// Keys by which a name is found through parts that stand for one part of another name: written
/// together (*Jin ping*, asked as *Jinping*), in one word of the same meaning (*scientific research
/// institute*, asked as *NII*), or by their initials (*People's Liberation Army*, asked as *PLA*).
final class RunKeys {
    private static final int RUN = 0x11;
    private static final int RUN_MERGED = 0x12;
    private static final int ACRONYM = 0x13;
    private static final int MEANING = 0x14;
    private static final int INITIALS = 0x15;
    private static final int SYLLABLES = 0x16;
    private static final int MAX_WRITTEN_TOGETHER = 3;
    private static final int MAX_ACRONYM = 6;

    /// Shorter words without their vowels meet too many others.
    static final int SHORTEST_MERGED = 4;

    private RunKeys() {}

    static void forEach(List<NamePart> parts, IntConsumer keys) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            StringBuilder fold = new StringBuilder(parts.get(i).fold());
            StringBuilder reading = new StringBuilder(parts.get(i).firstReading());
            int end = Math.min(parts.size(), i + NameParts.MAX_RUN);
            boolean words = isWord(parts.get(i));
            for (int j = i + 1; j < end; j++) {
                words &= isWord(parts.get(j)) && j - i < MAX_WRITTEN_TOGETHER;
                if (words) {
                    String syllables = NameParts.syllables(parts.subList(i, j + 1));
                    if (syllables != null) {
                        keys.accept(PartKeys.hash(SYLLABLES, syllables));
                    }
                    add(
                            fold.append(parts.get(j).fold()).toString(),
                            reading.append(parts.get(j).firstReading()).toString(),
                            keys);
                }
                List<NamePart> run = parts.subList(i, j + 1);
                int meaning = NameParts.concept(run);
                if (meaning > 0) {
                    keys.accept(PartKeys.hash(MEANING, Integer.toString(meaning)));
                }
                String initials = NameParts.initials(run);
                if (initials != null) {
                    keys.accept(PartKeys.hash(INITIALS, initials));
                }
            }
        }
        for (String acronym : NameParts.acronyms(parts)) {
            keys.accept(PartKeys.hash(ACRONYM, acronym));
        }
    }

    /// The key of names that spell out a short part within them; 0 where it is none.
    static int ofInitials(NamePart part) {
        return part.kind() == PartKind.WORD
                        && part.fold().length() >= 2
                        && part.fold().length() <= NameParts.MAX_RUN
                ? PartKeys.hash(INITIALS, part.fold())
                : 0;
    }

    /// The keys under which a single part finds names that write it as several, or say it in
    /// several.
    static void forEachOf(NamePart part, IntConsumer keys) {
        if (part.kind() == PartKind.WORD && part.fold().length() >= 2) {
            keys.accept(PartKeys.hash(RUN, part.fold()));
            if (part.readings().isEmpty()) {
                addMerged(part.fold(), part.fold(), keys);
            }
            for (String reading : part.readings()) {
                addMerged(part.fold(), reading, keys);
            }
        }
        String syllables = NameParts.syllables(part);
        if (syllables != null) {
            keys.accept(PartKeys.hash(SYLLABLES, syllables));
        }
        int meaning = NameParts.concept(part);
        if (meaning > 0) {
            keys.accept(PartKeys.hash(MEANING, Integer.toString(meaning)));
        }
    }

    /// The key of names of which a part may be the acronym; 0 where it cannot be one.
    static int ofAcronym(NamePart part) {
        return part.kind() == PartKind.WORD
                        && part.fold().length() >= 2
                        && part.fold().length() <= MAX_ACRONYM
                ? PartKeys.hash(ACRONYM, part.fold())
                : 0;
    }

    private static void add(String fold, String reading, IntConsumer keys) {
        keys.accept(PartKeys.hash(RUN, fold));
        addMerged(fold, reading, keys);
    }

    private static void addMerged(String fold, String reading, IntConsumer keys) {
        String merged = merged(reading);
        if (merged.length() >= SHORTEST_MERGED && !merged.equals(fold)) {
            keys.accept(PartKeys.hash(RUN_MERGED, merged));
        }
    }

    /// Vowels to one sign, doubled letters to one, without a vowel at the end.
    private static String merged(String reading) {
        String merged = PartKeys.mergeVowels(reading);
        return merged.endsWith("a") ? merged.substring(0, merged.length() - 1) : merged;
    }

    private static boolean isWord(NamePart part) {
        return switch (part.kind()) {
            case WORD, INITIAL, PARTICLE, TITLE, GENERIC, DOMAIN, PLACE -> true;
            case LEGAL_FORM, NUMBER, STOP -> false;
        };
    }
}
