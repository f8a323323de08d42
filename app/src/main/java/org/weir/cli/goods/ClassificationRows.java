package org.weir.cli.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.cli.output.CsvCells;
import org.weir.control.evaluation.Answer;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Finding;
import org.weir.control.evaluation.Question;
import org.weir.control.evaluation.TraceText;
import org.weir.control.evaluation.Verdict;

/// Classifications as CSV: the file's own columns, then one row for each proposed item, the best of
/// each instrument first. The first instrument always has an answer: item `NONE`, with the reason,
/// where it proposes nothing; the others have rows only where they propose something. The columns
/// are a contract: `docs/classification.md`.
final class ClassificationRows {
    /// The columns that are added.
    static final List<String> ADDED =
            List.of("instrument", "item", "verdict", "confidence", "trace", "questions");

    /// What stands for no item.
    static final String NONE = "NONE";

    private ClassificationRows() {}

    static String header(List<String> columns) {
        List<String> cells = new ArrayList<>(columns);
        cells.addAll(ADDED);
        return CsvCells.row(cells);
    }

    /// The rows of one description.
    ///
    /// @param own the cells of its own columns
    static String of(List<String> own, Classification classification, Language language) {
        StringBuilder rows = new StringBuilder();
        List<Answer> answers = classification.answers();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            for (Finding finding : answer.proposals()) {
                rows.append(proposal(own, classification, finding, language));
            }
            if (i == 0 && answer.proposals().isEmpty()) {
                rows.append(
                        row(
                                own,
                                answer.edition().instrument(),
                                NONE,
                                answer.verdict(),
                                answer.confidence(),
                                TraceText.none(answer, language),
                                ""));
            }
        }
        return rows.toString();
    }

    /// The row of goods that could not be classified: it keeps its place, and nobody may take it
    /// for *not controlled*.
    static String bad(List<String> own, String fault) {
        List<String> cells = new ArrayList<>(own);
        cells.addAll(List.of("", "", code(Verdict.CANNOT_TELL), "", fault, ""));
        return CsvCells.row(cells);
    }

    private static String proposal(
            List<String> own, Classification classification, Finding finding, Language language) {
        String questions =
                finding.verdict() == Verdict.CANNOT_TELL
                        ? classification.questions().stream()
                                .filter(question ->
                                        question.items().contains(finding.item().number()))
                                .map(Question::text)
                                .map(text -> text.in(language))
                                .collect(Collectors.joining(" | "))
                        : "";
        return row(
                own,
                finding.edition().instrument(),
                finding.item().number(),
                finding.verdict(),
                finding.confidence(),
                TraceText.of(finding, language),
                questions);
    }

    /// The words for a verdict, the same in all languages: `controlled`, `cannot tell`, `not
    /// controlled`.
    static String code(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String row(
            List<String> own,
            String instrument,
            String item,
            Verdict verdict,
            double confidence,
            String trace,
            String questions) {
        List<String> cells = new ArrayList<>(own);
        cells.addAll(
                List.of(
                        instrument,
                        item,
                        code(verdict),
                        Decimals.two(confidence),
                        trace,
                        questions));
        return CsvCells.row(cells);
    }
}
