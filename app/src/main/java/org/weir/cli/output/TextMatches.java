package org.weir.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.names.PartPair;
import org.weir.replay.AnswerText;
import org.weir.screening.FieldComparison;
import org.weir.screening.Match;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;

/// Results as a person at a terminal reads them: each match with its reading, its table of parts
/// and its source.
public final class TextMatches implements ResultFormat {
    private static final Bilingual NOTHING =
            new Bilingual(
                    "Nothing at or above the threshold of %s.",
                    "Rien qui atteigne le seuil de %s.");
    private static final Bilingual LISTED = new Bilingual("listed", "sur la liste");
    private static final Bilingual SUBJECT = new Bilingual("subject", "personne visée");
    private static final Bilingual MEANS = new Bilingual("means", "rapport");
    private static final Bilingual WEIGHT = new Bilingual("weight", "poids");

    private static final Bilingual COLON = new Bilingual("%s: %s", "%s : %s");

    /// Columns that a part of a name or a value takes at most before the next is pushed aside.
    private static final int MAX_WIDTH = 36;

    private final Language language;
    private final double threshold;

    /// Writes in `language`; `threshold` is named where nothing reaches it.
    public TextMatches(Language language, double threshold) {
        this.language = language;
        this.threshold = threshold;
    }

    @Override
    public String beginning() {
        return "";
    }

    @Override
    public String result(Subject subject, ScreeningResult result) {
        StringBuilder text = new StringBuilder();
        text.append(Printable.line(subject.names().getFirst())).append('\n');
        if (result.matches().isEmpty()) {
            return text.append("  ")
                    .append(NOTHING.in(language).formatted(inLanguage(Decimals.four(threshold))))
                    .append("\n\n")
                    .toString();
        }
        for (Match match : result.matches()) {
            text.append('\n')
                    .append(
                            "  %s  %s"
                                    .formatted(
                                            number(match.score()),
                                            Printable.line(match.listedName())))
                    .append(
                            "\n        %s %s"
                                    .formatted(
                                            Printable.line(match.snapshot().source()),
                                            Printable.line(match.listing().reference())))
                    .append(", %s\n".formatted(match.snapshot().listDate()))
                    .append("        ")
                    .append(Printable.line(match.reading().in(language)))
                    .append('\n');
            table(text, match);
        }
        return text.append('\n').toString();
    }

    private void table(StringBuilder text, Match match) {
        List<String[]> rows = new ArrayList<>();
        rows.add(
                new String[] {
                    SUBJECT.in(language),
                    LISTED.in(language),
                    WEIGHT.in(language),
                    MEANS.in(language)
                });
        for (PartPair pair : match.names().pairs()) {
            rows.add(
                    new String[] {
                        orDash(AnswerText.parts(match.names().leftParts(), pair.left())),
                        orDash(AnswerText.parts(match.names().rightParts(), pair.right())),
                        number(pair.weight()),
                        pair.note().in(language)
                    });
        }
        for (FieldComparison field : match.fields()) {
            rows.add(
                    new String[] {
                        FieldValues.of(field.field(), field.subjectValue()).in(language),
                        FieldValues.of(field.field(), field.listedValue()).in(language),
                        (field.change() > 0 ? "+" : "") + number(field.change()),
                        COLON.in(language)
                                .formatted(
                                        field.field().label().in(language),
                                        field.note().in(language))
                    });
        }
        int[] widths = new int[4];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Printable.line(row[i]);
                widths[i] = Math.min(MAX_WIDTH, Math.max(widths[i], Columns.width(row[i])));
            }
        }
        for (String[] row : rows) {
            text.append("        ");
            for (int i = 0; i < row.length; i++) {
                text.append(i == row.length - 1 ? row[i] : Columns.pad(row[i], widths[i] + 2));
            }
            text.append('\n');
        }
    }

    /// A number with two decimals, as the language writes it.
    private String number(double value) {
        return inLanguage(Decimals.two(value));
    }

    private String inLanguage(String number) {
        return language == Language.FR ? number.replace('.', ',') : number;
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
