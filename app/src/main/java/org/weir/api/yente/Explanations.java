package org.weir.api.yente;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weir.api.yente.MatchAnswer.FeatureAnswer;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.names.NameComparison;
import org.weir.names.PartPair;
import org.weir.replay.AnswerText;
import org.weir.screening.FieldComparison;
import org.weir.screening.Match;

/// Why a listing may be the entity, feature by feature.
final class Explanations {
    /// What each feature says, for those who ask which there are.
    static final Map<String, String> FEATURES = features();

    private Explanations() {}

    private static Map<String, String> features() {
        Map<String, String> features = new LinkedHashMap<>();
        features.put("name", "How likely names that differ like these name one party, 0 to 1.");
        features.put(
                "name_N",
                "Part N of the name against its counterpart: how alike, 0 to 1, and which share of the score rests on it (weight).");
        for (FieldComparison.Field field : FieldComparison.Field.values()) {
            String lowers =
                    Set.of(FieldComparison.Field.NATIONALITY, FieldComparison.Field.GENDER)
                                    .contains(field)
                            ? " It can only lower it."
                            : "";
            features.put(
                    AnswerText.code(field),
                    "By how much the %s moved the score, in log-odds: positive raises, negative lowers.%s"
                            .formatted(field.label().en(), lowers));
        }
        return features;
    }

    static Map<String, FeatureAnswer> of(Match match, Language language) {
        Map<String, FeatureAnswer> features = new LinkedHashMap<>();
        NameComparison names = match.names();
        features.put(
                "name",
                new FeatureAnswer(
                        four(names.score()),
                        names.reading().in(language),
                        match.subjectName(),
                        match.listedName(),
                        null));
        List<PartPair> pairs = names.pairs();
        for (int i = 0; i < pairs.size(); i++) {
            PartPair pair = pairs.get(i);
            features.put(
                    "name_" + (i + 1),
                    new FeatureAnswer(
                            four(pair.likeness()),
                            pair.means().label().in(language) + ": " + pair.note().in(language),
                            AnswerText.parts(names.leftParts(), pair.left()),
                            AnswerText.parts(names.rightParts(), pair.right()),
                            four(pair.weight())));
        }
        for (FieldComparison field : match.fields()) {
            String name = AnswerText.code(field.field());
            String free = name;
            for (int i = 2; features.containsKey(free); i++) {
                free = name + "_" + i;
            }
            features.put(
                    free,
                    new FeatureAnswer(
                            four(field.change()),
                            field.note().in(language),
                            field.subjectValue(),
                            field.listedValue(),
                            null));
        }
        return features;
    }

    static double four(double value) {
        return Double.parseDouble(Decimals.four(value));
    }
}
