package org.weir.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.weir.base.PartialDate;
import org.weir.cli.lists.PublishedPaths;
import org.weir.lists.Gender;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.reading.ReadLimits;
import org.weir.names.NameComparer;
import org.weir.names.Schema;
import org.weir.screening.Match;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;
import org.weir.screening.drawing.Markup;
import org.weir.screening.drawing.NameDrawing;
import org.weir.screening.drawing.ScoreScale;

/// The picture in the README: a sample subject and a sample listing as Weir itself matches them.
/// `./dev golden` draws it anew; whether it is up to date to the last decimal is not tested.
class PictureGoldenTest {
    private static final Path FILE = Path.of(System.getProperty("weir.root"), "docs/match.svg");

    @Test
    void thePictureIsThereAndWellFormed() throws Exception {
        if ("write".equals(System.getProperty("weir.golden"))) {
            Files.writeString(FILE, picture());
        }
        assertThat(FILE).exists();
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(FILE.toFile()))
                .isNotNull();
    }

    private static String picture() {
        Match match = match();
        String drawing = NameDrawing.acrossSvg(match.names());
        double width = Double.parseDouble(drawing.replaceFirst(".*? width=\"([0-9.]+)\".*", "$1"));
        double all = Math.max(760, width + 80);
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f 420" width="%1$.0f" height="420" role="img" aria-label="%2$s">
                <style>
                %3$s
                </style>
                <rect class="paper" width="%1$.0f" height="420" rx="6"/>
                <text class="head" x="28" y="44">%4$s</text>
                <text class="aside" x="28" y="70">%5$s</text>
                """
                        .formatted(
                                all,
                                Markup.escape(match.reading().en()),
                                STYLE,
                                Markup.escape(match.listedName()),
                                Markup.escape(
                                        "%s · %s · list of %s"
                                                .formatted(
                                                        match.snapshot().source(),
                                                        match.listing().reference(),
                                                        match.snapshot().listDate()))));
        svg.append(place(drawing, (all - width) / 2, 92));
        svg.append("<text class=\"score\" x=\"28\" y=\"368\">%.2f</text>".formatted(match.score()));
        svg.append(
                place(ScoreScale.svg(match.score(), ScreeningOptions.SHIPPED_THRESHOLD), 96, 326));
        svg.append("<text class=\"aside\" x=\"400\" y=\"352\">");
        svg.append(Markup.escape("score, calibrated from 0 to 1; a person looks"))
                .append("</text>");
        svg.append("<text class=\"aside\" x=\"400\" y=\"374\">");
        svg.append(Markup.escape("at what reaches the threshold")).append("</text>");
        return svg.append("\n</svg>\n").toString();
    }

    static String place(String drawing, double x, double y) {
        return drawing.replaceFirst("<svg ", "<svg x=\"%.0f\" y=\"%.0f\" ".formatted(x, y));
    }

    private static Match match() {
        PublishedLists lists = new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT);
        Path samples = Path.of(System.getProperty("weir.root"), "samples/lists");
        ScreeningIndex index =
                ScreeningIndex.build(
                        lists.read(PublishedPaths.find(List.of(samples)).files()).snapshots());
        Subject subject =
                new Subject(
                        "A-002",
                        Schema.PERSON,
                        List.of("طارق منصور الزروانى"),
                        List.of(PartialDate.ofDay(LocalDate.of(1968, 4, 12))),
                        List.of(),
                        List.of(),
                        List.of(),
                        Gender.MALE,
                        List.of(),
                        List.of());
        Match best = index.screen(subject, new ScreeningOptions(0.1, 1)).matches().getFirst();
        // The list has the name in Arabic, too, which would make a dull picture.
        String latin = best.listing().primaryName();
        return new Match(
                best.snapshot(),
                best.listing(),
                latin,
                best.subjectName(),
                best.score(),
                NameComparer.compare(Schema.PERSON, best.subjectName(), latin),
                best.fields(),
                best.reading());
    }

    static final String STYLE =
            """
            svg { font-family: system-ui, "Noto Sans", "Noto Sans Arabic", sans-serif; }
            .t-fr { display: none; }
            .paper { fill: #ffffff; stroke: #c3d0d6; }
            .head { font-size: 22px; font-weight: 700; fill: #0f1f2b; }
            .aside { font-size: 14px; fill: #4b5b66; }
            .score { font-size: 28px; font-weight: 700; fill: #0f1f2b; }
            .nd-part { fill: #0f1f2b; font-size: 20px; font-weight: 600; }
            .nd-end { fill: #4b5b66; font-size: 13px; }
            .nd-curve { fill: none; stroke: #0b5d7a; stroke-linecap: round; }
            .nd-weak { stroke-dasharray: 5 6; stroke-linecap: butt; }
            .nd-apart { stroke: #4b5b66; stroke-dasharray: 1.5 5; }
            .nd-alone { fill: none; stroke: #8a5a00; stroke-width: 1.5; }
            .nd-label, .nd-under { fill: #0f1f2b; font-size: 12px; paint-order: stroke; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; }
            .nd-under { fill: #8a5a00; font-style: italic; }
            .ss-axis { stroke: #4b5b66; fill: none; }
            .ss-above { stroke: #8a5a00; stroke-width: 5; fill: none; }
            .ss-threshold { stroke: #0f1f2b; stroke-width: 2; fill: none; }
            .ss-score { fill: #0b5d7a; stroke: #ffffff; stroke-width: 2; }
            .ss-text { fill: #4b5b66; font-size: 12px; }\
            """;
}
