package org.weir.names;

import java.util.List;
import java.util.Objects;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.HanLanguage;
import org.weir.text.Script;

/// Scores two names that were read: aligns their parts, adds up in bits what agrees, what conflicts
/// and what stands on one side alone, and turns that into log-odds.
public final class NameScorer {
    private NameScorer() {}

    /// What came of comparing two names.
    ///
    /// @param logOdds the score, as log-odds
    /// @param features what the weights were applied to, in the order of [NameFeature]
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

    /// The features of two names, in the order of [NameFeature], for fitting.
    public static double[] features(Name left, Name right) {
        return scored(left, right).features();
    }

    static Scored scored(Name left, Name right) {
        boolean leftHan = hasHan(left);
        boolean rightHan = hasHan(right);
        if (leftHan == rightHan) {
            return scored(left, right, left.parts(), right.parts());
        }
        // A name is read in one language: a Han name's parts do not take one reading here, another
        // there.
        Scored best = null;
        int mostMet = -1;
        for (HanLanguage language : HanLanguage.values()) {
            List<NamePart> one = in(language, left, leftHan);
            List<NamePart> other = in(language, right, rightHan);
            int met = leftHan ? met(one, other) : met(other, one);
            if (met < mostMet) {
                continue;
            }
            Scored scored = scored(left, right, one, other);
            if (best == null || met > mostMet || scored.logOdds() > best.logOdds()) {
                best = scored;
                mostMet = met;
            }
        }
        return Objects.requireNonNull(best);
    }

    /// How many Han parts meet a part: the language in which most do is the name's.
    private static int met(List<NamePart> han, List<NamePart> others) {
        int met = 0;
        for (NamePart part : han) {
            boolean meets = false;
            for (int i = 0; i < others.size() && !meets; i++) {
                meets = PartComparer.compare(part, others.get(i)).met();
            }
            met += meets ? 1 : 0;
        }
        return met;
    }

    private static Scored scored(
            Name left, Name right, List<NamePart> leftParts, List<NamePart> rightParts) {
        List<UnitMatch> matches = aligned(leftParts, rightParts);
        double[] features =
                FeatureReader.read(
                        leftParts, rightParts, matches, left.familyParts(), right.familyParts());
        return new Scored(weights(left, right).logOdds(features), features, matches);
    }

    private static NameWeights weights(Name left, Name right) {
        return NameWeights.shipped(
                left.schema() == Schema.PERSON || right.schema() == Schema.PERSON);
    }

    /// Aligns two names in one order, whichever is asked for, so that a score does not depend on
    /// it.
    private static List<UnitMatch> aligned(List<NamePart> left, List<NamePart> right) {
        return order(left, right) <= 0
                ? PartAligner.align(left, right)
                : PartAligner.align(right, left).stream().map(UnitMatch::turned).toList();
    }

    private static int order(List<NamePart> left, List<NamePart> right) {
        int order = Integer.compare(left.size(), right.size());
        for (int i = 0; order == 0 && i < left.size(); i++) {
            order = left.get(i).fold().compareTo(right.get(i).fold());
        }
        return order;
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
        return han ? name.parts().stream().map(part -> part.in(language)).toList() : name.parts();
    }

    /// The score of two names as log-odds.
    public static double logOdds(Name left, Name right) {
        return scored(left, right).logOdds();
    }

    /// A probability from log-odds.
    public static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /// What a part weighs, in bits.
    static double weight(NamePart part) {
        return switch (part.kind()) {
            case WORD -> Math.clamp(part.bits(), 3.0, 16.0);
            case INITIAL -> 4.5;
            case GENERIC -> Math.clamp(0.4 * part.bits(), 1.5, 3.5);
            case DOMAIN -> Math.clamp(0.7 * part.bits(), 3.0, 9.0);
            case PLACE -> Math.clamp(0.6 * part.bits(), 2.5, 7.0);
            case NUMBER -> 7;
            case PARTICLE -> 0.6;
            case TITLE -> isName(part) ? Math.clamp(0.4 * part.bits(), 1.0, 6.0) : 1;
            case LEGAL_FORM -> 1;
            case STOP -> 0.1;
        };
    }

    /// A title that people also bear as a name: *Imam*, *Sultan*, *Agha*.
    static boolean isName(NamePart part) {
        int uses = NameTables.get().uses(part.entry());
        return (uses & (PartUse.FORENAME.mask() | PartUse.SURNAME.mask())) != 0;
    }
}
