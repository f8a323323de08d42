package org.weir.names;

import java.util.List;

/// The highest score that a name can reach against others of which no more is known than which of
/// their parts meet one of its parts, so that names that cannot reach a threshold are never
/// compared.
///
/// Nothing that the score itself would give is ever above the bound: agreement is taken at its
/// most, conflict at its least.
public final class ScoreBound {
    /// Bits by which an initial, which is not looked up, may add to what two names agree in.
    private static final double INITIAL_BITS = 4.5;

    /// Initials of one name beyond this number add nothing to a bound.
    private static final int MOST_INITIALS = 2;

    private final NameWeights weights;
    private final double bits;
    private final double wordBits;
    private final int words;
    private final boolean initials;

    /// @param asked the name that is asked for
    public ScoreBound(Name asked) {
        List<NamePart> parts = asked.parts();
        weights = NameWeights.shipped(asked.schema() == Schema.PERSON);
        bits = NameParts.identityBits(parts);
        wordBits = wordBits(parts);
        words = words(parts);
        initials = hasInitials(parts);
    }

    /// Bits of the words of a name.
    public static double wordBits(List<NamePart> parts) {
        double sum = 0;
        for (NamePart part : parts) {
            sum += part.kind() == PartKind.WORD ? NameScorer.weight(part) : 0;
        }
        return sum;
    }

    /// How many words a name has.
    public static int words(List<NamePart> parts) {
        int count = 0;
        for (NamePart part : parts) {
            count += part.kind() == PartKind.WORD ? 1 : 0;
        }
        return count;
    }

    /// Whether a name has parts that are initials.
    public static boolean hasInitials(List<NamePart> parts) {
        for (NamePart part : parts) {
            if (part.kind() == PartKind.INITIAL) {
                return true;
            }
        }
        return false;
    }

    /// What is known of another name and of the parts of both that can meet.
    public static final class Met {
        /// Bits that the parts can agree in, together.
        public double agreeing;

        /// Bits that two parts can agree in, at most.
        public double most;

        /// The greatest share of their weight that two parts can agree in, 0 to 1.
        public double share;

        /// Bits of the asked words that meet one.
        public double askedBits;

        /// Bits of the listed words that meet one.
        public double listedBits;

        /// How many asked words meet a part.
        public int words;

        /// How many asked parts of any kind meet a part.
        public int parts;

        /// Whether parts may meet that are not counted: runs of parts written together.
        public boolean runs;
    }

    /// The highest log-odds.
    ///
    /// @param met what can meet
    /// @param listedBits what the other name's parts weigh that carry identity
    /// @param listedWordBits what its words weigh
    /// @param listedWords how many words it has
    /// @param listedInitials whether it has initials
    public double logOdds(
            Met met,
            double listedBits,
            double listedWordBits,
            int listedWords,
            boolean listedInitials) {
        boolean loose = met.runs || initials || listedInitials;
        double sum = met.agreeing + (initials || listedInitials ? MOST_INITIALS * INITIAL_BITS : 0);
        double longer = Math.max(1, Math.max(bits, listedBits));
        double shorter = Math.max(1, Math.min(bits, listedBits));
        double bound =
                weights.mostBesides()
                        + weights.add(NameFeature.FIRST, met.most)
                        + weights.add(NameFeature.SECOND, Math.min(met.most, sum - met.most))
                        + weights.add(NameFeature.REST, Math.max(0, sum - met.most))
                        + weights.add(NameFeature.TOTAL, sum)
                        + weights.add(NameFeature.GENERIC, sum)
                        + weights.add(NameFeature.PLACE, sum)
                        + weights.add(NameFeature.COVER_LEAST, Math.min(1, sum / longer))
                        + weights.add(NameFeature.COVER_MOST, Math.min(1, sum / shorter));
        if (loose) {
            return bound + weights.add(NameFeature.LIKENESS_LEAST, 1);
        }
        double askedAlone = Math.max(0, wordBits - met.askedBits);
        double listedAlone = Math.max(0, listedWordBits - met.listedBits);
        int askedLeft = Math.max(0, words - met.words);
        int listedLeft = Math.max(0, listedWords - met.parts);
        if (Math.min(words, listedWords) <= 1 && askedLeft + listedLeft > 0) {
            bound += weights.add(NameFeature.SINGLE, 1);
        }
        double likeness =
                met.parts == 0 ? 1 : PartLikeness.MET + (1 - PartLikeness.MET) * met.share;
        return bound
                + weights.add(NameFeature.LIKENESS_LEAST, likeness)
                + weights.add(NameFeature.ALONE_LEAST, Math.min(askedAlone, listedAlone))
                + weights.add(NameFeature.ALONE_MOST, Math.max(askedAlone, listedAlone))
                + weights.add(NameFeature.CONFLICTS, Math.min(askedLeft, listedLeft))
                + weights.add(NameFeature.ALONE_COUNT, Math.max(askedLeft, listedLeft));
    }
}
