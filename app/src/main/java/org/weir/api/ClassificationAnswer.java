package org.weir.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.weir.base.Bilingual;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.control.evaluation.Answer;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Finding;
import org.weir.control.evaluation.Question;
import org.weir.control.evaluation.Step;
import org.weir.control.precedents.Precedents;

/// Which items goods are, and why: as `weir classify --format json` has it
/// (docs/classification.md), with the rulings of officers on like goods.
///
/// @param description as it was sent
/// @param answers one for each instrument
/// @param questions what to ask, the most decisive first
/// @param unread names under `given` whose value could not be read
/// @param precedents rulings on like goods, the likest first
record ClassificationAnswer(
        String description,
        List<InstrumentAnswer> answers,
        List<QuestionAnswer> questions,
        List<String> unread,
        List<PrecedentAnswer> precedents) {
    /// What an instrument says.
    ///
    /// @param instrument its name
    /// @param edition the day of the edition that was asked
    /// @param verdict `controlled`, `cannot_tell` or `not_controlled`
    /// @param reason `proposed`, `outside`, `not_listed`, `ordinary` or `not_understood`
    /// @param confidence 0 to 1
    /// @param proposals items that the goods are or may be, the best first
    /// @param outside items of such goods that these are not
    record InstrumentAnswer(
            String instrument,
            LocalDate edition,
            String verdict,
            String reason,
            BigDecimal confidence,
            List<FindingAnswer> proposals,
            List<FindingAnswer> outside) {}

    /// What came of holding the goods against an item.
    ///
    /// @param item its number
    /// @param title what it is called
    /// @param category `I` or `II` where the regime has categories
    /// @param verdict `controlled`, `cannot_tell` or `not_controlled`
    /// @param confidence 0 to 1
    /// @param because what named the goods
    /// @param nearMiss whether a value is outside a limit by a tenth of it or less
    /// @param trace the conditions
    record FindingAnswer(
            String item,
            String title,
            String category,
            String verdict,
            BigDecimal confidence,
            String because,
            @JsonProperty("near_miss") boolean nearMiss,
            StepAnswer trace) {}

    /// A condition.
    ///
    /// @param outcome `met`, `not_met` or `unknown`
    /// @param text what was asked and what is known
    /// @param steps the conditions below it
    record StepAnswer(
            String outcome,
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StepAnswer> steps) {}

    /// Something to ask.
    ///
    /// @param about the parameter or concepts that it asks for: names for `given`
    /// @param text the question
    /// @param items the items that hang on it
    /// @param weight how much an answer would decide, 0 to 1
    /// @param choices the concepts of which one may hold, by name; absent where a value is asked
    ///   for
    record QuestionAnswer(
            String about,
            String text,
            List<String> items,
            BigDecimal weight,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> choices) {}

    /// A ruling on like goods.
    ///
    /// @param id of the ruling
    /// @param instrument by which it was made
    /// @param item its item; empty for none
    /// @param verdict what was found
    /// @param on the day
    /// @param likeness 0 to 1
    record PrecedentAnswer(
            String id,
            String instrument,
            String item,
            String verdict,
            LocalDate on,
            BigDecimal likeness) {}

    static ClassificationAnswer of(
            Classification classification, List<Precedents.Like> like, Language language) {
        return new ClassificationAnswer(
                classification.description().text(),
                classification.answers().stream().map(answer -> answer(answer, language)).toList(),
                classification.questions().stream()
                        .map(question -> question(question, language))
                        .toList(),
                classification.description().unread(),
                like.stream().map(ClassificationAnswer::precedent).toList());
    }

    private static InstrumentAnswer answer(Answer answer, Language language) {
        return new InstrumentAnswer(
                answer.edition().instrument(),
                answer.edition().date(),
                code(answer.verdict()),
                code(answer.reason()),
                Decimals.number(answer.confidence()),
                answer.proposals().stream().map(one -> finding(one, language)).toList(),
                answer.outside().stream().map(one -> finding(one, language)).toList());
    }

    private static FindingAnswer finding(Finding finding, Language language) {
        return new FindingAnswer(
                finding.item().number(),
                finding.item().title().in(language),
                finding.item().category(),
                code(finding.verdict()),
                Decimals.number(finding.confidence()),
                finding.because().in(language),
                !finding.nearMisses().isEmpty(),
                step(finding.trace(), language));
    }

    private static StepAnswer step(Step step, Language language) {
        return new StepAnswer(
                code(step.truth()),
                step.text().in(language),
                step.steps().stream().map(inner -> step(inner, language)).toList());
    }

    private static QuestionAnswer question(Question question, Language language) {
        Map<String, String> choices = new java.util.TreeMap<>();
        for (Map.Entry<String, Bilingual> choice : question.choices().entrySet()) {
            choices.put(choice.getKey(), choice.getValue().in(language));
        }
        return new QuestionAnswer(
                question.about(),
                question.text().in(language),
                question.items(),
                Decimals.number(question.weight()),
                choices);
    }

    private static PrecedentAnswer precedent(Precedents.Like like) {
        return new PrecedentAnswer(
                like.ruling().id(),
                like.ruling().instrument(),
                like.ruling().item(),
                code(like.ruling().verdict()),
                like.ruling().on(),
                Decimals.number(like.likeness()));
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
