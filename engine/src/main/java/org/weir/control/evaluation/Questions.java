package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /// One question for concepts that exclude one another.
    private static final Map<String, Bilingual> GROUPS =
            Map.of(
                    "form",
                    new Bilingual(
                            "In which form is it (sheet, tube, bar, block, cylinder, powder)?",
                            "Sous quelle forme est-ce (tôle, tube, barre, bloc, cylindre, poudre) ?"),
                    "fibre-form",
                    new Bilingual(
                            "Is it prepreg or preform, dry fibre, or a cured part?",
                            "Est-ce un préimprégné ou une préforme, de la fibre sèche ou une pièce"
                                    + " polymérisée ?"),
                    "grain-shape",
                    new Bilingual(
                            "Which shape do the particles have (spherical, flakes, other)?",
                            "Quelle est la forme des particules (sphérique, paillettes, autre) ?"),
                    "purpose",
                    new Bilingual(
                            "What is it for: a rocket, missile or unmanned aircraft, or something else?",
                            "À quoi est-ce destiné : une fusée, un missile ou un aéronef sans équipage,"
                                    + " ou autre chose ?"),
                    "engine-kind",
                    new Bilingual(
                            "Which kind of engine is it (turbojet or turbofan, turboprop, piston)?",
                            "De quel type de moteur s'agit-il (turboréacteur, turbopropulseur, à"
                                    + " pistons) ?"),
                    "carrier",
                    new Bilingual(
                            "Is it for use in the air, on land or at sea?",
                            "Est-ce pour un usage aéroporté, terrestre ou maritime ?"));

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
        Map<String, Set<String>> keysByText = new LinkedHashMap<>();
        Map<String, Bilingual> texts = new LinkedHashMap<>();
        for (Finding finding : open) {
            for (Step step : finding.trace().leaves()) {
                String key = Evaluator.key(step.test());
                if (step.truth() == Truth.UNKNOWN && !key.isEmpty()) {
                    Bilingual text = text(step.test(), lexicon);
                    keysByText.computeIfAbsent(text.en(), _ -> new LinkedHashSet<>()).add(key);
                    texts.putIfAbsent(text.en(), text);
                }
            }
        }
        double total = open.stream().mapToDouble(Finding::relevance).sum();
        List<Question> questions = new ArrayList<>();
        keysByText.forEach((text, keys) -> {
            Set<String> items = new LinkedHashSet<>();
            double decided = 0;
            for (Finding finding : open) {
                double share = decides(finding, keys);
                if (share > 0) {
                    items.add(finding.item().number());
                    decided += share * finding.relevance();
                }
            }
            if (decided > 0) {
                questions.add(
                        new Question(
                                String.join(" ", keys),
                                texts.getOrDefault(text, Bilingual.same(text)),
                                List.copyOf(items),
                                Math.min(1, decided / total),
                                choices(keys, lexicon)));
            }
        });
        questions.sort(Comparator.comparingDouble(Question::weight).reversed());
        return questions.stream().limit(MAX_QUESTIONS).toList();
    }

    private static SortedMap<String, Bilingual> choices(Set<String> keys, Lexicon lexicon) {
        SortedMap<String, Bilingual> choices = new TreeMap<>();
        for (String key : keys) {
            Concept concept = lexicon.concept(key);
            if (concept != null) {
                choices.put(key, concept.title());
            }
        }
        return choices;
    }

    /// How far an answer decides an open finding: 1 if either does, ½ if one does, less where it
    /// only brings it nearer.
    private static double decides(Finding finding, Set<String> keys) {
        boolean named =
                finding.trace().leaves().stream()
                        .anyMatch(step ->
                                step.truth() == Truth.UNKNOWN
                                        && keys.contains(Evaluator.key(step.test())));
        if (!named) {
            return 0;
        }
        Truth met = assume(finding.trace(), keys, Truth.MET);
        Truth notMet = assume(finding.trace(), keys, Truth.NOT_MET);
        return (met == Truth.UNKNOWN ? 0 : 0.475) + (notMet == Truth.UNKNOWN ? 0 : 0.475) + 0.05;
    }

    /// The value of a trace if the unknown conditions with this key had this value.
    private static Truth assume(Step step, Set<String> keys, Truth value) {
        if (step.steps().isEmpty()) {
            return step.truth() == Truth.UNKNOWN && keys.contains(Evaluator.key(step.test()))
                    ? value
                    : step.truth();
        }
        List<Truth> below = step.steps().stream().map(inner -> assume(inner, keys, value)).toList();
        return switch (step.test()) {
            case Test.Any _ -> below.stream().reduce(Truth.NOT_MET, Truth::or);
            case Test.Not _ -> below.getFirst().not();
            case Test.Unless _ -> below.getFirst() == Truth.MET ? Truth.NOT_MET : Truth.MET;
            case Test.Presumed _ ->
                    below.getFirst() == Truth.UNKNOWN ? Truth.MET : below.getFirst();
            case Test.All _,
                    Test.Stated _,
                    Test.Named _,
                    Test.Refers _,
                    Test.Compare _,
                    Test.Has _ ->
                    below.stream().reduce(Truth.MET, Truth::and);
        };
    }

    private static Bilingual text(Test test, Lexicon lexicon) {
        return switch (test) {
            case Test.Compare compare -> compare.parameter().question();
            case Test.Has has -> {
                Concept concept = lexicon.concept(has.concept());
                Bilingual title = concept == null ? Bilingual.same(has.concept()) : concept.title();
                if (concept != null && GROUPS.containsKey(concept.group())) {
                    yield GROUPS.getOrDefault(concept.group(), title);
                }
                yield new Bilingual(
                        "Does this hold: %s?".formatted(title.en()),
                        "Est-ce le cas : %s ?".formatted(title.fr()));
            }
            case Test.All _,
                    Test.Any _,
                    Test.Not _,
                    Test.Unless _,
                    Test.Presumed _,
                    Test.Stated _,
                    Test.Named _,
                    Test.Refers _ ->
                    Bilingual.same("");
        };
    }
}
