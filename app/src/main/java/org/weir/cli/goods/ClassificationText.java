package org.weir.cli.goods;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.cli.output.Printable;
import org.weir.control.description.Description;
import org.weir.control.description.Value;
import org.weir.control.evaluation.Answer;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Finding;
import org.weir.control.evaluation.Question;
import org.weir.control.evaluation.Step;
import org.weir.control.evaluation.TraceText;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Parameter;
import org.weir.control.instruments.Test;
import org.weir.control.instruments.Vocabulary;
import org.weir.control.precedents.InterpretationNote;
import org.weir.control.precedents.PrecedentStore;
import org.weir.control.precedents.Precedents;

/// One classification for a person: what was understood, what each instrument says and why, what to
/// ask next, what officers ruled before.
final class ClassificationText {
    private static final int PRECEDENTS = 3;
    private static final double LIKE = 0.45;

    private final Language language;
    private final Vocabulary vocabulary;
    private final Correspondences correspondences;
    private final PrecedentStore store;
    private final StringBuilder text = new StringBuilder(2_000);

    ClassificationText(
            Language language,
            Vocabulary vocabulary,
            Correspondences correspondences,
            PrecedentStore store) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.correspondences = correspondences;
        this.store = store;
    }

    String of(Classification classification) {
        understood(classification);
        List<Answer> answers = classification.answers();
        for (int i = 0; i < answers.size(); i++) {
            if (i == 0 || !answers.get(i).proposals().isEmpty()) {
                answer(answers.get(i));
            }
        }
        questions(classification.questions());
        precedents(classification.description());
        line("");
        line(
                words(
                        "This says what the goods are. Whether a transfer may go ahead is decided elsewhere;"
                                + " a catch-all is never concluded from goods alone.",
                        "Ceci dit ce que sont les marchandises. L'autorisation d'un transfert se décide"
                                + " ailleurs; une mesure attrape-tout n'est jamais conclue des seules"
                                + " marchandises."));
        return text.toString();
    }

    /// What was named, and the figures that a word names or an answer rests on: what a bare figure
    /// might be besides is of no use to anybody.
    private void understood(Classification classification) {
        Description description = classification.description();
        line(words("Understood", "Compris"));
        String named =
                description.mentions().stream()
                        .filter(mention -> !mention.inside())
                        .map(mention ->
                                "«%s»%s"
                                        .formatted(
                                                Printable.line(
                                                        description
                                                                .text()
                                                                .substring(
                                                                        mention.start(),
                                                                        mention.end())),
                                                mention.denied() ? words(" (not)", " (non)") : ""))
                        .distinct()
                        .limit(12)
                        .collect(Collectors.joining(", "));
        line(
                "  "
                        + (named.isEmpty()
                                ? words("no goods named", "aucune marchandise nommée")
                                : named));
        Set<String> asked = asked(classification);
        description
                .values()
                .forEach((name, values) -> {
                    Parameter parameter = vocabulary.parameter(name);
                    Value best = values.getFirst();
                    boolean shown =
                            asked.contains(name)
                                    || best.origin().compareTo(Value.Origin.NAMED) <= 0;
                    if (parameter != null && shown) {
                        line(
                                "  %s%s%s"
                                        .formatted(
                                                parameter.title().in(language),
                                                TraceText.colon(language),
                                                best.shown().in(language)));
                    }
                });
    }

    private static Set<String> asked(Classification classification) {
        Set<String> asked = new HashSet<>();
        for (Answer answer : classification.answers()) {
            answer.proposals().forEach(finding -> asked(finding, asked));
            answer.outside().forEach(finding -> asked(finding, asked));
        }
        return asked;
    }

    private static void asked(Finding finding, Set<String> asked) {
        for (Step step : finding.trace().leaves()) {
            if (step.test() instanceof Test.Compare compare) {
                asked.add(compare.parameter().id());
            }
        }
    }

    private void answer(Answer answer) {
        line("");
        line(
                "%s, %s %s"
                        .formatted(
                                answer.edition().title().in(language),
                                words("edition of", "édition du"),
                                answer.edition().date()));
        if (answer.proposals().isEmpty()) {
            line(
                    "  %s%s%s"
                            .formatted(
                                    words("no item", "aucun article"),
                                    TraceText.colon(language),
                                    answer.verdict().title().in(language)));
            line("    " + TraceText.reason(answer.reason()).in(language));
            answer.outside().forEach(this::outside);
        }
        answer.proposals().forEach(this::proposal);
    }

    private void outside(Finding finding) {
        line(
                "    %s %s%s%s"
                        .formatted(
                                finding.item().number(),
                                finding.item().title().in(language),
                                TraceText.colon(language),
                                TraceText.deciding(finding, language)));
    }

    private void proposal(Finding finding) {
        String category =
                finding.item().category().isEmpty()
                        ? ""
                        : words(" (Category ", " (catégorie ") + finding.item().category() + ")";
        line(
                String.format(
                        Locale.ROOT,
                        "  %s  %s%s%s%s, %.0f %%",
                        finding.item().number(),
                        finding.item().title().in(language),
                        category,
                        TraceText.colon(language),
                        finding.verdict().title().in(language),
                        100 * finding.confidence()));
        line(
                "    "
                        + words("named by ", "nommé par ")
                        + Printable.line(finding.because().in(language)));
        finding.trace().leaves().stream()
                .filter(step -> !step.text().en().isEmpty())
                .map(this::step)
                .distinct()
                .forEach(this::line);
        List<String> others =
                correspondences.of(finding.item().number()).stream()
                        .filter(line -> finding.edition().instrument().equals("mtcr-annex"))
                        .map(line -> line.system().toUpperCase(Locale.ROOT) + " " + line.code())
                        .toList();
        if (!others.isEmpty()) {
            line("    " + words("elsewhere: ", "ailleurs : ") + String.join(", ", others));
        }
        finding.item()
                .thresholds()
                .forEach(threshold ->
                        line(
                                "    %s%s%s"
                                        .formatted(
                                                threshold.of().in(language),
                                                TraceText.colon(language),
                                                threshold.amount())));
        store.note(finding.edition().instrument(), finding.item().number()).ifPresent(this::note);
    }

    private String step(Step step) {
        return "    [%s] %s"
                .formatted(TraceText.word(step.truth()).in(language), step.text().in(language));
    }

    private void note(InterpretationNote note) {
        line(
                words(
                                "    reading, version %d, %s, %s: %s",
                                "    interprétation, version %d, %s, %s : %s")
                        .formatted(
                                note.version(),
                                note.ruling().by(),
                                note.ruling().on(),
                                Printable.line(note.text())));
    }

    private void questions(List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        line("");
        line(words("Ask, the most decisive first", "À demander, le plus décisif d'abord"));
        for (Question question : questions) {
            line(
                    "  %s (%s)"
                            .formatted(
                                    question.text().in(language),
                                    String.join(", ", question.items())));
        }
    }

    private void precedents(Description description) {
        List<Precedents.Like> like =
                new Precedents(store.rulings()).like(description.text(), PRECEDENTS, LIKE);
        if (like.isEmpty()) {
            return;
        }
        line("");
        line(words("Ruled before", "Décisions antérieures"));
        for (Precedents.Like precedent : like) {
            line(
                    String.format(
                            Locale.ROOT,
                            "  %s, %s, %s%s%s %s, «%s» (%.0f %%)",
                            precedent.ruling().id(),
                            precedent.ruling().by(),
                            precedent.ruling().on(),
                            TraceText.colon(language),
                            precedent.ruling().item().isEmpty()
                                    ? words("no item", "aucun article")
                                    : precedent.ruling().item(),
                            precedent.ruling().verdict().title().in(language),
                            Printable.line(precedent.ruling().description()),
                            100 * precedent.likeness()));
        }
    }

    private String words(String en, String fr) {
        return new Bilingual(en, fr).in(language);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
