package org.weir.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.names.PartPair;
import org.weir.replay.AnswerText;
import org.weir.screening.FieldComparison;
import org.weir.screening.Match;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;

/// A row of CSV per match; a subject without a match has one row with empty match columns.
public final class CsvMatches implements ResultFormat {
    private static final List<String> COLUMNS =
            List.of(
                    "subject_id",
                    "outcome",
                    "source",
                    "reference",
                    "listed_name",
                    "score",
                    "explanation",
                    "reading");

    private final Language language;

    /// Writes explanations and readings in `language`.
    public CsvMatches(Language language) {
        this.language = language;
    }

    @Override
    public String beginning() {
        return CsvCells.row(COLUMNS);
    }

    @Override
    public String result(Subject subject, ScreeningResult result) {
        String outcome = AnswerText.code(result.outcome());
        if (result.matches().isEmpty()) {
            return CsvCells.row(List.of(result.subjectId(), outcome, "", "", "", "", "", ""));
        }
        StringBuilder rows = new StringBuilder();
        for (Match match : result.matches()) {
            rows.append(
                    CsvCells.row(
                            List.of(
                                    result.subjectId(),
                                    outcome,
                                    match.snapshot().source(),
                                    match.listing().reference(),
                                    match.listedName(),
                                    Decimals.four(match.score()),
                                    explanation(match),
                                    match.reading().in(language))));
        }
        return rows.toString();
    }

    /// `Jon = John (typo of 1, 0.42); birth date: 1970 / 1970-01-31 (agrees)`.
    private String explanation(Match match) {
        List<String> pieces = new ArrayList<>();
        for (PartPair pair : match.names().pairs()) {
            String left = AnswerText.parts(match.names().leftParts(), pair.left());
            String right = AnswerText.parts(match.names().rightParts(), pair.right());
            pieces.add(
                    "%s (%s, %s)"
                            .formatted(
                                    met(left, right, pair.means().joins()),
                                    pair.note().in(language),
                                    Decimals.two(pair.weight())));
        }
        for (FieldComparison field : match.fields()) {
            pieces.add(
                    "%s: %s / %s (%s)"
                            .formatted(
                                    field.field().label().in(language),
                                    field.subjectValue(),
                                    field.listedValue(),
                                    field.note().in(language)));
        }
        return String.join("; ", pieces);
    }

    private static String met(@Nullable String left, @Nullable String right, boolean joined) {
        if (left == null) {
            return String.valueOf(right);
        }
        if (right == null) {
            return left;
        }
        return left + (joined ? " = " : " ≠ ") + right;
    }
}
