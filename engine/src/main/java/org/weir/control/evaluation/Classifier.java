package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Description;
import org.weir.control.description.DescriptionReader;
import org.weir.control.description.Lexicon;
import org.weir.control.description.Mention;
import org.weir.control.description.Mention.Role;
import org.weir.control.description.Value;
import org.weir.control.evaluation.Answer.Reason;
import org.weir.control.evaluation.Candidates.Candidate;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Item;
import org.weir.control.instruments.Test;
import org.weir.control.instruments.Vocabulary;
import org.weir.control.retrieval.ItemIndex;

/// Says which items of which instruments a description of goods means, and why. It classifies: what
/// follows from an item is policy, and a catch-all is never concluded from goods alone. Immutable;
/// one serves all threads.
public final class Classifier {
    /// Proposals of one instrument.
    public static final int MAX_PROPOSALS = 8;

    private static final int MAX_CANDIDATES = 40;
    private static final double RELEVANT = 0.35;
    private static final double LIKELY = 9.0;
    private static final double LIKENESS_RELEVANCE = 0.25;
    private static final double HINTED = 0.12;

    private final List<Entries> editions;
    private final DescriptionReader reader;
    private final ItemIndex index;

    /// A classifier by these editions.
    ///
    /// @param editions one of each instrument, in the order in which they are to answer
    public Classifier(List<Edition> editions, Vocabulary vocabulary) {
        this.editions = editions.stream().map(Entries::new).toList();
        Map<String, Concept> concepts = new HashMap<>(vocabulary.concepts());
        editions.forEach(edition ->
                edition.concepts().forEach(concept -> concepts.put(concept.id(), concept)));
        reader =
                new DescriptionReader(
                        concepts.keySet().stream().sorted().map(concepts::get).toList(),
                        vocabulary.parameters());
        index = new ItemIndex(editions, vocabulary.concepts());
    }

    /// The index over the items, for browsing.
    public ItemIndex index() {
        return index;
    }

    /// Classifies a description.
    ///
    /// @param text as the exporter wrote it
    /// @param given values of parameters beside the text, by the parameter's name
    /// @param hints numbers of items that a code beside the text (an ECCN) stands for; they make
    ///     those items likelier and decide nothing
    /// @throws org.weir.base.Fault of kind LIMIT if the text is too long
    public Classification classify(String text, Map<String, String> given, Set<String> hints) {
        Description description = reader.read(text, given);
        List<Answer> answers = new ArrayList<>();
        for (Entries entries : editions) {
            answers.add(answer(entries, description, hints));
        }
        return new Classification(
                description, answers, Questions.of(answers, description, reader.lexicon()));
    }

    private Answer answer(Entries entries, Description description, Set<String> hints) {
        Lexicon lexicon = reader.lexicon();
        List<Finding> findings = new ArrayList<>();
        List<Candidate> candidates =
                Candidates.of(entries, description, lexicon).stream()
                        .sorted(Comparator.comparingDouble(Candidate::relevance).reversed())
                        .limit(MAX_CANDIDATES)
                        .toList();
        Evaluator evaluator = new Evaluator(description, lexicon, entries.items(), Map.of());
        double best = candidates.isEmpty() ? 0 : candidates.getFirst().relevance();
        for (Candidate candidate : candidates) {
            if (candidate.relevance() >= RELEVANT * best) {
                findings.add(Findings.of(entries, evaluator, candidate, hints));
            }
        }
        boolean ordinary = isOrdinary(description);
        if (ordinary) {
            findings.removeIf(finding -> !hasMeasuredEvidence(finding));
        }
        if (findings.isEmpty()) {
            return nothing(entries, description, ordinary, hints);
        }
        return Findings.ranked(entries, findings, unlistedSubject(description));
    }

    /// Toys, shoes, food: the head of the description says so.
    private static boolean isOrdinary(Description description) {
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

    /// Whether the goods themselves are known, and no item of any edition is about them.
    private boolean unlistedSubject(Description description) {
        Set<Boolean> listed = new HashSet<>();
        for (Mention mention : description.mentions()) {
            boolean named =
                    Candidates.isSubject(mention) && mention.concept().kind() == Concept.Kind.GOODS;
            if (named) {
                listed.add(isListed(mention));
            }
        }
        return listed.contains(false) && !listed.contains(true);
    }

    private boolean isListed(Mention mention) {
        for (String kind : reader.lexicon().kinds(mention.concept().id())) {
            for (Entries entries : editions) {
                if (!entries.about(kind).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    /// No item is about what the description names.
    private Answer nothing(
            Entries entries, Description description, boolean ordinary, Set<String> hints) {
        Edition edition = entries.edition();
        if (ordinary) {
            return new Answer(edition, List.of(), List.of(), Reason.ORDINARY);
        }
        boolean known =
                description.mentions().stream()
                        .anyMatch(mention ->
                                !mention.denied()
                                        && !mention.inside()
                                        && mention.concept().kind() == Concept.Kind.GOODS
                                        && mention.role() != Role.CONTEXT
                                        && mention.role() != Role.UNSURE);
        if (known) {
            return new Answer(edition, List.of(), List.of(), Reason.NOT_LISTED);
        }
        List<Finding> likely = likely(entries, description, hints);
        List<Finding> outside =
                likely.stream().filter(finding -> finding.verdict() == Verdict.NOT_CONTROLLED).toList();
        List<Finding> proposals =
                likely.stream().filter(finding -> finding.verdict() != Verdict.NOT_CONTROLLED).toList();
        return new Answer(
                edition,
                proposals,
                outside,
                proposals.isEmpty() ? Reason.NOT_UNDERSTOOD : Reason.PROPOSED);
    }

    /// Items whose words are like those of a description that names no goods: to ask about.
    private List<Finding> likely(Entries entries, Description description, Set<String> hints) {
        List<Finding> likely = new ArrayList<>();
        Evaluator evaluator =
                new Evaluator(description, reader.lexicon(), entries.items(), Map.of());
        for (ItemIndex.Found found : index.search(description.text() + " ", 60)) {
            if (!found.edition().equals(entries.edition()) || likely.size() >= 3) {
                continue;
            }
            Item item = found.item();
            if (item.isEntry() && item.about().isEmpty() && found.score() >= LIKELY) {
                likely.add(
                        Findings.unsure(
                                entries,
                                evaluator,
                                item,
                                LIKENESS_RELEVANCE,
                                new Bilingual("likeness of words", "ressemblance des mots")));
            }
        }
        for (String hint : hints.stream().sorted().toList()) {
            Item item = entries.items().get(hint);
            if (item != null && likely.isEmpty()) {
                likely.add(
                        Findings.unsure(
                                entries,
                                evaluator,
                                item,
                                LIKENESS_RELEVANCE + HINTED,
                                new Bilingual("the code beside it", "le code indiqué")));
            }
        }
        return likely;
    }

    /// What an item asks, or that it asks nothing more than to be such goods.
    static @Nullable Test whole(Item item) {
        return Evaluator.whole(item);
    }
}
