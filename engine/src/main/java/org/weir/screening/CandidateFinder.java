package org.weir.screening;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.weir.names.Name;
import org.weir.names.NamePart;
import org.weir.names.NameParts;
import org.weir.names.NameScorer;
import org.weir.names.PartKind;
import org.weir.names.Schema;

/// Finds the names of an index that may score at least so much against a name, and scores them.
///
/// For each part of the asked name the dictionary parts that are alike are looked up ([Expansions]); each
/// name that has one of them is credited with what they can agree at most. From that credit and the
/// weights of both names follows an upper bound of the score; only names whose bound reaches the wanted
/// score are compared. Nothing that would reach it is passed over.
final class CandidateFinder {
    /// Where everything is wanted, whatever it scores, so many names with the highest bounds are compared.
    private static final int BEST_BY_BOUND = 96;

    /// The bound is computed with rounded weights: so much is added, in log-odds.
    private static final double SLACK = 0.25;

    private final NameIndex index;
    private final Expansions expansions;
    private final ThreadLocal<Scratch> scratches;

    CandidateFinder(NameIndex index) {
        this.index = index;
        this.expansions = new Expansions(index);
        this.scratches = ThreadLocal.withInitial(() -> new Scratch(index.size()));
    }

    /// A name of the index and how it scored.
    ///
    /// @param name its number
    /// @param logOdds its score, as log-odds
    record Candidate(int name, double logOdds) {}

    /// All names that score at least `leastLogOdds`, in no order. With `−∞`, the best by bound.
    List<Candidate> find(Name asked, double leastLogOdds) {
        Scratch scratch = scratches.get();
        credit(asked, scratch);
        double askedBits = NameParts.identityBits(asked.parts());
        boolean askedInitials = hasInitials(asked.parts());
        boolean everything = leastLogOdds == Double.NEGATIVE_INFINITY;
        List<Candidate> bounded = new ArrayList<>();
        for (int i = 0; i < scratch.touched.size(); i++) {
            int name = scratch.touched.getInt(i);
            if (index.schema(name) != asked.schema()) {
                continue;
            }
            double bound =
                    NameScorer.upperBound(
                                    scratch.credit[name],
                                    askedBits,
                                    index.bits()[name],
                                    asked.schema(),
                                    askedInitials || index.hasInitials(name))
                            + SLACK;
            if (everything || bound >= leastLogOdds) {
                bounded.add(new Candidate(name, bound));
            }
        }
        scratch.clear();
        if (everything && bounded.size() > BEST_BY_BOUND) {
            bounded.sort(Comparator.comparingDouble(Candidate::logOdds).reversed());
            bounded = bounded.subList(0, BEST_BY_BOUND);
        }
        List<Candidate> found = new ArrayList<>(bounded.size());
        for (Candidate candidate : bounded) {
            double logOdds = NameScorer.logOdds(asked, index.name(candidate.name()));
            if (everything || logOdds >= leastLogOdds) {
                found.add(new Candidate(candidate.name(), logOdds));
            }
        }
        return found;
    }

    private void credit(Name asked, Scratch scratch) {
        List<NamePart> parts = asked.parts();
        for (int i = 0; i < parts.size(); i++) {
            NamePart part = parts.get(i);
            if (part.kind() == PartKind.STOP || part.kind() == PartKind.INITIAL) {
                continue;
            }
            scratch.stamp++;
            double weight = NameParts.bits(part);
            Expansions.Expansion expansion = expansions.of(part);
            for (int e = 0; e < expansion.parts().length; e++) {
                creditNamesOf(
                        expansion.parts()[e],
                        (float) (expansion.shares()[e] * (weight + expansion.weights()[e]) / 2),
                        scratch);
            }
            int askedPart = i;
            RunKeys.forEachOf(part, key -> creditRun(key, parts.get(askedPart), scratch));
            if (i + 1 < parts.size()) {
                creditJoined(parts, i, 2, scratch);
                if (i + 2 < parts.size()) {
                    creditJoined(parts, i, 3, scratch);
                }
            }
        }
        for (String acronym : NameParts.acronyms(parts)) {
            scratch.stamp++;
            for (int part : expansions.exact(acronym)) {
                creditNamesOf(part, (float) NameParts.identityBits(parts), scratch);
            }
        }
    }

    private void creditNamesOf(int part, float credit, Scratch scratch) {
        int end = index.namesByPart()[part + 1];
        for (int i = index.namesByPart()[part]; i < end; i++) {
            scratch.credit(index.namesOfPart()[i], credit);
        }
    }

    private void creditRun(int key, NamePart part, Scratch scratch) {
        IntTable runs = index.namesByRun();
        int at = runs.find(key);
        if (at < 0) {
            return;
        }
        float credit = (float) Math.max(16, NameParts.bits(part));
        for (int i = runs.offsets()[at]; i < runs.offsets()[at + 1]; i++) {
            scratch.credit(runs.values()[i], credit);
        }
    }

    private void creditJoined(List<NamePart> parts, int from, int count, Scratch scratch) {
        List<NamePart> run = parts.subList(from, from + count);
        double sum = 0;
        for (NamePart part : run) {
            if (part.kind() == PartKind.NUMBER || part.kind() == PartKind.LEGAL_FORM) {
                return;
            }
            sum += NameParts.bits(part);
        }
        scratch.stamp++;
        for (int part : expansions.ofJoined(run)) {
            creditNamesOf(part, (float) Math.max(16, sum), scratch);
        }
    }

    private static boolean hasInitials(List<NamePart> parts) {
        for (NamePart part : parts) {
            if (part.kind() == PartKind.INITIAL) {
                return true;
            }
        }
        return false;
    }

    /// What one thread needs to credit names: as long as the index, reused.
    private static final class Scratch {
        private final float[] credit;
        private final int[] stamps;
        private final IntArrayList touched = new IntArrayList();
        private int stamp;

        Scratch(int names) {
            credit = new float[names];
            stamps = new int[names];
        }

        /// Credits a name, once for each asked part: the first, highest credit stands.
        void credit(int name, float value) {
            if (stamps[name] == stamp) {
                return;
            }
            stamps[name] = stamp;
            if (credit[name] == 0) {
                touched.add(name);
            }
            credit[name] += value + 1e-6f;
        }

        void clear() {
            for (int i = 0; i < touched.size(); i++) {
                credit[touched.getInt(i)] = 0;
            }
            touched.clear();
            if (stamp > Integer.MAX_VALUE / 2) {
                Arrays.fill(stamps, 0);
                stamp = 0;
            }
        }
    }
}
