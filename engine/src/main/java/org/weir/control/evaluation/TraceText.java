package org.weir.control.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.weir.base.Bilingual;
import org.weir.base.Language;

/// An answer in words: why an item, which conditions are met, not met and unknown.
public final class TraceText {
    private static final Bilingual MET = new Bilingual("met", "remplie");
    private static final Bilingual NOT_MET = new Bilingual("not met", "non remplie");
    private static final Bilingual UNKNOWN = new Bilingual("unknown", "inconnue");

    private TraceText() {}

    /// The word for a condition's outcome.
    public static Bilingual word(Truth truth) {
        return switch (truth) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// One line on a finding: what named the goods, then the conditions by their outcome.
    public static String of(Finding finding, Language language) {
        List<String> parts = new ArrayList<>();
        parts.add(finding.because().in(language));
        for (Truth truth : Truth.values()) {
            Set<String> texts =
                    finding.trace().leaves().stream()
                            .filter(step -> step.truth() == truth && !step.text().en().isEmpty())
                            .map(step -> step.text().in(language))
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!texts.isEmpty()) {
                parts.add(word(truth).in(language) + colon(language) + String.join(", ", texts));
            }
        }
        return String.join("; ", parts);
    }

    /// One line on why nothing is proposed: for each item that was looked at, what is outside.
    public static String none(Answer answer, Language language) {
        List<String> parts = new ArrayList<>();
        parts.add(reason(answer.reason()).in(language));
        for (Finding finding : answer.outside()) {
            parts.add(finding.item().number() + colon(language) + deciding(finding, language));
        }
        return String.join("; ", parts);
    }

    /// The conditions that decided a finding.
    public static String deciding(Finding finding, Language language) {
        return finding.trace().deciding().stream()
                .map(step -> step.text().in(language))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /// Why an answer is as it is.
    public static Bilingual reason(Answer.Reason reason) {
        return switch (reason) {
            case PROPOSED -> new Bilingual("items are proposed", "des articles sont proposés");
            case OUTSIDE ->
                    new Bilingual(
                            "a parameter is outside what the items of such goods ask",
                            "un paramètre est hors de ce que demandent les articles visant ces"
                                    + " marchandises");
            case NOT_LISTED ->
                    new Bilingual(
                            "no item of this instrument is about such goods",
                            "aucun article de cet instrument ne vise ces marchandises");
            case ORDINARY -> new Bilingual("everyday goods", "marchandises courantes");
            case NOT_UNDERSTOOD ->
                    new Bilingual(
                            "what the goods are was not understood: say what they are and what they are for",
                            "la nature des marchandises n'a pas été comprise : dire ce qu'elles sont et à"
                                    + " quoi elles servent");
        };
    }

    /// A colon with the blanks that the language puts around it.
    public static String colon(Language language) {
        return language == Language.FR ? " : " : ": ";
    }
}
