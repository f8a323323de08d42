package org.weir.control.description;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.control.description.Mention.Role;
import org.weir.control.description.Value.Origin;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Concept.Fact;
import org.weir.control.instruments.Parameter;
import org.weir.control.instruments.Test;
import org.weir.control.quantities.Quantity;
import org.weir.control.quantities.QuantityReader;

/// Reads descriptions of goods in English and French. Immutable; one serves all threads.
///
/// Cost: a description of a line takes some tens of microseconds.
public final class DescriptionReader {
    /// Characters of one description; a data sheet that is longer is cut by whoever reads the file.
    public static final int MAX_CHARS = 20_000;

    /// The answer that goods are, have or are for what a concept names.
    public static final String YES = "yes";

    /// The answer that they are not.
    public static final String NO = "no";

    private static final int MAX_GIVEN_CHARS = 200;
    private static final double AWAY = 0.5;

    private final Lexicon lexicon;
    private final Map<String, Parameter> parameters;
    private final List<Parameter> ordered;
    private final Lexicon cueLexicon;

    /// @param concepts all that descriptions may name
    /// @param parameters all that may be measured on goods, by name
    public DescriptionReader(Collection<Concept> concepts, Map<String, Parameter> parameters) {
        this.parameters = Map.copyOf(parameters);
        ordered = parameters.keySet().stream().sorted().map(parameters::get).toList();
        cueLexicon = ParameterBinder.cueLexicon(ordered);
        lexicon = new Lexicon(concepts, cueLexicon.stems());
    }

    /// The phrases that it knows.
    public Lexicon lexicon() {
        return lexicon;
    }

    /// Reads a description.
    ///
    /// @param text as the exporter wrote it
    /// @param given values of parameters by name, as written, beside the text; a plain number is in
    ///   the parameter's own unit. A concept's name has [#YES] or [#NO]
    /// @throws Fault of kind LIMIT if the text is longer than [#MAX_CHARS]
    public Description read(String text, Map<String, String> given) {
        if (text.length() > MAX_CHARS) {
            throw Fault.limit(
                    "the description is longer than the limit of %,d characters."
                            .formatted(MAX_CHARS));
        }
        List<Token> tokens = Tokeniser.tokens(text);
        List<Quantity> quantities = QuantityReader.read(text);
        Structure structure = new Structure(tokens, quantities);
        List<Mention> mentions = new MentionFinder(tokens, structure, lexicon).find();
        Set<String> has = new HashSet<>();
        Set<String> hasNot = new HashSet<>();
        concepts(mentions, has, hasNot);
        Values values = new Values(parameters);
        List<String> unread = given(given, values, has, hasNot);
        Clauses clauses = new Clauses(tokens, structure, mentions, lexicon);
        new ParameterBinder(tokens, structure, clauses, quantities, ordered, cueLexicon, values)
                .bind();
        Alloys.read(text, values, ordered);
        Grains.read(text, quantities, values);
        Shapes.read(text, quantities, values, has);
        Designations.bearingClass(text, values);
        facts(mentions, values, has, hasNot);
        purity(mentions, values);
        Derivations.add(values);
        hasNot.removeAll(has);
        return new Description(
                text,
                structure.language(),
                mentions,
                values.all(),
                has,
                hasNot,
                words(tokens, structure),
                unread,
                Designations.cas(text));
    }

    /// The words outside quantities; those that lead away from the goods count less.
    private Map<String, Double> words(List<Token> tokens, Structure structure) {
        Map<String, Double> words = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (Lexicon.carriesMeaning(token)
                    && token.kind() == Token.Kind.WORD
                    && token.text().length() > 1
                    && structure.quantity(i) < 0
                    && !structure.isDenied(i)) {
                double weight = structure.level(i) == 0 ? 1 : AWAY;
                words.merge(lexicon.mended(token.stem()), weight, Math::max);
            }
        }
        return words;
    }

    private void concepts(List<Mention> mentions, Set<String> has, Set<String> hasNot) {
        for (Mention mention : mentions) {
            Concept concept = mention.concept();
            if (mention.denied()) {
                hasNot.add(concept.id());
                continue;
            }
            has.addAll(lexicon.kinds(concept.id()));
            for (String kind : lexicon.kinds(concept.id())) {
                Concept known = lexicon.concept(kind);
                if (known != null) {
                    hasNot.addAll(known.excludes());
                }
            }
        }
    }

    /// Takes the values given beside the text; tells which cannot be read.
    private List<String> given(
            Map<String, String> given, Values values, Set<String> has, Set<String> hasNot) {
        List<String> unread = new ArrayList<>();
        given.forEach((name, written) -> {
            Parameter parameter = parameters.get(name);
            boolean read =
                    parameter == null
                            ? answered(name, written, has, hasNot)
                            : given(parameter, written, values);
            if (!written.isBlank() && !read) {
                unread.add(name);
            }
        });
        return unread;
    }

    /// Takes an answer about a concept; it outweighs what the text seems to say.
    private boolean answered(String name, String answer, Set<String> has, Set<String> hasNot) {
        Concept concept = lexicon.concept(name);
        if (concept == null) {
            return false;
        }
        if (answer.equals(YES)) {
            has.addAll(lexicon.kinds(name));
            for (String kind : lexicon.kinds(name)) {
                Concept known = lexicon.concept(kind);
                if (known != null) {
                    hasNot.addAll(known.excludes());
                }
            }
            return true;
        }
        if (answer.equals(NO)) {
            has.remove(name);
            hasNot.add(name);
            return true;
        }
        return false;
    }

    /// A plain number is in the parameter's own unit.
    private static boolean given(Parameter parameter, String written, Values values) {
        List<Quantity> read =
                written.length() > MAX_GIVEN_CHARS
                        ? List.of()
                        : QuantityReader.read("is " + written);
        if (read.size() != 1) {
            return false;
        }
        Quantity quantity = read.getFirst();
        return quantity.hasUnit() || parameter.unit().symbol().isEmpty()
                ? values.add(parameter, quantity, Origin.GIVEN)
                : values.add(parameter, quantity.in(parameter.unit()), Origin.GIVEN);
    }

    /// What follows from the kinds of goods, materials and systems that are named.
    private void facts(List<Mention> mentions, Values values, Set<String> has, Set<String> hasNot) {
        List<Fact> facts = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.denied()) {
                continue;
            }
            for (String kind : lexicon.kinds(mention.concept().id())) {
                Concept concept = lexicon.concept(kind);
                if (concept != null) {
                    facts.addAll(concept.facts());
                }
            }
        }
        for (Fact fact : facts) {
            switch (fact.test()) {
                case Test.Compare compare ->
                        values.derive(
                                compare.parameter().id(),
                                compare.allowed(),
                                fact.always() ? Origin.NAMED : Origin.IMPLIED,
                                Bilingual.same(fact.source()));
                case Test.Has named -> (fact.holds() ? has : hasNot).add(named.concept());
                case Test.All _,
                        Test.Any _,
                        Test.Not _,
                        Test.Unless _,
                        Test.Presumed _,
                        Test.Stated _,
                        Test.Named _,
                        Test.Refers _ -> {}
            }
        }
    }

    /// A share that no word names is the content of the material that the goods are made of.
    private void purity(List<Mention> mentions, Values values) {
        Value purity = values.best("purity").orElse(null);
        if (purity == null) {
            return;
        }
        for (Mention mention : mentions) {
            boolean ofGoods = mention.role() != Role.PART && !mention.denied();
            for (Parameter parameter : ordered) {
                boolean sameElement =
                        !parameter.element().isEmpty()
                                && mention.concept()
                                        .id()
                                        .equals(
                                                "element-"
                                                        + parameter
                                                                .element()
                                                                .toLowerCase(
                                                                        java.util.Locale.ROOT));
                if (ofGoods && sameElement && values.best(parameter.id()).isEmpty()) {
                    values.put(parameter.id(), purity);
                }
            }
        }
    }
}
