package org.weir.web.control;

import java.time.Instant;
import java.util.List;
import org.weir.base.Language;
import org.weir.classification.RulingFile;
import org.weir.classification.Worksheet;
import org.weir.control.evaluation.Classification;
import org.weir.control.instruments.Vocabulary;
import org.weir.documents.Sheet;
import org.weir.web.layout.When;
import org.weir.web.layout.Words;

/// A worksheet as a document: what was described and understood, what was found and why, what was
/// asked and answered, what was ruled.
final class WorksheetDocument {
    private final Words words;
    private final Language language;
    private final Officers officers;
    private final Vocabulary vocabulary;

    WorksheetDocument(Words words, Language language, Officers officers, Vocabulary vocabulary) {
        this.words = words;
        this.language = language;
        this.officers = officers;
        this.vocabulary = vocabulary;
    }

    private String word(String key, Object... arguments) {
        return words.text(language, key, arguments);
    }

    /// The PDF, not yet sealed.
    byte[] of(
            Worksheet sheet, Classification classification, List<RulingFile> rulings, Instant at) {
        ClassificationView view = ClassificationView.of(classification, vocabulary, language);
        try (Sheet document =
                new Sheet(
                        word("worksheet.title"), language == Language.FR ? "fr-CA" : "en-CA", at)) {
            document.title(word("worksheet.title"));
            if (!sheet.reference().isEmpty()) {
                document.pair(word("worksheets.reference"), sheet.reference());
            }
            document.pair(word("worksheet.number"), sheet.id().toString())
                    .pair(word("worksheet.version"), Integer.toString(sheet.version()))
                    .pair(word("worksheets.unit"), sheet.unit())
                    .pair(word("worksheets.day"), sheet.content().day().toString())
                    .pair(
                            word("worksheets.changed"),
                            "%s, %s"
                                    .formatted(
                                            officers.name(sheet.changedBy()),
                                            When.moment(sheet.changedAt())));
            if (!sheet.content().codes().isEmpty()) {
                document.pair(word("worksheets.codes"), String.join(", ", sheet.content().codes()));
            }
            document.heading(word("worksheets.description")).text(sheet.content().description());
            understood(document, view, sheet);
            view.lists().forEach(list -> list(document, list));
            if (!view.questions().isEmpty()) {
                document.heading(word("worksheet.questions"));
                view.questions()
                        .forEach(question ->
                                document.line(
                                        1, "• " + question.text() + " (" + question.items() + ")"));
            }
            rulings.forEach(ruling -> ruling(document, ruling));
            document.heading(word("worksheet.limits-title")).text(word("worksheet.limits"));
            return document.end(
                    "Weir · %s · %s %d · %s"
                            .formatted(
                                    sheet.id(),
                                    word("worksheet.version"),
                                    sheet.version(),
                                    When.moment(at)),
                    word("worksheet.page-of"));
        }
    }

    private void understood(Sheet document, ClassificationView view, Worksheet sheet) {
        document.heading(word("worksheet.understood"));
        view.understood().forEach(pair -> document.pair(pair.name(), pair.value()));
        if (view.understood().isEmpty()) {
            document.text(word("worksheet.nothing-measured"));
        }
        if (!sheet.content().answers().isEmpty()) {
            document.heading(word("worksheet.answers"));
            sheet.content().answers().forEach(document::pair);
        }
    }

    private void list(Sheet document, ClassificationView.ListView list) {
        document.heading(list.title() + ", " + list.edition());
        if (list.proposals().isEmpty()) {
            document.text(
                    word("worksheet.no-item")
                            + " – "
                            + list.verdict().text()
                            + ". "
                            + list.reason());
            list.outside()
                    .forEach(finding ->
                            document.line(
                                    1,
                                    finding.number()
                                            + " "
                                            + finding.title()
                                            + " – "
                                            + finding.deciding()));
        }
        for (ClassificationView.FindingView finding : list.proposals()) {
            document.line(
                    0,
                    "%s %s – %s (%d %%)"
                            .formatted(
                                    finding.number(),
                                    finding.title(),
                                    finding.verdict().text(),
                                    finding.percent()));
            document.line(1, word("worksheet.because", finding.because()));
            finding.steps().forEach(step -> document.line(2, step.word() + " – " + step.text()));
        }
    }

    private void ruling(Sheet document, RulingFile file) {
        RulingPages.Line line = RulingPages.line(file, officers, language);
        document.heading(word("worksheet.ruling"))
                .pair(
                        word("rulings.item"),
                        line.instrument() + " " + line.edition() + " " + line.item())
                .pair(word("rulings.verdict"), line.verdict().text())
                .pair(word("rulings.why"), line.why())
                .pair(word("rulings.by"), line.by() + ", " + line.on())
                .pair(word("rulings.state"), word("rulings.state." + line.state()));
        if (!line.note().isEmpty()) {
            document.pair(word("rulings.note"), line.note());
        }
        if (!line.reviewedBy().isEmpty()) {
            document.pair(
                    word("rulings.reviewed"), line.reviewedBy() + " – " + line.reviewReason());
        }
    }
}
