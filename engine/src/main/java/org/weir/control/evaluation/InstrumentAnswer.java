package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.weir.base.Bilingual;
import org.weir.control.description.Description;
import org.weir.control.description.Lexicon;
import org.weir.control.description.Mention;
import org.weir.control.description.Mention.Role;
import org.weir.control.description.Value;
import org.weir.control.evaluation.Answer.Reason;
import org.weir.control.evaluation.Candidates.Candidate;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Item;
import org.weir.control.retrieval.ItemIndex;

/// Works out what one edition says of one description.
final class InstrumentAnswer {
    private static final int MAX_CANDIDATES = 40;
    private static final double RELEVANT = 0.35;

    /// Relevance from which the goods themselves are taken as named.
    private static final double NAMED = 0.75;

    /// Scores of likeness from which an item is worth asking about.
    private static final double LIKE = 9;

    private static final double LIKE_SHARE = 0.7;
    private static final double LIKENESS = 0.5;
    private static final double LIKENESS_ALONE = 0.25;
    private static final int MAX_LIKE = 3;
    private static final String SYSTEM = "delivery-system";

    private static final Bilingual ALIKE =
            new Bilingual("likeness of words", "ressemblance des mots");
    private static final Bilingual CODE = new Bilingual("the code beside it", "le code indiqué");

    private final Entries entries;
    private final Lexicon lexicon;
    private final Description description;
    private final Set<String> hints;
    private final Map<String, Double> like = new HashMap<>();
    private final Evaluator evaluator;

    InstrumentAnswer(
            Entries entries,
            Lexicon lexicon,
            Description description,
            Set<String> hints,
            List<ItemIndex.Found> like) {
        this.entries = entries;
        this.lexicon = lexicon;
        this.description = description;
        this.hints = hints;
        evaluator = new Evaluator(description, lexicon, entries.items(), Map.of());
        for (ItemIndex.Found found : like) {
            if (found.edition().equals(entries.edition())) {
                this.like.put(found.item().number(), found.score());
            }
        }
    }

    Answer answer() {
        Edition edition = entries.edition();
        boolean ordinary = isOrdinary();
        List<Finding> findings = findings();
        if (ordinary) {
            findings.removeIf(finding -> !hasMeasuredEvidence(finding));
        }
        if (findings.isEmpty() && ordinary) {
            return new Answer(edition, List.of(), List.of(), Reason.ORDINARY);
        }
        boolean unlisted = subjectIsUnlisted();
        boolean forSystem = isForSystem();
        if (findings.isEmpty() && unlisted && !forSystem) {
            alike(findings, 0);
            findings.removeIf(finding -> finding.verdict() != Verdict.NOT_CONTROLLED);
            return new Answer(edition, List.of(), findings, Reason.NOT_LISTED);
        }
        double best = findings.stream().mapToDouble(Finding::relevance).max().orElse(0);
        if (best < NAMED && !ordinary && !(unlisted && !forSystem)) {
            alike(findings, best);
        }
        if (findings.isEmpty()) {
            return new Answer(edition, List.of(), List.of(), Reason.NOT_UNDERSTOOD);
        }
        return Findings.ranked(entries, findings, unlisted && !forSystem);
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Candidate> candidates =
                Candidates.of(entries, description, lexicon).stream()
                        .sorted(Comparator.comparingDouble(Candidate::relevance).reversed())
                        .limit(MAX_CANDIDATES)
                        .toList();
        double best = candidates.isEmpty() ? 0 : candidates.getFirst().relevance();
        for (Candidate candidate : candidates) {
            if (candidate.relevance() >= RELEVANT * best) {
                findings.add(Findings.of(entries, evaluator, candidate, hints));
            }
        }
        return findings;
    }

    /// Toys, shoes, food: the head of the description says so.
    private boolean isOrdinary() {
        return description.mentions().stream()
                .anyMatch(mention ->
                        mention.concept().kind() == Concept.Kind.ORDINARY
                                && !mention.denied()
                                && !mention.inside()
                                && (mention.role() == Role.SUBJECT
                                        || mention.role() == Role.MODIFIER));
    }

    /// A figure that was stated meets a limit: a toy's name does not outweigh it.
    private static boolean hasMeasuredEvidence(Finding finding) {
        return finding.verdict() == Verdict.CONTROLLED
                && finding.trace().leaves().stream()
                        .anyMatch(step ->
                                step.truth() == Truth.MET
                                        && step.value() != null
                                        && step.value().origin() != Value.Origin.IMPLIED);
    }

    /// Whether the goods are for a rocket, missile or unmanned aircraft: then goods of general
    /// trade are worth a question, too.
    private boolean isForSystem() {
        return description.mentions().stream()
                .anyMatch(mention ->
                        !mention.denied()
                                && !mention.inside()
                                && mention.role() != Role.SUBJECT
                                && lexicon.kinds(mention.concept().id()).contains(SYSTEM));
    }

    /// Whether the goods themselves are known, and this edition has no item about them.
    private boolean subjectIsUnlisted() {
        List<Mention> subjects =
                description.mentions().stream()
                        .filter(Candidates::isSubject)
                        .filter(mention ->
                                mention.concept().kind() == Concept.Kind.GOODS
                                        || mention.concept().kind() == Concept.Kind.SYSTEM)
                        .toList();
        return !subjects.isEmpty() && subjects.stream().noneMatch(this::isListed);
    }

    private boolean isListed(Mention mention) {
        return lexicon.kinds(mention.concept().id()).stream()
                .anyMatch(kind -> !entries.about(kind).isEmpty());
    }

    /// Adds items whose words are like those of the description, to ask about, where the goods
    /// themselves were not named.
    private void alike(List<Finding> findings, double best) {
        Set<String> known =
                findings.stream()
                        .map(finding -> finding.item().number())
                        .collect(Collectors.toSet());
        double most = like.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int added = 0;
        List<String> numbers =
                like.entrySet().stream()
                        .filter(entry ->
                                entry.getValue() >= LIKE && entry.getValue() >= LIKE_SHARE * most)
                        .sorted(
                                Map.Entry.<String, Double>comparingByValue(
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        for (String number : numbers) {
            Item item = entries.items().get(number);
            if (item != null
                    && added < MAX_LIKE
                    && item.isEntry()
                    && item.about().isEmpty()
                    && !known.contains(number)) {
                double share = like.getOrDefault(number, 0.0) / most;
                double relevance = (best == 0 ? LIKENESS_ALONE : LIKENESS) * share;
                findings.add(Findings.unsure(entries, evaluator, item, relevance, ALIKE));
                added++;
            }
        }
        for (String hint : hints.stream().sorted().toList()) {
            Item item = entries.items().get(hint);
            if (item != null && !known.contains(hint)) {
                findings.add(Findings.unsure(entries, evaluator, item, LIKENESS, CODE));
            }
        }
    }
}
