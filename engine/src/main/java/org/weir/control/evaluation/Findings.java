package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Mention.Role;
import org.weir.control.evaluation.Answer.Reason;
import org.weir.control.evaluation.Candidates.Candidate;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Item;
import org.weir.control.instruments.Test;

/// Turns candidates into findings, and findings into an answer.
final class Findings {
    private static final Bilingual NO_MORE =
            new Bilingual(
                    "the item lists such goods and asks nothing more",
                    "l'article vise ces marchandises sans autre condition");
    private static final double HINTED = 0.12;
    private static final double OPEN = 0.8;
    private static final double EVIDENCE = 0.02;

    private Findings() {}

    /// Holds the description against a candidate.
    static Finding of(
            Entries entries, Evaluator evaluator, Candidate candidate, Set<String> hints) {
        Item item = candidate.item();
        Step trace = trace(evaluator, candidate);
        Verdict verdict = Verdict.of(trace.truth());
        if (verdict == Verdict.CONTROLLED && !isTheGoods(candidate)) {
            verdict = Verdict.CANNOT_TELL;
        }
        boolean hinted =
                hints.stream().anyMatch(hint -> Entries.isBelow(item.number(), List.of(hint)));
        return new Finding(
                entries.edition(),
                verdict == Verdict.CONTROLLED ? metPart(evaluator, item) : item,
                verdict,
                Math.min(1, candidate.relevance() + (hinted ? HINTED : 0)),
                candidate.mention(),
                candidate.because(),
                trace);
    }

    /// A part of the goods, or what they are for, may be an item's without the goods being so.
    private static boolean isTheGoods(Candidate candidate) {
        return candidate.mention() == null
                || candidate.mention().role() == Role.SUBJECT
                || candidate.mention().role() == Role.DETAIL;
    }

    private static Step trace(Evaluator evaluator, Candidate candidate) {
        Test test = Evaluator.whole(candidate.item());
        Step own = test == null ? null : evaluator.step(test);
        if (candidate.objects().isEmpty()) {
            return own == null ? nothingMore() : own;
        }
        Step object = object(evaluator, candidate.objects());
        return own == null
                ? object
                : new Step(
                        new Test.All(List.of(own.test(), object.test())),
                        own.truth().and(object.truth()),
                        new Bilingual("all of", "tout ce qui suit"),
                        null,
                        false,
                        List.of(own, object));
    }

    private static Step nothingMore() {
        return new Step(new Test.Has(""), Truth.MET, NO_MORE, null, false, List.of());
    }

    /// The most relevant of the objects decides; a better one that is open outweighs a lesser one
    /// that is decided.
    private static Step object(Evaluator evaluator, List<Candidate> objects) {
        Step best = nothingMore();
        double bestScore = -1;
        for (Candidate object : objects) {
            Step step = trace(evaluator, object);
            double score = object.relevance() * factor(Verdict.of(step.truth()));
            if (score > bestScore) {
                bestScore = score;
                best =
                        new Step(
                                new Test.Refers(object.item().number()),
                                step.truth(),
                                new Bilingual(
                                        "it is for goods of %s, %s"
                                                .formatted(
                                                        object.item().number(),
                                                        object.item().title().en()),
                                        "c'est pour des marchandises de %s, %s"
                                                .formatted(
                                                        object.item().number(),
                                                        object.item().title().fr())),
                                null,
                                false,
                                List.of(step));
            }
        }
        return best;
    }

    /// The part of an item that is met, as deep as it can be told; the item where none is alone.
    private static Item metPart(Evaluator evaluator, Item item) {
        List<Item> met = new ArrayList<>();
        for (Item child : item.children()) {
            Test test = child.isEntry() ? null : Evaluator.whole(child);
            if (test != null && evaluator.step(test).truth() == Truth.MET) {
                met.add(child);
            }
        }
        return met.size() == 1 ? metPart(evaluator, met.getFirst()) : item;
    }

    /// An item that words or a code only hint at.
    static Finding unsure(
            Entries entries, Evaluator evaluator, Item item, double relevance, Bilingual because) {
        Test test = Evaluator.whole(item);
        Step trace = test == null ? nothingMore() : evaluator.step(test);
        Verdict verdict =
                trace.truth() == Truth.NOT_MET ? Verdict.NOT_CONTROLLED : Verdict.CANNOT_TELL;
        return new Finding(entries.edition(), item, verdict, relevance, null, because, trace);
    }

    /// The answer that findings come to.
    ///
    /// @param unlisted whether the goods themselves are known to be in no item
    static Answer ranked(Entries entries, List<Finding> findings, boolean unlisted) {
        Set<String> met =
                findings.stream()
                        .filter(finding -> finding.verdict() == Verdict.CONTROLLED)
                        .map(finding -> finding.item().number())
                        .collect(Collectors.toSet());
        List<Finding> ranked =
                findings.stream()
                        .filter(finding -> !yields(finding, met))
                        .sorted(Comparator.comparingDouble(Findings::score).reversed())
                        .toList();
        boolean firm = ranked.stream().anyMatch(finding -> !isWeak(finding) && isSubject(finding));
        if (firm) {
            ranked = ranked.stream().filter(finding -> !isWeak(finding)).toList();
        }
        List<Finding> outside =
                ranked.stream()
                        .filter(finding -> finding.verdict() == Verdict.NOT_CONTROLLED)
                        .toList();
        List<Finding> proposals = new ArrayList<>();
        boolean decided = unlisted || subjectIsDecided(ranked);
        for (Finding finding : ranked) {
            boolean minor =
                    decided && !isSubject(finding) && finding.verdict() != Verdict.CONTROLLED;
            if (finding.verdict() != Verdict.NOT_CONTROLLED
                    && !minor
                    && proposals.size() < Classifier.MAX_PROPOSALS) {
                proposals.add(finding);
            }
        }
        if (!proposals.isEmpty()) {
            return new Answer(entries.edition(), proposals, outside, Reason.PROPOSED);
        }
        return new Answer(
                entries.edition(),
                List.of(),
                outside,
                outside.isEmpty() ? Reason.NOT_LISTED : Reason.OUTSIDE);
    }

    private static boolean isWeak(Finding finding) {
        return finding.verdict() == Verdict.CANNOT_TELL && finding.trace().isWeak();
    }

    /// Whether every item that is about the goods themselves is decided against.
    private static boolean subjectIsDecided(List<Finding> findings) {
        List<Finding> subject = findings.stream().filter(Findings::isSubject).toList();
        return !subject.isEmpty()
                && subject.stream()
                        .allMatch(finding -> finding.verdict() == Verdict.NOT_CONTROLLED);
    }

    private static boolean isSubject(Finding finding) {
        return finding.mention() == null || finding.mention().role() == Role.SUBJECT;
    }

    private static boolean yields(Finding finding, Set<String> met) {
        Item item = finding.item();
        return item.yieldsTo().stream()
                .anyMatch(other ->
                        met.stream().anyMatch(number -> Entries.isBelow(number, List.of(other))));
    }

    /// How far up a finding stands: how sure it is that the goods are meant, and how far decided.
    private static double score(Finding finding) {
        long evidence =
                finding.trace().leaves().stream()
                        .filter(step -> step.truth() == Truth.MET && isEvidence(step))
                        .count();
        @Nullable Concept concept = finding.mention() == null ? null : finding.mention().concept();
        double own =
                concept != null && finding.item().goods().contains(concept.id()) ? EVIDENCE : 0;
        return finding.relevance() * factor(finding.verdict())
                + EVIDENCE * Math.min(4, evidence)
                + own;
    }

    /// A value that was compared, or a property that the text names.
    private static boolean isEvidence(Step step) {
        return step.value() != null
                || step.test() instanceof Test.Has has && !has.concept().isEmpty();
    }

    private static double factor(Verdict verdict) {
        return switch (verdict) {
            case CONTROLLED -> 1;
            case CANNOT_TELL -> OPEN;
            case NOT_CONTROLLED -> 0.3;
        };
    }
}
