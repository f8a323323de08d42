package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weir.base.Bilingual;
import org.weir.control.description.Description;
import org.weir.control.description.Lexicon;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Test;

/// What to ask: every parameter that an open item lacks, ordered by how much an answer would
/// decide. For each it is tried what comes of either answer; an item that both decide counts fully,
/// one that a single answer decides counts half, each by its relevance.
final class Questions {
    private static final int MAX_QUESTIONS = 12;
    private static final int MAX_FINDINGS = 8;

    private Questions() {}

    static List<Question> of(List<Answer> answers, Description description, Lexicon lexicon) {
        List<Finding> open = new ArrayList<>();
        for (Answer answer : answers) {
            for (Finding finding : answer.proposals()) {
                if (finding.verdict() == Verdict.CANNOT_TELL && open.size() < MAX_FINDINGS) {
                    open.add(finding);
                }
            }
        }
        if (open.isEmpty()) {
            return List.of();
        }
        Map<String, Test> asked = new LinkedHashMap<>();
        for (Finding finding : open) {
            for (Step step : finding.trace().leaves()) {
                String key = Evaluator.key(step.test());
                if (step.truth() == Truth.UNKNOWN && !key.isEmpty()) {
                    asked.putIfAbsent(key, step.test());
                }
            }
        }
        double total = open.stream().mapToDouble(Finding::relevance).sum();
        List<Question> questions = new ArrayList<>();
        asked.forEach((key, test) -> {
            Set<String> items = new LinkedHashSet<>();
            double decided = 0;
            for (Finding finding : open) {
                double share = decides(finding, key);
                if (share > 0) {
                    items.add(finding.item().number());
                    decided += share * finding.relevance();
                }
            }
            if (decided > 0) {
                questions.add(
                        new Question(key, text(test, lexicon), List.copyOf(items), decided / total));
            }
        });
        questions.sort(Comparator.comparingDouble(Question::weight).reversed());
        return questions.stream().limit(MAX_QUESTIONS).toList();
    }

    /// How far an answer decides an open finding: 1 if either does, ½ if one does, less where it
    /// only brings it nearer.
    private static double decides(Finding finding, String key) {
        boolean named = finding.trace().leaves().stream()
                .anyMatch(step -> step.truth() == Truth.UNKNOWN && Evaluator.key(step.test()).equals(key));
        if (!named) {
            return 0;
        }
        Truth met = assume(finding.trace(), key, Truth.MET);
        Truth notMet = assume(finding.trace(), key, Truth.NOT_MET);
        return (met == Truth.UNKNOWN ? 0 : 0.5) + (notMet == Truth.UNKNOWN ? 0 : 0.5) + 0.05;
    }

    /// The value of a trace if the unknown conditions with this key had this value.
    private static Truth assume(Step step, String key, Truth value) {
        if (step.steps().isEmpty()) {
            return step.truth() == Truth.UNKNOWN && Evaluator.key(step.test()).equals(key)
                    ? value
                    : step.truth();
        }
        List<Truth> below = step.steps().stream().map(inner -> assume(inner, key, value)).toList();
        return switch (step.test()) {
            case Test.Any _ -> below.stream().reduce(Truth.NOT_MET, Truth::or);
            case Test.Not _ -> below.getFirst().not();
            case Test.Unless _ -> below.getFirst() == Truth.MET ? Truth.NOT_MET : Truth.MET;
            case Test.Presumed _ -> below.getFirst() == Truth.UNKNOWN ? Truth.MET : below.getFirst();
            case Test.Stated _ -> below.getFirst() == Truth.MET ? Truth.MET : Truth.NOT_MET;
            case Test.All _, Test.Named _, Test.Refers _, Test.Compare _, Test.Has _ ->
                    below.stream().reduce(Truth.MET, Truth::and);
        };
    }

    private static Bilingual text(Test test, Lexicon lexicon) {
        return switch (test) {
            case Test.Compare compare -> compare.parameter().question();
            case Test.Has has -> {
                Concept concept = lexicon.concept(has.concept());
                Bilingual title = concept == null ? Bilingual.same(has.concept()) : concept.title();
                yield new Bilingual(
                        "Does this hold: %s?".formatted(title.en()),
                        "Est-ce le cas : %s ?".formatted(title.fr()));
            }
            case Test.All _, Test.Any _, Test.Not _, Test.Unless _, Test.Presumed _, Test.Stated _, Test.Named _,
                    Test.Refers _ -> Bilingual.same("");
        };
    }
}
