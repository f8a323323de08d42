package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weir.control.description.Description;
import org.weir.control.description.DescriptionReader;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.Vocabulary;
import org.weir.control.retrieval.ItemIndex;

/// Says which items of which instruments a description of goods means, and why. It classifies: what
/// follows from an item is policy, and a catch-all is never concluded from goods alone. Immutable;
/// one serves all threads.
public final class Classifier {
    /// Proposals of one instrument.
    public static final int MAX_PROPOSALS = 8;

    private static final int MAX_LIKE = 60;

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
    ///   those items likelier and decide nothing
    /// @throws org.weir.base.Fault of kind LIMIT if the text is too long
    public Classification classify(String text, Map<String, String> given, Set<String> hints) {
        Description description = reader.read(text, given);
        List<ItemIndex.Found> like = index.like(description.words(), MAX_LIKE);
        List<Answer> answers = new ArrayList<>();
        for (Entries entries : editions) {
            answers.add(
                    new InstrumentAnswer(entries, reader.lexicon(), description, hints, like)
                            .answer());
        }
        return new Classification(
                description, answers, Questions.of(answers, description, reader.lexicon()));
    }
}
