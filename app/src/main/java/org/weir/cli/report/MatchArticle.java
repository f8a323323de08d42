package org.weir.cli.report;

import java.util.List;
import java.util.Locale;
import org.weir.base.Bilingual;
import org.weir.cli.output.FieldValues;
import org.weir.names.NameComparison;
import org.weir.names.PartPair;
import org.weir.screening.FieldComparison;
import org.weir.screening.Match;
import org.weir.screening.Subject;
import org.weir.screening.drawing.NameDrawing;
import org.weir.screening.drawing.ScoreScale;

/// One match: the two parties beside each other, the drawing, its tables, the score, the record.
final class MatchArticle {
    private MatchArticle() {}

    /// Writes the match.
    ///
    /// @param id of the element, unique in the page
    static void write(Page page, String id, Subject subject, Match match, double threshold) {
        page.raw("<article class=\"match\" aria-labelledby=\"%s\">".formatted(id)).line();
        page.raw("<h3 id=\"%s\">".formatted(id)).text(match.listedName());
        page.raw(" <span class=\"source\">").text(match.snapshot().source()).raw(" · ");
        page.text(match.listing().reference()).raw("</span></h3>").line();
        page.raw("<p class=\"reading\">").words(match.reading()).raw("</p>").line();
        score(page, match, threshold);
        drawing(page, match);
        page.raw("<div class=\"tables\">");
        parts(page, match.names());
        if (!match.fields().isEmpty()) {
            fields(page, match.fields());
        }
        page.raw("</div><div class=\"sides\"><section class=\"side\">");
        page.words("h4", Words.SUBJECT);
        Facts.subject(page, subject);
        page.raw("</section><section class=\"side\">");
        page.words("h4", Words.RECORD);
        page.raw("<p class=\"aside\">").text(match.snapshot().source()).raw(", ");
        page.words(Page.date(match.snapshot().listDate())).raw("</p>");
        Facts.listing(page, match.listing());
        page.raw("</section></div></article>").line();
    }

    private static void score(Page page, Match match, double threshold) {
        page.raw("<div class=\"score\"><p>").words(Words.SCORE);
        page.raw(" <strong>").number(match.score(), false).raw("</strong> ");
        page.raw("<span class=\"aside\">").words(Words.THRESHOLD);
        page.raw(" ").number(threshold, false).raw("</span></p>");
        page.raw(ScoreScale.svg(match.score(), threshold)).raw("</div>").line();
    }

    private static void drawing(Page page, Match match) {
        NameComparison names = match.names();
        boolean across = NameDrawing.fitsAcross(names);
        page.raw("<figure class=\"%s\">".formatted(across ? "drawing" : "drawing only-stacked"));
        if (across) {
            page.raw(NameDrawing.acrossSvg(names));
        }
        page.raw(NameDrawing.stackedSvg(names)).raw("</figure>").line();
    }

    private static void parts(Page page, NameComparison names) {
        page.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\">");
        page.raw("<table class=\"parts\"><caption>").words(Words.NAME_PARTS);
        page.raw("</caption><thead><tr>");
        for (Bilingual column :
                List.of(Words.SUBJECT, Words.LISTING, Words.FOUND, Words.LIKENESS, Words.WEIGHT)) {
            page.raw("<th scope=\"col\">").words(column).raw("</th>");
        }
        page.raw("</tr></thead><tbody>").line();
        for (PartPair pair : names.pairs()) {
            page.raw("<tr><td>");
            parts(page, names.leftParts(), pair.left());
            page.raw("</td><td>");
            parts(page, names.rightParts(), pair.right());
            page.raw("</td><td>").words(pair.note()).raw("</td><td class=\"number\">");
            page.number(pair.likeness(), false).raw("</td><td class=\"number\">");
            page.number(pair.weight(), false).raw("</td></tr>").line();
        }
        page.raw("</tbody></table></div>").line();
    }

    private static void parts(Page page, List<String> parts, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            page.raw("<span class=\"none\">–</span>");
            return;
        }
        for (int i = 0; i < numbers.size(); i++) {
            page.raw(i == 0 ? "" : " ").text(parts.get(numbers.get(i)));
        }
    }

    private static void fields(Page page, List<FieldComparison> fields) {
        Stack.begin(page, "fields", Words.OTHER_FIELDS);
        Stack.head(
                page,
                List.of(Words.THING, Words.SUBJECT, Words.LISTING, Words.FOUND, Words.EFFECT));
        for (FieldComparison field : fields) {
            page.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\" class=\"wide\">");
            page.words(field.field().label()).raw("</th>").raw(Stack.CELL);
            Stack.label(page, Words.SUBJECT);
            page.words(FieldValues.of(field.field(), field.subjectValue()));
            page.raw("</td>").raw(Stack.CELL);
            Stack.label(page, Words.LISTING);
            page.words(FieldValues.of(field.field(), field.listedValue()));
            page.raw("</td>").raw(Stack.CELL).words(field.note());
            page.raw(
                    "</td><td role=\"cell\" class=\"number %s\">"
                            .formatted(field.effect().name().toLowerCase(Locale.ROOT)));
            page.words(Words.effect(field.effect())).raw(" ").number(field.change(), true);
            page.raw("</td></tr>").line();
        }
        page.raw("</tbody></table></div>").line();
    }
}
