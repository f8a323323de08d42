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

    /// Asked parts beyond this number count as met.
    private static final int MAX_PARTS = Integer.SIZE;

    /// Bits that a word weighs at most.
    private static final double MOST_BITS = 16;

    private final NameWeights weights;
    private final List<NamePart> parts;
    private final double bits;
    private final int words;
    private final int initials;

    /// What is left of the asked name where the parts of `leftOf` met.
    private int leftOf = -1;

    private double wordBits;
    private int wordsLeft;
    private double domainBits;
    private double placeBits;
    private double genericBits;
    private int numbers;

    /// @param asked the name that is asked for
    public ScoreBound(Name asked) {
        parts = asked.parts();
        weights = NameWeights.shipped(asked.schema() == Schema.PERSON);
        bits = NameParts.identityBits(parts);
        words = words(parts);
        initials = initials(parts);
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
        return count(parts, PartKind.WORD);
    }

    /// How many parts of a name are initials.
    public static int initials(List<NamePart> parts) {
        return count(parts, PartKind.INITIAL);
    }

    private static int count(List<NamePart> parts, PartKind kind) {
        int count = 0;
        for (NamePart part : parts) {
            count += part.kind() == kind ? 1 : 0;
        }
        return count;
    }

    /// Whether what two parts agree in counts as a generic word or a place, not as a word.
    public static boolean isSoft(NamePart one, NamePart other) {
        return isSoft(one) && isSoft(other);
    }

    private static boolean isSoft(NamePart part) {
        return part.kind() == PartKind.GENERIC || part.kind() == PartKind.PLACE;
    }

    /// A set of asked parts with one more, by its place in the asked name.
    public static int with(int places, int place) {
        return place < MAX_PARTS ? places | 1 << place : places;
    }

    /// What is known of another name and of the parts of both that can meet.
    public static final class Met {
        /// Bits that words can agree in, together.
        public double words;

        /// Bits that generic words and places can agree in, together.
        public double soft;

        /// Bits that two words can agree in, at most.
        public double most;

        /// The greatest share of their weight that two parts can agree in, 0 to 1.
        public double share;

        /// Bits of the listed words that meet an asked word.
        public double listedBits;

        /// The asked parts that meet one, as [#with] makes it.
        public int places;

        /// Whether parts may meet that are not counted: runs of parts written together.
        public boolean runs;
    }

    /// The highest log-odds.
    ///
    /// @param met what can meet
    /// @param listedBits what the other name's parts weigh that carry identity
    /// @param listedWordBits what its words weigh
    /// @param listedWords how many words it has
    /// @param listedInitials how many initials it has
    public double logOdds(
            Met met,
            double listedBits,
            double listedWordBits,
            int listedWords,
            int listedInitials) {
        double sum =
                met.words
                        + met.soft
                        + Math.min(MOST_INITIALS, initials + listedInitials) * INITIAL_BITS;
        double longer = Math.max(1, Math.max(bits, listedBits));
        double shorter = Math.max(1, Math.min(bits, listedBits));
        double bound =
                weights.mostBesides()
                        + weights.add(NameFeature.FIRST, met.most)
                        + weights.add(NameFeature.SECOND, Math.min(met.most, met.words - met.most))
                        + weights.add(NameFeature.REST, Math.max(0, met.words - met.most))
                        + weights.add(NameFeature.TOTAL, sum)
                        + weights.add(NameFeature.GENERIC, met.soft)
                        + weights.add(NameFeature.PLACE, met.soft)
                        + weights.add(NameFeature.COVER_LEAST, Math.min(1, sum / longer))
                        + weights.add(NameFeature.COVER_MOST, Math.min(1, sum / shorter));
        if (met.runs) {
            return bound
                    + weights.add(NameFeature.LIKENESS_LEAST, 1)
                    + weights.add(NameFeature.IDENTICAL, 1);
        }
        leave(met.places);
        // Initials of one name may meet words of the other.
        double askedAlone = Math.max(0, wordBits - listedInitials * MOST_BITS);
        double listedAlone = Math.max(0, listedWordBits - met.listedBits - initials * MOST_BITS);
        int askedLeft = Math.max(0, wordsLeft - listedInitials);
        int listedLeft = Math.max(0, listedWords - Integer.bitCount(met.places) - initials);
        if (Math.min(words, listedWords) <= 1 && askedLeft + listedLeft > 0) {
            bound += weights.add(NameFeature.SINGLE, 1);
        }
        boolean all =
                askedLeft + listedLeft + numbers == 0 && domainBits + placeBits + genericBits == 0;
        double likeness =
                met.places == 0 ? 1 : PartLikeness.MET + (1 - PartLikeness.MET) * met.share;
        return bound
                + weights.add(NameFeature.LIKENESS_LEAST, likeness)
                + (all ? weights.add(NameFeature.IDENTICAL, 1) : 0)
                + weights.add(NameFeature.ALONE_LEAST, Math.min(askedAlone, listedAlone))
                + weights.add(NameFeature.ALONE_MOST, Math.max(askedAlone, listedAlone))
                + weights.add(NameFeature.CONFLICTS, Math.min(askedLeft, listedLeft))
                + weights.add(NameFeature.ALONE_COUNT, Math.max(askedLeft, listedLeft))
                + weights.add(NameFeature.DOMAIN_ALONE_MOST, domainBits)
                + weights.add(NameFeature.PLACE_ALONE_MOST, placeBits)
                + weights.add(NameFeature.GENERIC_ALONE_MOST, genericBits)
                + weights.add(NameFeature.NUMBER_ALONE, numbers);
    }

    /// Counts what is left of the asked name beside the parts that met.
    private void leave(int places) {
        if (places == leftOf) {
            return;
        }
        leftOf = places;
        wordBits = 0;
        wordsLeft = 0;
        domainBits = 0;
        placeBits = 0;
        genericBits = 0;
        numbers = 0;
        for (int i = 0; i < parts.size() && i < MAX_PARTS; i++) {
            if ((places & 1 << i) == 0) {
                leave(parts.get(i));
            }
        }
    }

    private void leave(NamePart part) {
        double weight = NameScorer.weight(part);
        switch (part.kind()) {
            case WORD -> {
                wordBits += weight;
                wordsLeft++;
            }
            case DOMAIN -> domainBits += weight;
            case PLACE -> placeBits += weight;
            case GENERIC -> genericBits += weight;
            case NUMBER -> numbers++;
            case INITIAL, PARTICLE, TITLE, LEGAL_FORM, STOP -> {
                // what they add is not known, or nothing
            }
        }
    }
}
