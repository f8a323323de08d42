package org.weir.cli.goods;

import java.util.List;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.cli.output.JsonText;
import org.weir.control.evaluation.Answer;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Finding;
import org.weir.control.evaluation.Question;
import org.weir.control.evaluation.Step;

/// One classification as JSON; the fields are a contract: `docs/classification.md`.
final class ClassificationJson {
    private ClassificationJson() {}

    static String of(Classification classification, Language language) {
        return JsonText.of(
                JsonText.fields()
                        .put("description", classification.description().text())
                        .put(
                                "answers",
                                classification.answers().stream()
                                        .map(answer -> answer(answer, language))
                                        .toList())
                        .put(
                                "questions",
                                classification.questions().stream()
                                        .map(question -> question(question, language))
                                        .toList()));
    }

    private static JsonText.Fields answer(Answer answer, Language language) {
        return JsonText.fields()
                .put("instrument", answer.edition().instrument())
                .put("edition", answer.edition().date())
                .put("verdict", answer.verdict())
                .put("reason", answer.reason())
                .put("confidence", Decimals.number(answer.confidence()))
                .put("proposals", findings(answer.proposals(), language))
                .put("outside", findings(answer.outside(), language));
    }

    private static List<JsonText.Fields> findings(List<Finding> findings, Language language) {
        return findings.stream()
                .map(finding ->
                        JsonText.fields()
                                .put("item", finding.item().number())
                                .put("title", finding.item().title().in(language))
                                .put("category", finding.item().category())
                                .put("verdict", finding.verdict())
                                .put("confidence", Decimals.number(finding.confidence()))
                                .put("because", finding.because().in(language))
                                .put("near_miss", !finding.nearMisses().isEmpty())
                                .put("trace", step(finding.trace(), language)))
                .toList();
    }

    private static JsonText.Fields step(Step step, Language language) {
        return JsonText.fields()
                .put("outcome", step.truth())
                .put("text", step.text().in(language))
                .putIfAny(
                        "steps",
                        step.steps().stream().map(inner -> step(inner, language)).toList());
    }

    private static JsonText.Fields question(Question question, Language language) {
        return JsonText.fields()
                .put("about", question.about())
                .put("text", question.text().in(language))
                .put("items", question.items())
                .put("weight", Decimals.number(question.weight()));
    }
}
