package org.weir.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.HanLanguage;
import org.weir.text.Script;

/// Scores two names that were read: aligns their parts, adds up in bits what agrees, what conflicts and
/// what stands on one side alone, and turns that into log-odds.
public final class NameScorer {
    /// More agreeing bits than these do not make a match any surer.
    private static final double MOST_AGREEING = 24;

    private static final int ONE_SIDED_BITS = 5;
    private static final int CONTRADICTION = 7;

    private NameScorer() {}

    /// What came of comparing two names.
    ///
    /// @param logOdds the score, as log-odds
    /// @param features what the weights were applied to, in the order of [NameWeights]
    /// @param matches which parts met which; every part of both names stands in exactly one
    record Scored(double logOdds, double[] features, List<UnitMatch> matches) {
        double score() {
            return probability(logOdds);
        }
    }

    /// The calibrated score of two names, 0 to 1, without its explanation.
    public static double score(Name left, Name right) {
        return scored(left, right).score();
    }

    /// The features of two names, in the order of [NameWeights], for fitting.
    public static double[] features(Name left, Name right) {
        return scored(left, right).features();
    }

    static Scored scored(Name left, Name right) {
        boolean leftHan = hasHan(left);
        boolean rightHan = hasHan(right);
        if (leftHan == rightHan) {
            return scored(left, right, left.parts(), right.parts());
        }
        // A name is read in one language: a Han name's parts do not take one reading here, another there.
        Scored best = null;
        for (HanLanguage language : HanLanguage.values()) {
            Scored scored =
                    scored(left, right, in(language, left, leftHan), in(language, right, rightHan));
            if (best == null || scored.logOdds() > best.logOdds()) {
                best = scored;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static Scored scored(
            Name left, Name right, List<NamePart> leftParts, List<NamePart> rightParts) {
        boolean person = left.schema() == Schema.PERSON || right.schema() == Schema.PERSON;
        List<UnitMatch> matches = PartAligner.align(leftParts, rightParts);
        double[] features = features(leftParts, rightParts, matches);
        features[CONTRADICTION] += unmetFamily(left, right, matches) + unmetSyllables(left, right, features);
        double logOdds = logOdds(features, NameWeights.shipped(person));
        return new Scored(logOdds, features, matches);
    }

    private static boolean hasHan(Name name) {
        for (NamePart part : name.parts()) {
            if (part.script() == Script.HAN) {
                return true;
            }
        }
        return false;
    }

    private static List<NamePart> in(HanLanguage language, Name name, boolean han) {
        return han
                ? name.parts().stream().map(part -> part.in(language)).toList()
                : name.parts();
    }

    /// The score of two names as log-odds.
    public static double logOdds(Name left, Name right) {
        return scored(left, right).logOdds();
    }

    /// A probability from log-odds.
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// The log-odds of features under weights.
    public static double logOdds(double[] features, NameWeights weights) {
        double[] values = weights.values();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * features[i];
        }
        return sum;
    }

    /// The highest log-odds that two names can reach whose parts agree in no more than `agreeing` bits.
    ///
    /// @param agreeing bits that can agree at most
    /// @param leftBits what the left name's parts weigh that carry identity
    /// @param rightBits what the right name's parts weigh that carry identity
    /// @param schema the schema for which both were read
    /// @param initials whether either has initials, which may stand for parts that are not alike
    public static double upperBound(
            double agreeing, double leftBits, double rightBits, Schema schema, boolean initials) {
        double most = Math.min(agreeing, Math.max(leftBits, rightBits));
        double conflict = initials ? 0 : Math.max(0, Math.min(leftBits, rightBits) - most);
        double oneSided = initials ? 0 : Math.abs(leftBits - rightBits);
        return logOdds(
                new double[] {
                    1,
                    Math.min(most, MOST_AGREEING) / 10,
                    most + conflict > 0 ? conflict / (most + conflict) : 1,
                    conflict / 10,
                    oneSided / Math.max(1, most + conflict + oneSided),
                    oneSided / 10,
                    0,
                    0,
                    0
                },
                NameWeights.shipped(schema == Schema.PERSON));
    }

    /// What a part weighs, in bits.
    static double weight(NamePart part) {
        return switch (part.kind()) {
            case WORD -> Math.clamp(part.bits(), 3.0, 16.0);
            case INITIAL -> 3.5;
            case GENERIC -> Math.clamp(0.4 * part.bits(), 1.5, 3.5);
            case NUMBER -> 7;
            case PARTICLE -> 0.6;
            case TITLE -> isName(part) ? Math.clamp(0.4 * part.bits(), 1.0, 6.0) : 1;
            case LEGAL_FORM -> 1;
            case STOP -> 0.1;
        };
    }

    /// A title that people also bear as a name: *Imam*, *Sultan*, *Agha*.
    private static boolean isName(NamePart part) {
        int uses = NameTables.get().uses(part.entry());
        return (uses & (PartUse.FORENAME.mask() | PartUse.SURNAME.mask())) != 0;
    }

    private static double[] features(
            List<NamePart> left, List<NamePart> right, List<UnitMatch> matches) {
        double agreeing = 0;
        double weak = 0;
        double unread = 0;
        double aloneLeft = 0;
        double aloneRight = 0;
        int numbersLeft = 0;
        int numbersRight = 0;
        for (UnitMatch match : matches) {
            if (match.likeness().met()) {
                double share = match.likeness().share();
                agreeing += match.weight() * share;
                weak += match.weight() * (1 - share);
                unread += initialsOf(match, left, right);
            } else if (match.leftCount() > 0) {
                aloneLeft += match.weight();
                numbersLeft += left.get(match.left()).kind() == PartKind.NUMBER ? 1 : 0;
            } else {
                aloneRight += match.weight();
                numbersRight += right.get(match.right()).kind() == PartKind.NUMBER ? 1 : 0;
            }
        }
        double conflict = Math.min(aloneLeft, aloneRight) + 0.6 * weak;
        double oneSided = Math.abs(aloneLeft - aloneRight) + unread;
        double together = agreeing + conflict;
        return new double[] {
            1,
            Math.min(agreeing, MOST_AGREEING) / 10,
            together > 0 ? conflict / together : 1,
            conflict / 10,
            oneSided / Math.max(1, together + oneSided),
            oneSided / 10,
            Math.min(numbersLeft, numbersRight) + 0.35 * Math.abs(numbersLeft - numbersRight),
            contradictions(left, right, matches),
            isUncorroborated(left, matches, oneSided) ? 1 : 0
        };
    }

    /// What an initial leaves unsaid of the word that it stands for, in bits.
    private static double initialsOf(UnitMatch match, List<NamePart> left, List<NamePart> right) {
        if (match.likeness().means() != Means.INITIAL) {
            return 0;
        }
        double word =
                Math.max(
                        weight(left.get(match.left())), weight(right.get(match.right())));
        return Math.max(0, word - match.weight());
    }

    /// A family name of which nothing met: given names alone make no match.
    private static double unmetFamily(Name left, Name right, List<UnitMatch> matches) {
        int leftFrom = left.parts().size() - left.familyParts();
        int rightFrom = right.parts().size() - right.familyParts();
        boolean leftMet = left.familyParts() == 0;
        boolean rightMet = right.familyParts() == 0;
        for (UnitMatch match : matches) {
            if (match.likeness().met() && match.weight() > 2) {
                leftMet |= match.left() + match.leftCount() > leftFrom;
                rightMet |= match.right() + match.rightCount() > rightFrom;
            }
        }
        return leftMet && rightMet ? 0 : 0.7;
    }

    /// In a Chinese or Korean name every syllable counts: one too many is another name.
    private static double unmetSyllables(Name left, Name right, double[] features) {
        return features[ONE_SIDED_BITS] >= 0.3 && (isSyllabic(left) || isSyllabic(right)) ? 0.5 : 0;
    }

    private static boolean isSyllabic(Name name) {
        for (NamePart part : name.parts()) {
            if (part.script() == Script.HAN || part.script() == Script.HANGUL) {
                return true;
            }
        }
        return false;
    }

    /// One part alone met, and not quite, or one name has more parts.
    private static boolean isUncorroborated(
            List<NamePart> left, List<UnitMatch> matches, double oneSided) {
        int met = 0;
        double likeness = 1;
        for (UnitMatch match : matches) {
            if (match.likeness().met()
                    && match.weight() > 2
                    && left.get(match.left()).kind() != PartKind.GENERIC) {
                met++;
                likeness = match.likeness().value();
            }
        }
        return met <= 1 && (oneSided > 2 || likeness < 0.9);
    }

    /// How many parts on one side face a part on the other that has no counterpart either, two at most.
    private static double contradictions(
            List<NamePart> left, List<NamePart> right, List<UnitMatch> matches) {
        int ofLeft = 0;
        int ofRight = 0;
        boolean formLeft = false;
        boolean formRight = false;
        for (UnitMatch match : matches) {
            if (match.likeness().met()) {
                continue;
            }
            boolean isLeft = match.leftCount() > 0;
            NamePart part = isLeft ? left.get(match.left()) : right.get(match.right());
            if (part.kind() == PartKind.LEGAL_FORM) {
                formLeft |= isLeft;
                formRight |= !isLeft;
            } else if (part.kind().carriesIdentity()) {
                ofLeft += isLeft ? 1 : 0;
                ofRight += isLeft ? 0 : 1;
            }
        }
        return Math.min(2, Math.min(ofLeft, ofRight)) + (formLeft && formRight ? 0.4 : 0);
    }
}
