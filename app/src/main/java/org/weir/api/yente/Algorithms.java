package org.weir.api.yente;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.weir.api.BadRequest;

/// The ways to score that may be asked for: Weir has one.
final class Algorithms {
    /// How a client asks for whatever the server holds for the best.
    static final String BEST = "best";

    /// Weir's own.
    static final String WEIR = "weir";

    /// Those of yente, which programs written for it may name; Weir answers with its own.
    private static final Set<String> OF_YENTE =
            Set.of(
                    "logic-v1",
                    "logic-v2",
                    "name-matcher",
                    "name-qualified",
                    "name-based",
                    "regression-v1",
                    "regression-v2",
                    "ofac-249");

    private static final String ABOUT =
            "Names part against part across scripts and spellings, calibrated on labelled pairs; birth dates, identifiers, places and class attributes, which can only lower. Asked for by the name of one of yente's, it is the same.";

    private Algorithms() {}

    /// Goes on only if there is one of that name.
    ///
    /// @throws BadRequest if there is none
    static void check(String name) {
        String known = name.strip().toLowerCase(Locale.ROOT);
        if (!known.equals(BEST) && !known.equals(WEIR) && !OF_YENTE.contains(known)) {
            throw new BadRequest("algorithm", "Expected weir or best.");
        }
    }

    /// What is answered.
    ///
    /// @param algorithms all of them
    /// @param preset what is used where a request names none
    /// @param best the same
    record AlgorithmsAnswer(
            List<AlgorithmAnswer> algorithms,
            @com.fasterxml.jackson.annotation.JsonProperty("default") String preset,
            String best) {}

    /// One of them.
    ///
    /// @param features what it compares
    /// @param docs the same, as later clients read it
    record AlgorithmAnswer(
            String name,
            String description,
            Map<String, FeatureDocAnswer> features,
            DocsAnswer docs) {}

    /// What it is and what it compares.
    record DocsAnswer(
            String name,
            String description,
            Map<String, Object> config,
            Map<String, FeatureDocAnswer> features) {}

    /// A thing that is compared.
    record FeatureDocAnswer(String description, double coefficient, String url) {}

    static AlgorithmsAnswer answer() {
        Map<String, FeatureDocAnswer> features = new LinkedHashMap<>();
        Explanations.FEATURES.forEach(
                (name, says) -> features.put(name, new FeatureDocAnswer(says, 1, "")));
        return new AlgorithmsAnswer(
                List.of(
                        new AlgorithmAnswer(
                                WEIR,
                                ABOUT,
                                features,
                                new DocsAnswer(WEIR, ABOUT, Map.of(), features))),
                WEIR,
                WEIR);
    }
}
