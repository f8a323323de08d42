package org.weir.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.weir.names.Name;
import org.weir.names.NamePart;
import org.weir.names.NameParts;
import org.weir.names.NameScorer;
import org.weir.names.PartKind;
import org.weir.names.ScoreBound;

/// Finds the names of an index that may score at least so much against a name, and scores them.
///
/// For each part of the asked name the dictionary parts that are alike are looked up
/// ([Expansions]), the rarest part first; each name that has one of them is credited with what they
/// can agree at most. From that follows an upper bound of the score ([ScoreBound]); only names
/// whose bound reaches the wanted score are compared. As soon as a name that has none of the parts
/// looked up so far cannot reach it any more, the names of the common parts that are left are not
/// gone through: only names found by then are credited (as Turtle and Flood 1995, *max score*).
final class CandidateFinder {
    /// Where everything is wanted, whatever it scores, so many names with the highest bounds are
    /// compared.
    private static final int BEST_BY_BOUND = 96;

    /// The bound is computed with rounded weights: so much is added, in log-odds.
    private static final double SLACK = 0.05;

    /// Bits that an initial of several words can agree in at most.
    private static final float INITIAL_BITS = 3.3f;

    /// Bits that two parts can agree in at most.
    private static final float MOST_BITS = 16;

    private final NameIndex index;
    private final Expansions expansions;
    private final ThreadLocal<TouchedNames> scratches = ThreadLocal.withInitial(TouchedNames::new);

    CandidateFinder(NameIndex index) {
        this.index = index;
        this.expansions = new Expansions(index);
    }

    /// A name of the index and how it scored.
    ///
    /// @param name its number
    /// @param logOdds its score, as log-odds
    record Candidate(int name, double logOdds) {}

    /// How much less than the wanted score a name may score, by its number: for what else is known
    /// of its owner may raise the score.
    @FunctionalInterface
    interface Raise {
        /// In log-odds, 0 or more.
        double of(int name);
    }

    /// All names that score at least `leastLogOdds`, in no order. With `−∞`, the best by bound.
    List<Candidate> find(Name asked, double leastLogOdds) {
        return find(asked, leastLogOdds, 0, _ -> 0);
    }

    /// The same, with less wanted of some names.
    ///
    /// @param mostRaise what `raise` gives at most
    /// @param raise how much less than `leastLogOdds` a name may score
    List<Candidate> find(Name asked, double leastLogOdds, double mostRaise, Raise raise) {
        TouchedNames touched = scratches.get();
        ScoreBound bound = new ScoreBound(asked);
        credit(asked, bound, leastLogOdds - mostRaise, touched);
        boolean everything = leastLogOdds == Double.NEGATIVE_INFINITY;
        List<Candidate> bounded = new ArrayList<>();
        ScoreBound.Met met = new ScoreBound.Met();
        for (int slot = 0; slot < touched.size(); slot++) {
            int name = touched.name(slot);
            if (index.schema(name) != asked.schema()) {
                continue;
            }
            touched.read(slot, met);
            double most =
                    touched.isAcronym(slot)
                            ? Double.POSITIVE_INFINITY
                            : bound.logOdds(
                                            met,
                                            index.bits()[name],
                                            index.wordBits()[name],
                                            index.words()[name],
                                            index.initials(name))
                                    + SLACK;
            if (everything
                    || most >= leastLogOdds - mostRaise
                            && (mostRaise == 0 || most >= leastLogOdds - raise.of(name))) {
                bounded.add(new Candidate(name, most));
            }
        }
        touched.clear();
        if (everything && bounded.size() > BEST_BY_BOUND) {
            bounded.sort(Comparator.comparingDouble(Candidate::logOdds).reversed());
            bounded = bounded.subList(0, BEST_BY_BOUND);
        }
        List<Candidate> found = new ArrayList<>(bounded.size());
        for (Candidate candidate : bounded) {
            double logOdds = NameScorer.logOdds(asked, index.name(candidate.name()));
            if (everything
                    || logOdds
                            >= leastLogOdds - (mostRaise == 0 ? 0 : raise.of(candidate.name()))) {
                found.add(new Candidate(candidate.name(), logOdds));
            }
        }
        return found;
    }

    private void credit(Name asked, ScoreBound bound, double least, TouchedNames touched) {
        List<NamePart> parts = asked.parts();
        creditRuns(parts, touched);
        Looked[] looked = lookUp(parts);
        for (int i = 0; i < looked.length; i++) {
            boolean add = least == Double.NEGATIVE_INFINITY || canReach(looked, i, bound, least);
            if (add || looked[i].expansion.names() < GO_THROUGH * touched.size()) {
                touched.nextTurn();
                credit(looked[i], add, touched);
            } else {
                touched.nextTurn();
                creditTouched(looked[i], touched);
            }
        }
    }

    /// Going through a name's own parts costs so many times more than going through the names of a
    /// part.
    private static final int GO_THROUGH = 8;

    /// An asked part and what it meets.
    ///
    /// @param place where it stands in the asked name
    private record Looked(int place, NamePart part, float bits, Expansions.Expansion expansion) {}

    /// The parts that can be met, the rarest first.
    private Looked[] lookUp(List<NamePart> parts) {
        List<Looked> looked = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            NamePart part = parts.get(i);
            switch (part.kind()) {
                case WORD, NUMBER, GENERIC, DOMAIN, PLACE, TITLE ->
                        looked.add(
                                new Looked(
                                        i,
                                        part,
                                        (float) NameParts.bits(part),
                                        expansions.of(part)));
                case INITIAL, PARTICLE, LEGAL_FORM, STOP -> {
                    // Nobody is found by these.
                }
            }
        }
        looked.sort(Comparator.comparingInt(each -> each.expansion.names()));
        return looked.toArray(Looked[]::new);
    }

    /// Whether a name that has only parts from `from` on can reach the wanted score.
    private static boolean canReach(Looked[] looked, int from, ScoreBound bound, double least) {
        ScoreBound.Met met = new ScoreBound.Met();
        met.share = 1;
        double words = 0;
        int count = 0;
        double all = 0;
        for (int i = from; i < looked.length; i++) {
            Looked each = looked[i];
            boolean word = each.part.kind() == PartKind.WORD;
            words += word ? each.bits : 0;
            count += word ? 1 : 0;
            all += each.bits;
            if (ScoreBound.isSoft(each.part, each.part)) {
                met.soft += each.bits;
            } else {
                met.words += each.bits;
                met.most = Math.max(met.most, each.bits);
            }
            met.places = ScoreBound.with(met.places, each.place);
        }
        met.listedBits = words;
        return bound.logOdds(met, all, words, count, 0) + SLACK >= least;
    }

    private void credit(Looked looked, boolean add, TouchedNames touched) {
        Expansions.Expansion expansion = looked.expansion;
        boolean word = looked.part.kind() == PartKind.WORD;
        for (int e = 0; e < expansion.parts().length; e++) {
            int part = expansion.parts()[e];
            float share = expansion.shares()[e];
            float listed = expansion.weights()[e];
            float agree = share * (looked.bits + listed) / 2;
            boolean soft = expansion.soft()[e];
            int end = index.namesByPart()[part + 1];
            for (int i = index.namesByPart()[part]; i < end; i++) {
                touched.credit(
                        index.namesOfPart()[i],
                        add,
                        looked.place,
                        agree,
                        soft,
                        share,
                        word ? listed : 0);
            }
        }
    }

    /// Credits the names found by now, by going through their parts.
    private void creditTouched(Looked looked, TouchedNames touched) {
        Expansions.Expansion expansion = looked.expansion;
        boolean word = looked.part.kind() == PartKind.WORD;
        int size = touched.size();
        for (int slot = 0; slot < size; slot++) {
            int name = touched.name(slot);
            int best = -1;
            for (int i = index.partsByName()[name]; i < index.partsByName()[name + 1]; i++) {
                int at = expansion.find(index.partsOfName()[i]);
                best = at >= 0 && (best < 0 || at < best) ? at : best;
            }
            if (best >= 0) {
                float share = expansion.shares()[best];
                float listed = expansion.weights()[best];
                touched.credit(
                        name,
                        false,
                        looked.place,
                        share * (looked.bits + listed) / 2,
                        expansion.soft()[best],
                        share,
                        word ? listed : 0);
            }
        }
    }

    private void creditRuns(List<NamePart> parts, TouchedNames touched) {
        for (int i = 0; i < parts.size(); i++) {
            touched.nextTurn();
            RunKeys.forEachOf(
                    parts.get(i),
                    key -> forEachName(key, name -> touched.creditRun(name, MOST_BITS)));
            int initial = RunKeys.ofInitials(parts.get(i));
            if (initial != 0) {
                float agree = INITIAL_BITS * parts.get(i).fold().length();
                touched.nextTurn();
                forEachName(initial, name -> touched.creditRun(name, agree));
            }
            int acronym = RunKeys.ofAcronym(parts.get(i));
            if (acronym != 0 && parts.size() == 1) {
                forEachName(acronym, touched::markAcronym);
            }
            for (int count = 2; count <= NameParts.MAX_RUN && i + count <= parts.size(); count++) {
                touched.nextTurn();
                List<NamePart> run = parts.subList(i, i + count);
                creditNamesOf(expansions.ofRun(run), MOST_BITS, touched);
                String initials = NameParts.initials(run);
                if (initials != null) {
                    creditNamesOf(expansions.exact(initials), INITIAL_BITS * count, touched);
                }
            }
        }
        for (String acronym : NameParts.acronyms(parts)) {
            for (int part : expansions.exact(acronym)) {
                int end = index.namesByPart()[part + 1];
                for (int at = index.namesByPart()[part]; at < end; at++) {
                    int name = index.namesOfPart()[at];
                    if (index.partsByName()[name + 1] - index.partsByName()[name] == 1) {
                        touched.markAcronym(name);
                    }
                }
            }
        }
    }

    private void creditNamesOf(int[] listedParts, float agree, TouchedNames touched) {
        for (int part : listedParts) {
            int end = index.namesByPart()[part + 1];
            for (int at = index.namesByPart()[part]; at < end; at++) {
                touched.creditRun(index.namesOfPart()[at], agree);
            }
        }
    }

    private void forEachName(int key, java.util.function.IntConsumer names) {
        IntTable runs = index.namesByRun();
        int at = runs.find(key);
        if (at >= 0) {
            for (int i = runs.offsets()[at]; i < runs.offsets()[at + 1]; i++) {
                names.accept(runs.values()[i]);
            }
        }
    }
}
