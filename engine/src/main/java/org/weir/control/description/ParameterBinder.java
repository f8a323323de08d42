package org.weir.control.description;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.weir.control.description.PhraseFinder.Hit;
import org.weir.control.description.Value.Origin;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Parameter;
import org.weir.control.quantities.Dimension;
import org.weir.control.quantities.Interval;
import org.weir.control.quantities.Quantity;
import org.weir.control.quantities.Quantity.Reading;
import org.weir.control.quantities.Quantity.Shape;

/// Says which quantity is the value of which parameter: the words beside it tell, or, where none
/// does, its unit.
final class ParameterBinder {
    private static final Dimension TEMPERATURE = new Dimension(0, 0, 0, 0, 2, 0, 0, 0);
    private static final Dimension MASS = new Dimension(0, 2, 0, 0, 0, 0, 0, 0);
    private static final double FAR = 0.4;
    private static final double STEP = 0.12;
    private static final double TIE = 0.02;
    private static final int COUNTED_WITHIN = 3;
    private static final String SYSTEM = "delivery-system";
    private static final double SYSTEM_RANGE = 30_000;

    private final List<Token> tokens;
    private final Structure structure;
    private final Clauses clauses;
    private final List<Quantity> quantities;
    private final Collection<Parameter> parameters;
    private final Values values;
    private final List<Hit> cues;
    private final int[] firstToken;
    private final int[] lastToken;

    /// @param cueLexicon the words of each parameter, as of a concept with the parameter's name
    ParameterBinder(
            List<Token> tokens,
            Structure structure,
            Clauses clauses,
            List<Quantity> quantities,
            Collection<Parameter> parameters,
            Lexicon cueLexicon,
            Values values) {
        this.tokens = tokens;
        this.structure = structure;
        this.clauses = clauses;
        this.quantities = quantities;
        this.parameters = parameters;
        this.values = values;
        cues = new PhraseFinder(tokens, cueLexicon).find();
        firstToken = new int[quantities.size()];
        lastToken = new int[quantities.size()];
        java.util.Arrays.fill(firstToken, -1);
        for (int i = 0; i < tokens.size(); i++) {
            int quantity = structure.quantity(i);
            if (quantity >= 0) {
                firstToken[quantity] = firstToken[quantity] < 0 ? i : firstToken[quantity];
                lastToken[quantity] = i;
            }
        }
    }

    /// Binds all quantities but the sides of things.
    void bind() {
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            if (quantity.shape() == Shape.SIDES || firstToken[i] < 0) {
                continue;
            }
            Set<String> named = named(i);
            if (!quantity.hasUnit()) {
                plainNumber(quantity, named);
                continue;
            }
            boolean bound = false;
            if (clauses.name(SYSTEM) && besideRange(i)) {
                Parameter payload = values.parameter("payload");
                bound = payload != null && values.add(payload, quantity, Origin.NAMED);
            }
            if (!bound) {
                for (Parameter parameter : parameters) {
                    bound |=
                            named.contains(parameter.id())
                                    && values.add(parameter, quantity, Origin.NAMED);
                }
            }
            for (Parameter parameter : parameters) {
                if (!bound && parameter.uncued() && maySayOfGoods(i, parameter)) {
                    values.add(parameter, quantity, Origin.STATED);
                }
            }
            temperatures(quantity);
        }
        counted();
    }

    private boolean maySayOfGoods(int quantity, Parameter parameter) {
        return parameter.beside().isEmpty()
                || clauses.speakOf(parameter.beside(), firstToken[quantity]);
    }

    /// A number without a unit is a value only where a word names a parameter that has none, or one
    /// that is always given in the same unit.
    private void plainNumber(Quantity quantity, Set<String> named) {
        for (Parameter parameter : parameters) {
            boolean plain = parameter.unit().symbol().isEmpty() && parameter.counted().isEmpty();
            if (named.contains(parameter.id()) && (plain || parameter.bare())) {
                values.add(
                        parameter, plain ? quantity : quantity.in(parameter.unit()), Origin.NAMED);
            }
        }
    }

    /// The parameters that the words nearest to a quantity name.
    private Set<String> named(int quantity) {
        double best = FAR;
        Set<String> named = new LinkedHashSet<>();
        for (Hit cue : cues) {
            if (!measures(cue, quantity)) {
                continue;
            }
            double nearness = nearness(cue, quantity);
            if (nearness > best + TIE) {
                best = nearness;
                named.clear();
            }
            if (nearness > best - TIE) {
                named.add(cue.phrase().concept().id());
            }
        }
        return named;
    }

    private boolean measures(Hit cue, int quantity) {
        Parameter parameter = values.parameter(cue.phrase().concept().id());
        Quantity measured = quantities.get(quantity);
        return parameter != null
                && (measured.as(parameter.unit().dimension()).isPresent()
                        || parameter.bare() && !measured.hasUnit());
    }

    /// 1 where the words stand just before the quantity, less with every word between.
    private double nearness(Hit cue, int quantity) {
        int first = cue.tokens().nextSetBit(0);
        int last = cue.tokens().length() - 1;
        double length = 0.01 * Math.min(4, cue.tokens().cardinality());
        if (last < firstToken[quantity]) {
            return 1 + length - STEP * between(last, firstToken[quantity], true);
        }
        if (first > lastToken[quantity]) {
            double distance = between(lastToken[quantity], first, false);
            return 0.9 + length - STEP * distance - (leadsToAnother(cue, last) ? 0.45 : 0);
        }
        return -1;
    }

    /// How much stands between two tokens; too much where they belong to different statements.
    private double between(int from, int to, boolean before) {
        double distance = 0;
        int crossed = -1;
        for (int i = from + 1; i < to; i++) {
            Token token = tokens.get(i);
            if (structure.quantity(i) >= 0) {
                distance += structure.quantity(i) == crossed ? 0 : 2.5;
                crossed = structure.quantity(i);
            } else if (token.isMark()) {
                distance += markDistance(token.text(), before);
            } else if (!Words.isEmpty(token.stem())) {
                distance++;
            }
        }
        return distance;
    }

    private static double markDistance(String mark, boolean before) {
        return switch (mark) {
            case "(", ")", "[", "]" -> 0.5;
            case ":", "|", "—", "-", "–" -> before ? 0.3 : 9;
            case "," -> before ? 4.5 : 9;
            case "/" -> before ? 2 : 9;
            default -> 9;
        };
    }

    /// Whether the words stand just before another quantity that they can name.
    private boolean leadsToAnother(Hit cue, int last) {
        for (int i = last + 1; i < Math.min(tokens.size(), last + 3); i++) {
            if (structure.quantity(i) >= 0) {
                return measures(cue, structure.quantity(i));
            }
            if (tokens.get(i).isMark() && !tokens.get(i).text().equals(":")) {
                return false;
            }
        }
        return false;
    }

    /// `700 kg / 500 km`, `(500 kg, 1 500 km)`: a mass beside the range of a system is its payload.
    private boolean besideRange(int at) {
        if (quantities.get(at).as(MASS).isEmpty()) {
            return false;
        }
        for (int other : new int[] {at - 1, at + 1}) {
            if (other < 0 || other >= quantities.size() || firstToken[other] < 0) {
                continue;
            }
            Reading length = quantities.get(other).as(Dimension.LENGTH).orElse(null);
            if (length == null || length.high() < SYSTEM_RANGE) {
                continue;
            }
            int words = 0;
            int from = other < at ? lastToken[other] : lastToken[at];
            int to = other < at ? firstToken[at] : firstToken[other];
            for (int i = from + 1; i < to; i++) {
                words += tokens.get(i).isMark() || Words.isEmpty(tokens.get(i).stem()) ? 0 : 1;
            }
            if (words <= 1) {
                return true;
            }
        }
        return false;
    }

    /// A range of temperatures tells the lowest and the highest one.
    private void temperatures(Quantity quantity) {
        Reading reading = quantity.as(TEMPERATURE).orElse(null);
        Parameter lowest = values.parameter("temperature-low");
        if (reading != null && lowest != null) {
            boolean range = quantity.shape() == Shape.RANGE;
            if (range || reading.low() < 273.15) {
                Interval interval = Interval.of(reading.low());
                values.put(
                        lowest.id(),
                        new Value(
                                interval,
                                Origin.STATED,
                                Shown.of(interval, lowest.unit()),
                                quantity.start(),
                                quantity.end()));
            }
        }
    }

    /// `3 axes`, `two-plane`, `triaxial`.
    private void counted() {
        for (Parameter parameter : parameters) {
            if (parameter.counted().isEmpty()) {
                continue;
            }
            Set<String> nouns = new HashSet<>();
            parameter.counted().forEach(noun -> nouns.add(Stem.of(noun)));
            for (int i = 0; i < tokens.size(); i++) {
                int number = number(i, nouns);
                if (number > 0) {
                    Interval interval = Interval.of(number);
                    values.put(
                            parameter.id(),
                            new Value(
                                    interval,
                                    Origin.NAMED,
                                    Shown.of(interval, parameter.unit()),
                                    tokens.get(i).start(),
                                    tokens.get(i).end()));
                }
            }
        }
    }

    private int number(int at, Set<String> nouns) {
        Token token = tokens.get(at);
        int number =
                token.kind() == Token.Kind.NUMBER && token.text().length() <= 4
                        ? Integer.parseInt(token.text())
                        : Words.number(token.stem());
        if (number == 0) {
            return 0;
        }
        if (token.stem().endsWith("axial") && nouns.contains("axis")) {
            return number;
        }
        int quantity = structure.quantity(at);
        if (quantity >= 0 && quantities.get(quantity).hasUnit()) {
            return 0;
        }
        List<Integer> places = new ArrayList<>();
        for (int i = at + 1; i < tokens.size() && places.size() < COUNTED_WITHIN; i++) {
            if (tokens.get(i).isMark() || Words.number(tokens.get(i).stem()) > 0) {
                return 0;
            }
            if (nouns.contains(tokens.get(i).stem())) {
                return number;
            }
            places.add(i);
        }
        return 0;
    }

    /// The lexicon of the words that name parameters.
    static Lexicon cueLexicon(Collection<Parameter> parameters) {
        List<Concept> concepts = new ArrayList<>();
        for (Parameter parameter : parameters) {
            concepts.add(
                    new Concept(
                            parameter.id(),
                            Concept.Kind.FEATURE,
                            parameter.title(),
                            parameter.cues(),
                            List.of(),
                            "",
                            List.of(),
                            List.of()));
        }
        return new Lexicon(concepts);
    }
}
