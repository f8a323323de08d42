package org.weir.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.names.tables.NameKind;

/// Finds which parts of two names met: joined and split parts first, then the best one-to-one
/// assignment of the rest.
final class PartAligner {
    /// Parts that are taken together at most: *scientific research institute* is *NII*.
    static final int MAX_RUN = 4;

    private PartAligner() {}

    static List<UnitMatch> align(List<NamePart> left, List<NamePart> right) {
        int n = left.size();
        int m = right.size();
        PartLikeness[][] likeness = new PartLikeness[n][m];
        double[][] value = new double[n][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                PartLikeness alike = PartComparer.compare(left.get(i), right.get(j));
                likeness[i][j] = alike;
                value[i][j] = alike.met() ? alike.value() * weight(left.get(i), right.get(j)) : 0;
            }
        }
        UnitMatch acronym = acronym(left, right);
        if (acronym != null) {
            return List.of(acronym);
        }
        List<UnitMatch> matches = new ArrayList<>(n + m);
        boolean[] leftTaken = new boolean[n];
        boolean[] rightTaken = new boolean[m];
        if (n > 1 || m > 1) {
            takeJoined(left, right, likeness, leftTaken, rightTaken, matches, false);
            takeJoined(right, left, likeness, rightTaken, leftTaken, matches, true);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < m; j++) {
                    if (leftTaken[i] || rightTaken[j]) {
                        value[i][j] = 0;
                    }
                }
            }
        }
        int[] assigned = Alignment.best(value);
        for (int i = 0; i < n; i++) {
            if (leftTaken[i]) {
                continue;
            }
            int j = assigned[i];
            if (j >= 0) {
                rightTaken[j] = true;
                matches.add(
                        new UnitMatch(
                                i, 1, j, 1, likeness[i][j], weight(left.get(i), right.get(j))));
            } else {
                matches.add(new UnitMatch(i, 1, -1, 0, PartLikeness.NONE, alone(left, i)));
            }
        }
        for (int j = 0; j < m; j++) {
            if (!rightTaken[j]) {
                matches.add(new UnitMatch(-1, 0, j, 1, PartLikeness.NONE, alone(right, j)));
            }
        }
        partFamilyFromInitial(left, right, matches);
        return matches;
    }

    /// The last word of one name does not meet an initial in the middle of another whose own last
    /// word stays alone: *Kenneth Stout*, *Kenneth S. Chait*.
    private static void partFamilyFromInitial(
            List<NamePart> left, List<NamePart> right, List<UnitMatch> matches) {
        if (left.getFirst().names() != NameKind.PERSON) {
            return;
        }
        int lastLeft = FeatureReader.lastWord(left);
        int lastRight = FeatureReader.lastWord(right);
        boolean leftAlone = false;
        boolean rightAlone = false;
        UnitMatch initial = null;
        for (UnitMatch match : matches) {
            if (match.rightCount() == 0) {
                leftAlone |= match.left() == lastLeft;
            } else if (match.leftCount() == 0) {
                rightAlone |= match.right() == lastRight;
            } else if (match.likeness().means() == Means.INITIAL
                    && (match.left() == lastLeft || match.right() == lastRight)) {
                initial = match;
            }
        }
        if (initial != null && (initial.left() == lastLeft ? rightAlone : leftAlone)) {
            matches.remove(initial);
            matches.add(
                    new UnitMatch(
                            initial.left(),
                            1,
                            -1,
                            0,
                            PartLikeness.NONE,
                            alone(left, initial.left())));
            matches.add(
                    new UnitMatch(
                            -1,
                            0,
                            initial.right(),
                            1,
                            PartLikeness.NONE,
                            alone(right, initial.right())));
        }
    }

    /// One name is the initials of the other: *PLA*, *People's Liberation Army*.
    private static @Nullable UnitMatch acronym(List<NamePart> left, List<NamePart> right) {
        boolean leftShort = left.size() == 1 && right.size() > 1;
        boolean rightShort = right.size() == 1 && left.size() > 1;
        if (!leftShort && !rightShort) {
            return null;
        }
        NamePart one = leftShort ? left.getFirst() : right.getFirst();
        List<NamePart> many = leftShort ? right : left;
        if (one.names() == NameKind.PERSON
                || one.fold().length() > NameParts.MAX_ACRONYM
                || !NameParts.acronyms(many).contains(one.fold())) {
            return null;
        }
        PartLikeness met = new PartLikeness(Means.ACRONYM, 0.7, 0);
        return new UnitMatch(0, left.size(), 0, right.size(), met, NameScorer.weight(one));
    }

    private static double weight(NamePart a, NamePart b) {
        if (a.kind() == PartKind.INITIAL || b.kind() == PartKind.INITIAL) {
            return Math.min(NameScorer.weight(a), NameScorer.weight(b));
        }
        if (a.script() != b.script()) {
            return Math.min(NameScorer.weight(a), NameScorer.weight(b));
        }
        return (NameScorer.weight(a) + NameScorer.weight(b)) / 2;
    }

    /// A part that stands twice in its own name weighs half where it stays alone.
    private static double alone(List<NamePart> parts, int at) {
        double weight = NameScorer.weight(parts.get(at));
        for (int i = 0; i < parts.size(); i++) {
            if (i != at && parts.get(i).fold().equals(parts.get(at).fold())) {
                return weight / 2;
            }
        }
        return weight;
    }

    /// Runs of two or three parts of `many` that are one part of `few`.
    private static void takeJoined(
            List<NamePart> many,
            List<NamePart> few,
            PartLikeness[][] likeness,
            boolean[] manyTaken,
            boolean[] fewTaken,
            List<UnitMatch> matches,
            boolean swapped) {
        for (int j = 0; j < few.size(); j++) {
            NamePart one = few.get(j);
            if (fewTaken[j] || one.kind() == PartKind.NUMBER || one.fold().length() < 2) {
                continue;
            }
            for (int count = MAX_RUN; count >= 2; count--) {
                for (int i = 0; i + count <= many.size(); i++) {
                    if (taken(manyTaken, i, count) || fewTaken[j]) {
                        continue;
                    }
                    PartLikeness joined = PartJoiner.joined(many.subList(i, i + count), one);
                    if (joined.value() < 0.9
                            || !isWrittenTogether(joined, many.subList(i, i + count), one)
                            || joined.value() <= bestSingle(likeness, i, count, j, swapped) + 0.1) {
                        continue;
                    }
                    double weight = Math.min(16, sum(many, i, count));
                    weight =
                            joined.means() == Means.ACRONYM || joined.means() == Means.TRANSLATED
                                    ? Math.min(weight, NameScorer.weight(one))
                                    : (weight + NameScorer.weight(one)) / 2;
                    PartLikeness met =
                            joined.means() == Means.TRANSLATED || joined.means() == Means.ACRONYM
                                    ? joined
                                    : new PartLikeness(
                                            Means.JOINED, joined.value(), joined.edits());
                    matches.add(
                            swapped
                                    ? new UnitMatch(j, 1, i, count, met, weight)
                                    : new UnitMatch(i, count, j, 1, met, weight));
                    for (int k = i; k < i + count; k++) {
                        manyTaken[k] = true;
                    }
                    fewTaken[j] = true;
                }
            }
        }
    }

    /// Parts written together differ in no more than a letter of a long word; Arabic compounds
    /// (*Nour Addin*, *Noureddine*) in a little more.
    private static boolean isWrittenTogether(
            PartLikeness joined, List<NamePart> run, NamePart one) {
        String end = run.getLast().fold();
        boolean compound =
                end.endsWith("din")
                        || end.endsWith("dine")
                        || end.endsWith("deen")
                        || end.endsWith("llah")
                        || end.endsWith("lla");
        return joined.edits() <= (compound ? 0.13 : 0.07) * one.fold().length();
    }

    private static boolean taken(boolean[] taken, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (taken[i]) {
                return true;
            }
        }
        return false;
    }

    private static double sum(List<NamePart> parts, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += NameScorer.weight(parts.get(i));
        }
        return sum;
    }

    /// The best that `one` meets in its run alone. An exact meeting with a long part is not undone.
    private static double bestSingle(
            PartLikeness[][] likeness, int from, int count, int one, boolean swapped) {
        double best = 0;
        for (int i = from; i < from + count; i++) {
            PartLikeness alike = swapped ? likeness[one][i] : likeness[i][one];
            best = Math.max(best, alike.value());
        }
        return best;
    }
}
