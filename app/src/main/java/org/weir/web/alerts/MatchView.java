package org.weir.web.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weir.alerts.Alert;
import org.weir.base.Bilingual;
import org.weir.base.Countries;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.names.PartPair;
import org.weir.replay.AnswerText;
import org.weir.screening.FieldComparison;
import org.weir.screening.Match;
import org.weir.screening.drawing.NameDrawing;
import org.weir.screening.drawing.ScoreScale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A match as a page shows it: the drawing, and the tables that say the same.
///
/// @param reading the one-sentence reading
/// @param readingLang the code of its language
/// @param scale the score on its scale, as SVG
/// @param across the names one above the other, as SVG; empty where they do not fit or are not
///   known
/// @param stacked the names side by side, as SVG; empty where they are not known
/// @param parts part against part
/// @param fields everything else that was compared
public record MatchView(
        String reading,
        String readingLang,
        String scale,
        String across,
        String stacked,
        List<PartRow> parts,
        List<FieldRow> fields) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Copies the rows.
    public MatchView {
        parts = List.copyOf(parts);
        fields = List.copyOf(fields);
    }

    /// Which part met which.
    ///
    /// @param left the subject's; null for none
    /// @param right the listing's; null for none
    /// @param note by what means
    /// @param likeness 0 to 1, as written
    /// @param weight 0 to 1, as written
    public record PartRow(
            @Nullable String left,
            @Nullable String right,
            String note,
            String likeness,
            String weight) {}

    /// A field other than the name.
    ///
    /// @param label which
    /// @param subject what the subject has
    /// @param listed what the listing has
    /// @param note what was found
    /// @param effect the code of what it says of the match: `agrees`, `close`, `differs`
    /// @param change by how much it moved the score, in log-odds, signed, as written
    public record FieldRow(
            String label,
            String subject,
            String listed,
            String note,
            String effect,
            String change) {}

    /// The match as the lists in force now give it.
    ///
    /// @param threshold of the population
    public static MatchView of(Match match, double threshold, Language language) {
        List<PartRow> parts = new ArrayList<>();
        for (PartPair pair : match.names().pairs()) {
            parts.add(
                    new PartRow(
                            AnswerText.parts(match.names().leftParts(), pair.left()),
                            AnswerText.parts(match.names().rightParts(), pair.right()),
                            pair.note().in(language),
                            number(pair.likeness(), language),
                            number(pair.weight(), language)));
        }
        List<FieldRow> fields = new ArrayList<>();
        for (FieldComparison field : match.fields()) {
            fields.add(
                    new FieldRow(
                            field.field().label().in(language),
                            value(field.field(), field.subjectValue(), language),
                            value(field.field(), field.listedValue(), language),
                            field.note().in(language),
                            AnswerText.code(field.effect()),
                            signed(field.change(), language)));
        }
        return new MatchView(
                match.reading().in(language),
                org.weir.http.Languages.code(language),
                ScoreScale.svg(match.score(), threshold),
                NameDrawing.fitsAcross(match.names()) ? NameDrawing.acrossSvg(match.names()) : "",
                NameDrawing.stackedSvg(match.names()),
                parts,
                fields);
    }

    /// The match as an alert keeps it, where the lists in force no longer give one; null where it
    /// was erased. Its notes are in English.
    public static @Nullable MatchView of(Alert alert, double threshold, Language language) {
        JsonNode match = JSON.readTree(alert.match());
        if (!match.has("explanation")) {
            return null;
        }
        List<PartRow> parts = new ArrayList<>();
        List<FieldRow> fields = new ArrayList<>();
        for (JsonNode line : match.get("explanation")) {
            if (line.has("field")) {
                FieldComparison.Field field =
                        FieldComparison.Field.valueOf(
                                line.get("field").asString().toUpperCase(Locale.ROOT));
                fields.add(
                        new FieldRow(
                                field.label().in(language),
                                value(field, line.get("subject").asString(), language),
                                value(field, line.get("listed").asString(), language),
                                line.get("note").asString(),
                                line.get("effect").asString(),
                                signed(line.get("change").asDouble(), language)));
            } else {
                parts.add(
                        new PartRow(
                                text(line.get("left")),
                                text(line.get("right")),
                                line.get("note").asString(),
                                number(line.get("likeness").asDouble(), language),
                                number(line.get("weight").asDouble(), language)));
            }
        }
        return new MatchView(
                match.get("reading").asString(),
                "en",
                ScoreScale.svg(alert.score(), threshold),
                "",
                "",
                parts,
                fields);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    /// A number with two decimals: *0.87*, *0,87*.
    public static String number(double value, Language language) {
        String text = Decimals.two(value);
        return language == Language.FR ? text.replace('.', ',') : text;
    }

    private static String signed(double value, Language language) {
        String text = number(value, language);
        return value > 0 && !text.matches("0[.,]00") ? "+" + text : text.replace("-", "−");
    }

    /// Countries and genders in words.
    private static String value(FieldComparison.Field field, String value, Language language) {
        return switch (field) {
            case NATIONALITY, COUNTRY ->
                    Stream.of(value.split("; "))
                            .map(one ->
                                    Countries.name(one).map(name -> name.in(language)).orElse(one))
                            .collect(Collectors.joining("; "));
            case GENDER -> gender(value).in(language);
            case BIRTH_DATE, BIRTH_PLACE, IDENTIFIER, ADDRESS -> value;
        };
    }

    private static Bilingual gender(String word) {
        return switch (word) {
            case "female" -> new Bilingual("female", "féminin");
            case "male" -> new Bilingual("male", "masculin");
            case String other -> Bilingual.same(other);
        };
    }
}
