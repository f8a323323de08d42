package org.weir.names;

import static org.weir.names.NameFeature.ACRONYM;
import static org.weir.names.NameFeature.ALONE_COUNT;
import static org.weir.names.NameFeature.ALONE_LEAST;
import static org.weir.names.NameFeature.ALONE_MOST;
import static org.weir.names.NameFeature.BARE;
import static org.weir.names.NameFeature.CONFLICTS;
import static org.weir.names.NameFeature.COVER_LEAST;
import static org.weir.names.NameFeature.COVER_MOST;
import static org.weir.names.NameFeature.CROSSED;
import static org.weir.names.NameFeature.DOMAIN_ALONE_LEAST;
import static org.weir.names.NameFeature.DOMAIN_ALONE_MOST;
import static org.weir.names.NameFeature.FAMILY_UNMET;
import static org.weir.names.NameFeature.FIRST;
import static org.weir.names.NameFeature.FIRST_WORDS_MET;
import static org.weir.names.NameFeature.FORM_ALONE;
import static org.weir.names.NameFeature.FORM_CONFLICT;
import static org.weir.names.NameFeature.GENERIC;
import static org.weir.names.NameFeature.GENERIC_ALONE_LEAST;
import static org.weir.names.NameFeature.GENERIC_ALONE_MOST;
import static org.weir.names.NameFeature.IDENTICAL;
import static org.weir.names.NameFeature.INITIALS;
import static org.weir.names.NameFeature.JOINED;
import static org.weir.names.NameFeature.LIKENESS_LEAST;
import static org.weir.names.NameFeature.LIKENESS_MEAN;
import static org.weir.names.NameFeature.LONE_UNLIKE;
import static org.weir.names.NameFeature.NUMBER_ALONE;
import static org.weir.names.NameFeature.NUMBER_CONFLICT;
import static org.weir.names.NameFeature.PLACE;
import static org.weir.names.NameFeature.PLACE_ALONE_LEAST;
import static org.weir.names.NameFeature.PLACE_ALONE_MOST;
import static org.weir.names.NameFeature.REST;
import static org.weir.names.NameFeature.SECOND;
import static org.weir.names.NameFeature.SINGLE;
import static org.weir.names.NameFeature.TITLES_ALONE;
import static org.weir.names.NameFeature.TOTAL;

import java.util.List;

/// Reads the features of a comparison from which part met which.
final class FeatureReader {
    /// Parts so alike are spellings of one name.
    private static final double ALL_BUT_ALIKE = 0.93;

    private final List<NamePart> left;
    private final List<NamePart> right;
    private final double[] values = new double[NameFeature.COUNT];
    private final Side leftSide = new Side();
    private final Side rightSide = new Side();
    private int words;
    private boolean nameMet;
    private double likenessSum;
    private double likenessLeast = 1;

    private FeatureReader(List<NamePart> left, List<NamePart> right) {
        this.left = left;
        this.right = right;
    }

    /// What one name has alone.
    private static final class Side {
        private double wordBits;
        private double domainBits;
        private double placeBits;
        private double genericBits;
        private int words;
        private int titles;
        private int forms;
        private int numbers;

        private boolean isAlone() {
            return words > 0 || domainBits > 0 || placeBits > 0 || genericBits > 0 || numbers > 0;
        }

        private void addAlone(NamePart part, double bits) {
            switch (part.kind()) {
                case WORD -> {
                    wordBits += bits;
                    words++;
                }
                case INITIAL -> {
                    wordBits += bits;
                    words++;
                }
                case DOMAIN -> domainBits += bits;
                case PLACE -> placeBits += bits;
                case GENERIC -> genericBits += bits;
                case NUMBER -> numbers++;
                case LEGAL_FORM -> forms++;
                // A title that is also a name may be one.
                case TITLE -> {
                    if (NameScorer.isName(part)) {
                        wordBits += bits;
                        titles++;
                    }
                }
                case PARTICLE, STOP -> {}
            }
        }
    }

    /// The features of a comparison, in the order of [NameFeature].
    ///
    /// @param familyLeft how many of the last left parts are known to be the family name
    /// @param familyRight the same on the right
    static double[] read(
            List<NamePart> left,
            List<NamePart> right,
            List<UnitMatch> matches,
            int familyLeft,
            int familyRight) {
        FeatureReader reader = new FeatureReader(left, right);
        for (UnitMatch match : matches) {
            reader.add(match);
        }
        reader.addOrder(matches);
        reader.addFamily(matches, familyLeft, familyRight);
        reader.finish();
        return reader.values;
    }

    private void add(UnitMatch match) {
        if (!match.likeness().met()) {
            boolean isLeft = match.leftCount() > 0;
            NamePart part = isLeft ? left.get(match.left()) : right.get(match.right());
            (isLeft ? leftSide : rightSide).addAlone(part, match.weight());
            if (part.kind() == PartKind.TITLE) {
                values[TITLES_ALONE.ordinal()]++;
            }
            return;
        }
        NamePart one = left.get(match.left());
        NamePart other = right.get(match.right());
        if (!one.kind().carriesIdentity() && !other.kind().carriesIdentity()) {
            return;
        }
        double bits = match.weight() * match.likeness().share();
        values[TOTAL.ordinal()] += bits;
        PartKind kind = kind(match, one, other);
        switch (kind) {
            case INITIAL -> values[INITIALS.ordinal()]++;
            case GENERIC -> values[GENERIC.ordinal()] += bits;
            case PLACE -> values[PLACE.ordinal()] += bits;
            case WORD, DOMAIN, NUMBER, PARTICLE, TITLE, LEGAL_FORM, STOP -> addWord(match, bits);
        }
    }

    private void addWord(UnitMatch match, double bits) {
        if (match.likeness().means() == Means.ACRONYM && match.leftCount() == left.size()) {
            values[ACRONYM.ordinal()] =
                    match.leftCount() == 1
                            ? left.getFirst().fold().length()
                            : right.getFirst().fold().length();
            return;
        }
        nameMet |= isName(left.get(match.left())) || isName(right.get(match.right()));
        if (match.likeness().means() == Means.JOINED) {
            values[JOINED.ordinal()]++;
        }
        words++;
        likenessSum += match.likeness().value();
        likenessLeast = Math.min(likenessLeast, match.likeness().value());
        if (bits > values[FIRST.ordinal()]) {
            values[REST.ordinal()] += values[SECOND.ordinal()];
            values[SECOND.ordinal()] = values[FIRST.ordinal()];
            values[FIRST.ordinal()] = bits;
        } else if (bits > values[SECOND.ordinal()]) {
            values[REST.ordinal()] += values[SECOND.ordinal()];
            values[SECOND.ordinal()] = bits;
        } else {
            values[REST.ordinal()] += bits;
        }
    }

    private static boolean isName(NamePart part) {
        return part.kind() == PartKind.WORD;
    }

    /// What a meeting counts as: the weaker of the two kinds.
    private static PartKind kind(UnitMatch match, NamePart one, NamePart other) {
        if (match.likeness().means() == Means.INITIAL
                || one.kind() == PartKind.INITIAL && other.kind() == PartKind.INITIAL) {
            return PartKind.INITIAL;
        }
        if (one.kind() == PartKind.GENERIC && other.kind() == PartKind.GENERIC) {
            return PartKind.GENERIC;
        }
        boolean onePlace = one.kind() == PartKind.PLACE || one.kind() == PartKind.GENERIC;
        boolean otherPlace = other.kind() == PartKind.PLACE || other.kind() == PartKind.GENERIC;
        return onePlace && otherPlace ? PartKind.PLACE : PartKind.WORD;
    }

    /// Words that met in another order, and whether both first words met.
    private void addOrder(List<UnitMatch> matches) {
        int firstLeft = firstWord(left);
        int firstRight = firstWord(right);
        boolean leftMet = false;
        boolean rightMet = false;
        int crossed = 0;
        for (UnitMatch match : matches) {
            if (!match.likeness().met()) {
                continue;
            }
            leftMet |= holds(match.left(), match.leftCount(), firstLeft);
            rightMet |= holds(match.right(), match.rightCount(), firstRight);
            crossed += isWordMatch(match) && isCrossed(match, matches) ? 1 : 0;
        }
        values[CROSSED.ordinal()] = Math.min(2, crossed);
        values[FIRST_WORDS_MET.ordinal()] = leftMet && rightMet ? 1 : 0;
    }

    private boolean isWordMatch(UnitMatch match) {
        return match.likeness().met() && left.get(match.left()).kind() == PartKind.WORD;
    }

    /// Whether the word that comes next on the left stands before it on the right.
    private boolean isCrossed(UnitMatch match, List<UnitMatch> matches) {
        UnitMatch next = null;
        for (UnitMatch other : matches) {
            if (isWordMatch(other)
                    && other.left() > match.left()
                    && (next == null || other.left() < next.left())) {
                next = other;
            }
        }
        return next != null && next.right() < match.right();
    }

    private static boolean holds(int from, int count, int at) {
        return at >= from && at < from + count;
    }

    private static int firstWord(List<NamePart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == PartKind.WORD) {
                return i;
            }
        }
        return 0;
    }

    static int lastWord(List<NamePart> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (parts.get(i).kind() == PartKind.WORD) {
                return i;
            }
        }
        return parts.size() - 1;
    }

    private void addFamily(List<UnitMatch> matches, int familyLeft, int familyRight) {
        boolean leftMet = familyLeft == 0;
        boolean rightMet = familyRight == 0;
        for (UnitMatch match : matches) {
            if (match.likeness().met() && match.weight() > 2) {
                leftMet |= match.left() + match.leftCount() > left.size() - familyLeft;
                rightMet |= match.right() + match.rightCount() > right.size() - familyRight;
            }
        }
        values[FAMILY_UNMET.ordinal()] = leftMet && rightMet ? 0 : 1;
    }

    private void finish() {
        double total = values[TOTAL.ordinal()];
        double coverLeft = Math.min(1, total / Math.max(1, NameParts.identityBits(left)));
        double coverRight = Math.min(1, total / Math.max(1, NameParts.identityBits(right)));
        set(COVER_LEAST, Math.min(coverLeft, coverRight));
        set(COVER_MOST, Math.max(coverLeft, coverRight));
        set(LIKENESS_MEAN, words == 0 ? 0 : likenessSum / words);
        set(LIKENESS_LEAST, likenessLeast);
        set(LONE_UNLIKE, words == 1 ? 1 - likenessLeast : 0);
        int wordsLeft = count(left);
        int wordsRight = count(right);
        set(
                SINGLE,
                Math.min(wordsLeft, wordsRight) <= 1 && leftSide.words + rightSide.words > 0
                        ? 1
                        : 0);
        boolean alone = leftSide.isAlone() || rightSide.isAlone();
        set(IDENTICAL, !alone && total > 0 && likenessLeast >= ALL_BUT_ALIKE ? 1 : 0);
        set(BARE, !nameMet && total > 0 && alone ? 1 : 0);
        setBoth(ALONE_LEAST, ALONE_MOST, leftSide.wordBits, rightSide.wordBits);
        setBoth(CONFLICTS, ALONE_COUNT, leftSide.words, rightSide.words);
        if (leftSide.words == 0 && leftSide.titles > 0 && rightSide.words > 0
                || rightSide.words == 0 && rightSide.titles > 0 && leftSide.words > 0) {
            set(CONFLICTS, 1);
        }
        setBoth(DOMAIN_ALONE_LEAST, DOMAIN_ALONE_MOST, leftSide.domainBits, rightSide.domainBits);
        setBoth(PLACE_ALONE_LEAST, PLACE_ALONE_MOST, leftSide.placeBits, rightSide.placeBits);
        setBoth(
                GENERIC_ALONE_LEAST,
                GENERIC_ALONE_MOST,
                leftSide.genericBits,
                rightSide.genericBits);
        set(FORM_CONFLICT, leftSide.forms > 0 && rightSide.forms > 0 ? 1 : 0);
        set(FORM_ALONE, leftSide.forms + rightSide.forms > 0 ? 1 : 0);
        setBoth(NUMBER_CONFLICT, NUMBER_ALONE, leftSide.numbers, rightSide.numbers);
    }

    private static int count(List<NamePart> parts) {
        int count = 0;
        for (NamePart part : parts) {
            count += part.kind() == PartKind.WORD ? 1 : 0;
        }
        return count;
    }

    private void setBoth(NameFeature least, NameFeature most, double one, double other) {
        set(least, Math.min(one, other));
        set(most, Math.max(one, other));
    }

    private void set(NameFeature feature, double value) {
        values[feature.ordinal()] = value;
    }
}
