package org.weir.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.names.tables.NameKind;
import org.weir.text.Script;

/// What an index needs to know of parts: a key from which a part can be made again, what it weighs,
/// the acronyms of a name.
public final class NameParts {
    private static final NameKind[] KINDS = NameKind.values();
    private static final PartKind[] PART_KINDS = PartKind.values();

    /// Letters of an acronym, at most.
    static final int MAX_ACRONYM = 6;

    private NameParts() {}

    /// A text from which [#ofKey] makes the same part again; what it was written like is not kept.
    public static String key(NamePart part) {
        String legalForm = part.legalForm();
        return ""
                + (char) ('A' + part.names().ordinal())
                + (char) ('A' + part.kind().ordinal())
                + part.fold()
                + (legalForm == null ? "" : "\t" + legalForm);
    }

    /// The part with this key.
    public static NamePart ofKey(String key) {
        int tab = key.indexOf('\t');
        String fold = key.substring(2, tab < 0 ? key.length() : tab);
        return PartFactory.part(
                KINDS[key.charAt(0) - 'A'],
                fold,
                fold,
                PART_KINDS[key.charAt(1) - 'A'],
                tab < 0 ? null : key.substring(tab + 1));
    }

    /// What a part weighs, in bits.
    public static double bits(NamePart part) {
        return NameScorer.weight(part);
    }

    /// What the parts that carry identity weigh together, in bits.
    public static double identityBits(List<NamePart> parts) {
        double sum = 0;
        for (NamePart part : parts) {
            sum += part.kind().carriesIdentity() ? NameScorer.weight(part) : 0;
        }
        return sum;
    }

    /// What share of their weight two parts agree in, 0 to 1; negative where they have not met.
    public static double share(NamePart a, NamePart b) {
        PartLikeness likeness = PartComparer.compare(a, b);
        return likeness.met() ? likeness.share() : -1;
    }

    /// The keys under which a part is found, ascending: parts that meet share one ([PartKeys]).
    public static int[] keys(NamePart part) {
        return part.keys();
    }

    /// What a word or a phrase of organisations' names means, the same number in every language; 0
    /// where that is nothing known.
    public static int concept(NamePart part) {
        return part.concept();
    }

    /// The same for a run of parts, as one phrase.
    public static int concept(List<NamePart> run) {
        return PartJoiner.concept(run);
    }

    /// The syllables of a run of parts of a person's name in a form in which their romanisations
    /// coincide (*Chun chieh*, *Junjie*); null where a part of it is no syllable.
    public static @Nullable String syllables(List<NamePart> run) {
        return run.getFirst().names() == NameKind.PERSON ? PartJoiner.syllables(run) : null;
    }

    /// The same of one part that may be several syllables; null for what is no Latin word of a
    /// person's name.
    public static @Nullable String syllables(NamePart part) {
        return part.names() == NameKind.PERSON && part.script() == Script.LATIN
                ? LatinParts.syllables(part.fold())
                : null;
    }

    /// The initials of a run of parts, where they may stand for it in another name (*SPE* for
    /// *Scientific Production Enterprise*); else null.
    public static @Nullable String initials(List<NamePart> run) {
        return PartJoiner.initials(run);
    }

    /// Parts that are taken together at most.
    public static final int MAX_RUN = PartAligner.MAX_RUN;

    /// The acronyms of a name: the initials of its words, with and without those that are no more
    /// than small words or legal forms.
    public static List<String> acronyms(List<NamePart> parts) {
        if (parts.size() < 2 || parts.size() > 12) {
            return List.of();
        }
        StringBuilder all = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (NamePart part : parts) {
            if (part.kind() == PartKind.NUMBER || part.readingArray().length == 0) {
                return List.of();
            }
            String reading = part.readingArray()[0];
            if (reading.isEmpty()) {
                return List.of();
            }
            if (part.kind() != PartKind.LEGAL_FORM) {
                all.append(reading.charAt(0));
                if (part.kind() != PartKind.STOP && part.kind() != PartKind.PARTICLE) {
                    words.append(reading.charAt(0));
                }
            }
        }
        List<String> acronyms = new ArrayList<>(2);
        addAcronym(words.toString(), acronyms);
        addAcronym(all.toString(), acronyms);
        return acronyms;
    }

    private static void addAcronym(String acronym, List<String> acronyms) {
        if (acronym.length() >= 2
                && acronym.length() <= MAX_ACRONYM
                && !acronyms.contains(acronym)) {
            acronyms.add(acronym);
        }
    }
}
