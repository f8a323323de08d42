package org.weir.web.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.weir.base.Language;
import org.weir.control.description.Description;
import org.weir.control.description.Mention;
import org.weir.control.description.Value;
import org.weir.control.evaluation.Answer;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Finding;
import org.weir.control.evaluation.Question;
import org.weir.control.evaluation.Step;
import org.weir.control.evaluation.TraceText;
import org.weir.control.evaluation.Verdict;
import org.weir.control.instruments.Concept;
import org.weir.control.instruments.Parameter;
import org.weir.control.instruments.Test;
import org.weir.control.instruments.Vocabulary;

/// A classification as a page shows it, in one language.
///
/// @param description the description in pieces, some of which were understood
/// @param understood what was understood of figures: name and value
/// @param lists what each instrument says
/// @param questions what to ask, the most decisive first
public record ClassificationView(
        List<Piece> description,
        List<Pair> understood,
        List<ListView> lists,
        List<QuestionView> questions) {
    /// A piece of the description.
    ///
    /// @param text as written
    /// @param kind `goods`, `material`, `quantity`, or empty where it was passed over
    public record Piece(String text, String kind) {}

    /// A name with its value.
    public record Pair(String name, String value) {}

    /// What an instrument says.
    ///
    /// @param instrument its name
    /// @param title what it is called
    /// @param edition the day of the edition
    /// @param verdict its verdict as a whole
    /// @param reason why nothing is proposed
    /// @param proposals items that the goods are or may be
    /// @param outside items of such goods that these are not
    public record ListView(
            String instrument,
            String title,
            String edition,
            VerdictView verdict,
            String reason,
            List<FindingView> proposals,
            List<FindingView> outside) {}

    /// A verdict, with the name of its shape and colour.
    ///
    /// @param code `controlled`, `cannot-tell` or `not-controlled`
    /// @param text in words
    public record VerdictView(String code, String text) {
        static VerdictView of(Verdict verdict, Language language) {
            return new VerdictView(
                    verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    verdict.title().in(language));
        }
    }

    /// What came of holding the goods against an item.
    ///
    /// @param percent how sure it is, 0 to 100
    /// @param because what named the goods
    /// @param deciding the conditions that decided it
    /// @param steps the conditions with their outcomes
    public record FindingView(
            String instrument,
            String edition,
            String number,
            String title,
            String category,
            VerdictView verdict,
            long percent,
            String because,
            String deciding,
            List<StepView> steps) {}

    /// A condition.
    ///
    /// @param outcome `met`, `not-met` or `unknown`
    /// @param word the outcome in words
    /// @param text what was asked and what is known
    /// @param near a picture of a value near its limit; empty where it is not near
    public record StepView(String outcome, String word, String text, String near) {}

    /// Something to ask.
    ///
    /// @param id for the form's fields
    /// @param about names of the parameter or concepts
    /// @param text the question
    /// @param items the items that hang on it
    /// @param percent how much an answer would decide, 0 to 100
    /// @param unit in which a plain number is taken; empty for none
    /// @param choices concepts of which one may hold
    public record QuestionView(
            String id,
            String about,
            String text,
            String items,
            long percent,
            String unit,
            List<Pair> choices) {
        /// Whether it is answered by yes or no.
        public boolean isYesOrNo() {
            return choices.size() == 1;
        }
    }

    static ClassificationView of(
            Classification classification, Vocabulary vocabulary, Language language) {
        Set<String> asked = asked(classification);
        Description description = classification.description();
        List<ListView> lists = new ArrayList<>();
        for (Answer answer : classification.answers()) {
            if (lists.isEmpty() || !answer.proposals().isEmpty()) {
                lists.add(list(answer, language));
            }
        }
        List<QuestionView> questions = new ArrayList<>();
        for (Question question : classification.questions()) {
            questions.add(question(question, questions.size(), vocabulary, language));
        }
        return new ClassificationView(
                pieces(description, asked, vocabulary),
                understood(description, asked, vocabulary, language),
                lists,
                questions);
    }

    private static Set<String> asked(Classification classification) {
        Set<String> asked = new HashSet<>();
        for (Answer answer : classification.answers()) {
            List<Finding> findings = new ArrayList<>(answer.proposals());
            findings.addAll(answer.outside());
            for (Finding finding : findings) {
                for (Step step : finding.trace().leaves()) {
                    if (step.test() instanceof Test.Compare compare) {
                        asked.add(compare.parameter().id());
                    }
                }
            }
        }
        return asked;
    }

    /// What a bare figure might be besides what an answer rests on is of no use to anybody.
    private static boolean isShown(String name, Value best, Set<String> asked) {
        return asked.contains(name) || best.origin().compareTo(Value.Origin.NAMED) <= 0;
    }

    private static List<Pair> understood(
            Description description, Set<String> asked, Vocabulary vocabulary, Language language) {
        List<Pair> pairs = new ArrayList<>();
        description
                .values()
                .forEach((name, values) -> {
                    Parameter parameter = vocabulary.parameter(name);
                    Value best = values.getFirst();
                    if (parameter != null && isShown(name, best, asked)) {
                        pairs.add(
                                new Pair(
                                        parameter.title().in(language), best.shown().in(language)));
                    }
                });
        return pairs;
    }

    private record Span(int start, int end, String kind) {}

    private static List<Piece> pieces(
            Description description, Set<String> asked, Vocabulary vocabulary) {
        List<Span> spans = new ArrayList<>();
        for (Mention mention : description.mentions()) {
            if (!mention.inside()) {
                boolean material =
                        mention.concept().kind() == Concept.Kind.MATERIAL
                                || mention.concept().kind() == Concept.Kind.FORM;
                spans.add(
                        new Span(mention.start(), mention.end(), material ? "material" : "goods"));
            }
        }
        description
                .values()
                .forEach((name, values) ->
                        values.stream()
                                .filter(value ->
                                        value.start() >= 0
                                                && vocabulary.parameter(name) != null
                                                && isShown(name, value, asked))
                                .forEach(value ->
                                        spans.add(
                                                new Span(value.start(), value.end(), "quantity"))));
        spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        List<Piece> pieces = new ArrayList<>();
        String text = description.text();
        int at = 0;
        for (Span span : spans) {
            if (span.start() < at || span.end() > text.length()) {
                continue;
            }
            if (span.start() > at) {
                pieces.add(new Piece(text.substring(at, span.start()), ""));
            }
            pieces.add(new Piece(text.substring(span.start(), span.end()), span.kind()));
            at = span.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), ""));
        }
        return pieces;
    }

    private static ListView list(Answer answer, Language language) {
        return new ListView(
                answer.edition().instrument(),
                answer.edition().title().in(language),
                answer.edition().date().toString(),
                VerdictView.of(answer.verdict(), language),
                answer.proposals().isEmpty() ? TraceText.reason(answer.reason()).in(language) : "",
                answer.proposals().stream().map(one -> finding(one, language)).toList(),
                answer.outside().stream().map(one -> finding(one, language)).toList());
    }

    private static FindingView finding(Finding finding, Language language) {
        Map<String, StepView> steps = new LinkedHashMap<>();
        for (Step step : finding.trace().leaves()) {
            if (!step.text().en().isEmpty()) {
                steps.putIfAbsent(
                        step.text().en(),
                        new StepView(
                                step.truth().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                TraceText.word(step.truth()).in(language),
                                step.text().in(language),
                                NumberLine.of(step)));
            }
        }
        return new FindingView(
                finding.edition().instrument(),
                finding.edition().date().toString(),
                finding.item().number(),
                finding.item().title().in(language),
                finding.item().category(),
                VerdictView.of(finding.verdict(), language),
                Math.round(100 * finding.confidence()),
                finding.because().in(language),
                TraceText.deciding(finding, language),
                List.copyOf(steps.values()));
    }

    private static QuestionView question(
            Question question, int number, Vocabulary vocabulary, Language language) {
        List<Pair> choices = new ArrayList<>();
        question.choices()
                .forEach((name, title) -> choices.add(new Pair(name, title.in(language))));
        Set<String> units = new LinkedHashSet<>();
        if (choices.isEmpty()) {
            Parameter parameter = vocabulary.parameter(question.about());
            if (parameter != null && !parameter.unit().symbol().isEmpty()) {
                units.add(parameter.unit().symbol());
            }
        }
        return new QuestionView(
                "answer" + number,
                question.about(),
                question.text().in(language),
                String.join(", ", question.items()),
                Math.round(100 * question.weight()),
                String.join("", units),
                choices);
    }
}
