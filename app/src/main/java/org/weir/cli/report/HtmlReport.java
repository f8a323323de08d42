package org.weir.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.lists.ListSnapshot;
import org.weir.lists.reading.Problem;
import org.weir.screening.Match;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;

/// Collects results and writes them as one self-contained page: no script, no request, both
/// languages, light and dark, screen and paper.
public final class HtmlReport {
    /// Subjects of one report; more are to be had as JSON lines or CSV.
    public static final int MAX_SUBJECTS = 10_000;

    /// Matches of one report.
    public static final int MAX_MATCHES = 20_000;

    private final ReportContext context;
    private final List<Entry> review = new ArrayList<>();
    private final List<Entry> clear = new ArrayList<>();
    private final List<Problem> badRows = new ArrayList<>();
    private int matches;

    private record Entry(Subject subject, ScreeningResult result) {}

    /// Begins a report.
    public HtmlReport(ReportContext context) {
        this.context = context;
    }

    /// Adds one subject's result.
    ///
    /// @throws Fault of kind USER if the report would grow past its limits
    public void add(Subject subject, ScreeningResult result) {
        matches += result.matches().size();
        if (review.size() + clear.size() >= MAX_SUBJECTS || matches > MAX_MATCHES) {
            throw Fault.user(
                    String.format(
                            Locale.ROOT,
                            "an HTML report holds at most %,d subjects and %,d matches; use --format"
                                    + " jsonl or csv, or split the file.",
                            MAX_SUBJECTS,
                            MAX_MATCHES));
        }
        Entry entry = new Entry(subject, result);
        switch (result.outcome()) {
            case REVIEW -> review.add(entry);
            case CLEAR -> clear.add(entry);
        }
    }

    /// Adds a row that could not be screened.
    public void bad(Problem problem) {
        badRows.add(problem);
    }

    /// The page.
    public String page() {
        Page page = new Page();
        head(page);
        page.raw("<main id=\"main\">").line();
        summary(page);
        reviewTable(page);
        for (int i = 0; i < review.size(); i++) {
            subject(page, i, review.get(i));
        }
        clearTable(page);
        badRows(page);
        page.raw("</main>").line();
        page.raw("<footer class=\"foot\"><p>").words(Words.DECIDES).raw("</p></footer>");
        page.raw("</body></html>").line();
        return page.toString();
    }

    private void head(Page page) {
        Language language = context.language();
        String code = language.name().toLowerCase(Locale.ROOT);
        page.raw("<!doctype html>").line();
        page.raw("<html lang=\"%s\"><head><meta charset=\"utf-8\">".formatted(code)).line();
        page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").line();
        page.raw(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">")
                .line();
        page.raw("<meta name=\"color-scheme\" content=\"light dark\">");
        page.raw("<title>%s – Weir</title>".formatted(Words.TITLE.in(language))).line();
        page.raw("<style>").line().raw(style()).raw("</style></head>").line();
        page.raw("<body><a class=\"skip\" href=\"#main\">");
        page.words(new Bilingual("Skip to the report", "Aller au rapport")).raw("</a>");
        page.raw("<header class=\"head\"><p class=\"mark\">").raw(MARK).raw("Weir</p>").line();
        page.raw("<fieldset class=\"switch\"><legend>").words(Words.LANGUAGE).raw("</legend>");
        radio(page, Language.EN, "English");
        radio(page, Language.FR, "Français");
        page.raw("</fieldset></header>").line();
    }

    private void radio(Page page, Language language, String label) {
        String code = language.name().toLowerCase(Locale.ROOT);
        page.raw(
                "<input type=\"radio\" name=\"language\" id=\"show-%s\"%s><label for=\"show-%s\" lang=\"%s\">%s</label>"
                        .formatted(
                                code,
                                language == context.language() ? " checked" : "",
                                code,
                                code,
                                label));
    }

    private void summary(Page page) {
        page.words("h1", Words.TITLE);
        page.raw("<p class=\"aside\">").words(Words.MADE).raw(" ");
        page.words(Page.date(context.madeOn())).raw(" ").words(Words.BY).raw(" ");
        page.text(context.madeBy()).raw(". ").words(Words.SUBJECTS).raw(" ");
        page.text(context.subjectsFile()).raw(".</p>").line();
        page.raw("<p class=\"decides\">").words(Words.DECIDES).raw("</p>").line();
        page.raw("<section id=\"summary\">")
                .words("h2", Words.SUMMARY)
                .raw("<ul class=\"counts\">");
        count(page, "all", review.size() + clear.size(), Words.SCREENED);
        count(page, "review", review.size(), Words.TO_REVIEW);
        count(page, "clear", clear.size(), Words.CLEAR);
        count(page, "bad", badRows.size(), Words.BAD_ROWS);
        page.raw("</ul>").line();
        page.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\"><table><caption>");
        page.words(Words.LISTS_USED).raw("</caption><thead><tr><th scope=\"col\">");
        page.words(Words.LIST).raw("</th><th scope=\"col\">").words(Words.LIST_DATE);
        page.raw("</th><th scope=\"col\">").words(Words.ENTRIES).raw("</th><th scope=\"col\">");
        page.words(Words.FINGERPRINT).raw("</th></tr></thead><tbody>").line();
        for (ListSnapshot list : context.lists()) {
            page.raw("<tr><th scope=\"row\">").text(list.id().source()).raw("</th><td>");
            page.raw(list.id().listDate().toString()).raw("</td><td class=\"number\">");
            page.raw(String.format(Locale.ROOT, "%,d", list.size()).replace(',', '\u00A0'));
            String hash = list.id().contentHash();
            page.raw("</td><td><code>").text(hash.substring(0, Math.min(12, hash.length())));
            page.raw("</code></td></tr>").line();
        }
        page.raw("</tbody></table></div>").line();
        if (!context.notes().isEmpty()) {
            page.words("h3", Words.NOTES).raw("<ul>");
            context.notes().forEach(note -> page.raw("<li>").text(note).raw("</li>"));
            page.raw("</ul>").line();
        }
        page.raw("</section>").line();
    }

    private static void count(Page page, String kind, int count, Bilingual label) {
        page.raw("<li class=\"count-%s\"><strong>%d</strong> ".formatted(kind, count));
        page.words(label).raw("</li>");
    }

    private void reviewTable(Page page) {
        page.raw("<section id=\"review\">").words("h2", Words.TO_REVIEW);
        if (review.isEmpty()) {
            page.raw("<p>").words(Words.NO_REVIEW).raw("</p></section>").line();
            return;
        }
        Stack.begin(page, "review", null);
        Stack.head(page, List.of(Words.ID, Words.NAME, Words.MATCHES, Words.BEST, Words.LISTING));
        for (int i = 0; i < review.size(); i++) {
            Entry entry = review.get(i);
            Match best = entry.result().matches().getFirst();
            page.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">");
            page.raw("<a href=\"#s%d\">".formatted(i + 1));
            page.text(entry.subject().id()).raw("</a></th>").raw(Stack.CELL);
            page.text(entry.subject().names().getFirst()).raw("</td>").raw(Stack.NUMBER);
            Stack.label(page, Words.MATCHES);
            page.raw(Integer.toString(entry.result().matches().size()));
            page.raw("</td>").raw(Stack.NUMBER);
            Stack.label(page, Words.BEST);
            page.number(best.score(), false);
            page.raw("</td>").raw(Stack.WIDE_CELL).text(best.listedName());
            page.raw(" <span class=\"aside\">");
            page.text(best.snapshot().source()).raw(" · ").text(best.listing().reference());
            page.raw("</span></td></tr>").line();
        }
        page.raw("</tbody></table></div></section>").line();
    }

    private void subject(Page page, int number, Entry entry) {
        String id = "s" + (number + 1);
        page.raw(
                "<section class=\"subject\" aria-labelledby=\"%s\"><h2 id=\"%s\">"
                        .formatted(id, id));
        page.text(entry.subject().names().getFirst()).raw(" <span class=\"source\">");
        page.text(entry.subject().id()).raw("</span></h2><p class=\"aside\">");
        page.words(
                Page.count(
                        entry.result().matches().size(),
                        "match",
                        "matches",
                        "correspondance",
                        "correspondances"));
        page.raw(" · <a href=\"#summary\">").words(Words.BACK).raw("</a></p>").line();
        int match = 0;
        for (Match each : entry.result().matches()) {
            MatchArticle.write(
                    page, id + "m" + ++match, entry.subject(), each, context.threshold());
        }
        page.raw("</section>").line();
    }

    private void clearTable(Page page) {
        if (clear.isEmpty()) {
            return;
        }
        page.raw("<section id=\"clear\">").words("h2", Words.CLEAR);
        page.raw(
                "<div class=\"scroll\" role=\"group\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">");
        page.words(Words.ID).raw("</th><th scope=\"col\">").words(Words.NAME);
        page.raw("</th></tr></thead><tbody>").line();
        for (Entry entry : clear) {
            page.raw("<tr><th scope=\"row\">").text(entry.subject().id()).raw("</th><td>");
            page.text(entry.subject().names().getFirst()).raw("</td></tr>").line();
        }
        page.raw("</tbody></table></div></section>").line();
    }

    private void badRows(Page page) {
        if (badRows.isEmpty()) {
            return;
        }
        page.raw("<section id=\"bad\">").words("h2", Words.BAD_ROWS).raw("<ul>");
        badRows.forEach(row -> page.raw("<li>").text(row.toString()).raw("</li>"));
        page.raw("</ul></section>").line();
    }

    private static String style() {
        try (InputStream css =
                Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String MARK =
            "<svg viewBox=\"0 0 28 24\" width=\"28\" height=\"24\" aria-hidden=\"true\" focusable=\"false\">"
                    + "<path d=\"M1 6h9M10 12h9M18 18h9\" fill=\"none\" stroke=\"currentColor\""
                    + " stroke-width=\"3\" stroke-linecap=\"round\"/></svg>";
}
