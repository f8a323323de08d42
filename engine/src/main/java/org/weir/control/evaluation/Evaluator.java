package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Description;
import org.weir.control.description.Lexicon;
import org.weir.control.description.Value;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Item;
import org.weir.control.instruments.Parameter;
import org.weir.control.instruments.Test;
import org.weir.control.quantities.Interval;

/// Evaluates the tests of one edition over one description.
final class Evaluator {
    /// How far outside a limit still counts as just outside it, as a share of the limit: ordering
    /// just under a limit is a sign that somebody knows the limit.
    static final double NEAR = 0.10;

    private static final int MAX_REFERENCES = 8;

    private final Description description;
    private final Lexicon lexicon;
    private final Map<String, Item> items;
    private final Map<String, Truth> assumed;

    /// @param items the items of the edition by number
    /// @param assumed what to take for granted, by the key of a condition: [#key]
    Evaluator(
            Description description,
            Lexicon lexicon,
            Map<String, Item> items,
            Map<String, Truth> assumed) {
        this.description = description;
        this.lexicon = lexicon;
        this.items = items;
        this.assumed = assumed;
    }

    /// What a condition asks for, so that the same question is asked once.
    static String key(Test test) {
        return switch (test) {
            case Test.Compare compare -> compare.parameter().id();
            case Test.Has has -> has.concept();
            case Test.All _,
                    Test.Any _,
                    Test.Not _,
                    Test.Unless _,
                    Test.Presumed _,
                    Test.Stated _,
                    Test.Named _,
                    Test.Refers _ ->
                    "";
        };
    }

    /// Evaluates a test.
    Step step(Test test) {
        return step(test, 0);
    }

    private Step step(Test test, int references) {
        return switch (test) {
            case Test.All all -> {
                List<Step> steps = steps(all.tests(), references);
                Truth truth = Truth.MET;
                for (Step step : steps) {
                    truth = truth.and(step.truth());
                }
                yield branch(test, truth, new Bilingual("all of", "tout ce qui suit"), steps);
            }
            case Test.Any any -> {
                List<Step> steps = steps(any.tests(), references);
                Truth truth = Truth.NOT_MET;
                for (Step step : steps) {
                    truth = truth.or(step.truth());
                }
                yield branch(test, truth, new Bilingual("any of", "l'un de ce qui suit"), steps);
            }
            case Test.Not not -> {
                Step inner = step(not.test(), references);
                yield branch(
                        test, inner.truth().not(), new Bilingual("not", "pas"), List.of(inner));
            }
            case Test.Unless unless -> {
                Step inner = step(unless.test(), references);
                Truth truth = inner.truth() == Truth.MET ? Truth.NOT_MET : Truth.MET;
                yield branch(
                        test,
                        truth,
                        new Bilingual("unless it is shown that", "à moins qu'il soit établi que"),
                        List.of(inner));
            }
            case Test.Presumed presumed -> {
                Step inner = step(presumed.test(), references);
                Truth truth = inner.truth() == Truth.UNKNOWN ? Truth.MET : inner.truth();
                yield branch(
                        test,
                        truth,
                        new Bilingual(
                                "presumed where nothing is said", "présumé si rien n'est dit"),
                        List.of(inner));
            }
            case Test.Stated stated -> {
                Step inner = step(stated.test(), references);
                yield branch(
                        test,
                        inner.truth(),
                        new Bilingual("must be stated", "doit être indiqué"),
                        List.of(inner));
            }
            case Test.Named named -> step(named.test(), references);
            case Test.Refers refers -> reference(refers, references);
            case Test.Compare compare -> compare(compare);
            case Test.Has has -> has(has);
        };
    }

    private List<Step> steps(List<Test> tests, int references) {
        List<Step> steps = new ArrayList<>(tests.size());
        for (Test test : tests) {
            steps.add(step(test, references));
        }
        return steps;
    }

    private static Step branch(Test test, Truth truth, Bilingual text, List<Step> steps) {
        return new Step(test, truth, text, null, false, steps);
    }

    private Step reference(Test.Refers refers, int references) {
        Item item = items.get(refers.item());
        Test test = item == null ? null : whole(item);
        Bilingual text = Bilingual.same(refers.item());
        if (test == null || references >= MAX_REFERENCES) {
            return new Step(refers, Truth.UNKNOWN, text, null, false, List.of());
        }
        Step inner = step(test, references + 1);
        return branch(refers, inner.truth(), text, List.of(inner));
    }

    /// What an item asks, with those of its parts that have no goods of their own: one of them must
    /// be met. Null where it asks nothing.
    static @Nullable Test whole(Item item) {
        List<Test> parts = new ArrayList<>();
        for (Item child : item.children()) {
            if (!child.isEntry()) {
                Test part = whole(child);
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        Test own = item.test().orElse(null);
        if (parts.isEmpty()) {
            return own;
        }
        Test any = parts.size() == 1 ? parts.getFirst() : new Test.Any(parts);
        return own == null ? any : new Test.All(List.of(own, any));
    }

    private Step compare(Test.Compare compare) {
        Parameter parameter = compare.parameter();
        Truth granted = assumed.get(parameter.id());
        Value value = description.value(parameter.id()).orElse(null);
        Bilingual asked =
                new Bilingual(
                        "%s %s".formatted(parameter.title().en(), compare.limit().en()),
                        "%s %s".formatted(parameter.title().fr(), compare.limit().fr()));
        if (value == null || value.interval().equals(EVERYTHING)) {
            Bilingual text =
                    new Bilingual(
                            "%s: not stated".formatted(asked.en()),
                            "%s : non indiqué".formatted(asked.fr()));
            return new Step(
                    compare,
                    granted == null ? Truth.UNKNOWN : granted,
                    text,
                    null,
                    false,
                    List.of());
        }
        Truth truth = within(value.interval(), compare.allowed());
        boolean near =
                truth != Truth.MET
                        && description.values().getOrDefault(parameter.id(), List.of()).stream()
                                .anyMatch(one -> isJustOutside(one, compare.allowed()));
        String mark = near ? " (within 10 % of the limit)" : "";
        String marque = near ? " (à moins de 10 % de la limite)" : "";
        Bilingual text =
                new Bilingual(
                        "%s: it is %s%s".formatted(asked.en(), value.shown().en(), mark),
                        "%s : c'est %s%s".formatted(asked.fr(), value.shown().fr(), marque));
        if (truth == Truth.UNKNOWN && granted != null) {
            truth = granted;
        }
        return new Step(compare, truth, text, value, near, List.of());
    }

    private static final Interval EVERYTHING =
            Interval.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// Whether all, none or some values of an interval are allowed.
    static Truth within(Interval value, Interval allowed) {
        boolean above =
                value.low() > allowed.high()
                        || value.low() == allowed.high() && (value.lowOpen() || allowed.highOpen());
        boolean below =
                value.high() < allowed.low()
                        || value.high() == allowed.low() && (value.highOpen() || allowed.lowOpen());
        if (above || below) {
            return Truth.NOT_MET;
        }
        boolean lowInside =
                value.low() > allowed.low()
                        || value.low() == allowed.low() && (!allowed.lowOpen() || value.lowOpen());
        boolean highInside =
                value.high() < allowed.high()
                        || value.high() == allowed.high()
                                && (!allowed.highOpen() || value.highOpen());
        return lowInside && highInside ? Truth.MET : Truth.UNKNOWN;
    }

    private static boolean isJustOutside(Value value, Interval allowed) {
        return value.origin() != Value.Origin.IMPLIED
                && within(value.interval(), allowed) == Truth.NOT_MET
                && isNear(value.interval(), allowed);
    }

    private static boolean isNear(Interval value, Interval allowed) {
        double low = allowed.low();
        double high = allowed.high();
        boolean under =
                Double.isFinite(low)
                        && value.high() <= low
                        && value.high() >= low - Math.abs(low) * NEAR;
        boolean over =
                Double.isFinite(high)
                        && value.low() >= high
                        && value.low() <= high + Math.abs(high) * NEAR;
        return under || over;
    }

    private Step has(Test.Has has) {
        Concept concept = lexicon.concept(has.concept());
        Bilingual title = concept == null ? Bilingual.same(has.concept()) : concept.title();
        if (description.has().contains(has.concept())) {
            return leaf(has, Truth.MET, title, "stated", "indiqué");
        }
        if (description.hasNot().contains(has.concept())) {
            return leaf(has, Truth.NOT_MET, title, "it is not", "ce n'est pas le cas");
        }
        if (concept != null && !concept.group().isEmpty()) {
            String other = otherOfGroup(concept);
            if (other != null) {
                Concept named = lexicon.concept(other);
                Bilingual otherTitle = named == null ? Bilingual.same(other) : named.title();
                return leaf(
                        has,
                        Truth.NOT_MET,
                        title,
                        "it is: " + otherTitle.en(),
                        "c'est : " + otherTitle.fr());
            }
        }
        return leaf(
                has,
                assumed.getOrDefault(has.concept(), Truth.UNKNOWN),
                title,
                "not stated",
                "non indiqué");
    }

    private static Step leaf(Test test, Truth truth, Bilingual title, String en, String fr) {
        return new Step(
                test,
                truth,
                new Bilingual(title.en() + ": " + en, title.fr() + " : " + fr),
                null,
                false,
                List.of());
    }

    /// Another concept of the group that the description names, where the group's concepts exclude
    /// one another.
    private @Nullable String otherOfGroup(Concept concept) {
        return description.has().stream()
                .sorted()
                .filter(id -> !id.equals(concept.id()))
                .filter(id -> {
                    Concept other = lexicon.concept(id);
                    return other != null
                            && other.group().equals(concept.group())
                            && !lexicon.kinds(concept.id()).contains(id);
                })
                .findFirst()
                .orElse(null);
    }
}
