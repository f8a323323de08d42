package org.weir.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.weir.base.Language;
import org.weir.cli.GoldenFile;
import org.weir.lists.reading.Problem;

class HtmlReportGoldenTest {
    @Test
    void theReportIsWhatTheGoldenFileShows() {
        GoldenFile.check("report-en.html", report(Language.EN));
    }

    @Test
    void theReportOpensInFrenchWhereAskedTo() {
        String english = report(Language.EN);
        String french = report(Language.FR);
        assertThat(french).contains("<html lang=\"fr\">", "id=\"show-fr\" checked");
        assertThat(english).contains("<html lang=\"en\">", "id=\"show-en\" checked");
        assertThat(french.lines().count()).isEqualTo(english.lines().count());
    }

    @Test
    void nothingInTheReportIsFetchedFromElsewhere() {
        assertThat(report(Language.EN).toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "<link", "<img", "url(", "@import", "src=");
    }

    @Test
    void whatComesFromOutsideIsEscaped() {
        assertThat(report(Language.EN))
                .contains("Sibylle &lt;Aeschlimann&gt; &amp; Roth")
                .doesNotContain("<Aeschlimann>");
    }

    @Test
    void everyElementIdStandsOnce() {
        List<String> ids =
                java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(report(Language.EN))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    private static String report(Language language) {
        HtmlReport report =
                new HtmlReport(
                        new ReportContext(
                                language,
                                LocalDate.of(2026, 11, 22),
                                "weir 0.0 (commit 000000000000, JDK 25)",
                                "applicants.csv",
                                List.of(FictitiousMatches.snapshot()),
                                List.of("set aside: an older edition."),
                                0.7));
        for (FictitiousMatches.Result result : FictitiousMatches.all()) {
            report.add(result.subject(), result.result());
        }
        report.bad(new Problem("applicants.csv", 17, "name", "there is no name; row passed over."));
        return report.page();
    }
}
