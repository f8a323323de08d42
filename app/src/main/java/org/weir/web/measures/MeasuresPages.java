package org.weir.web.measures;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.http.Requires;
import org.weir.measures.Measure;
import org.weir.measures.Measures;
import org.weir.measures.Period;
import org.weir.sheets.SafeCells;
import org.weir.web.figures.Bars;
import org.weir.web.figures.Written;
import org.weir.web.layout.Words;

/// Measures of the work over a period.
@Controller
public class MeasuresPages {
    private static final int DAYS = 30;

    private final Measures measures;
    private final Words words;
    private final Clock clock;

    /// @param words names the kinds of subjects
    /// @param clock says which day it is
    public MeasuresPages(Measures measures, Words words, Clock clock) {
        this.measures = measures;
        this.words = words;
        this.clock = clock;
    }

    /// A period as it was typed.
    ///
    /// @param period it; the last days where what was typed is none
    /// @param wrong whether what was typed is none
    private record Asked(Period period, boolean wrong) {}

    private Asked asked(@Nullable String from, @Nullable String to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Period last = Period.last(DAYS, today);
        try {
            return new Asked(
                    new Period(
                            from == null || from.isBlank()
                                    ? last.from()
                                    : LocalDate.parse(from.strip()),
                            to == null || to.isBlank() ? today : LocalDate.parse(to.strip())),
                    false);
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Asked(last, true);
        }
    }

    /// The page.
    @GetMapping("/measures")
    @Requires(Permission.SEE_MEASURES)
    public String page(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor,
            @ModelAttribute("written") Written written,
            Model model,
            HttpServletResponse response) {
        Asked asked = asked(from, to);
        if (asked.wrong) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        Measures.Figures figures = measures.over(actor, asked.period);
        model.addAttribute("period", asked.period);
        model.addAttribute("wrong", asked.wrong);
        model.addAttribute("typedFrom", from == null ? asked.period.from().toString() : from);
        model.addAttribute("typedTo", to == null ? asked.period.to().toString() : to);
        model.addAttribute("figures", figures);
        model.addAttribute("byList", bars(figures.byList(), Measure::group, written));
        model.addAttribute(
                "bySchema",
                bars(
                        figures.bySchema(),
                        one -> words.text(written.language(), "measures.schema." + one.group()),
                        written));
        model.addAttribute("byWeek", bars(figures.byWeek(), Measure::group, written));
        return "measures";
    }

    private static String bars(
            List<Measure> measures, Function<Measure, String> label, Written written) {
        return Bars.svg(
                measures.stream()
                        .map(one ->
                                new Bars.Bar(
                                        label.apply(one),
                                        one.alerts(),
                                        Math.min(one.same(), one.alerts()),
                                        written.number(one.alerts())))
                        .toList());
    }

    /// The same as CSV.
    @GetMapping("/measures.csv")
    @Requires(Permission.SEE_MEASURES)
    public ResponseEntity<byte[]> csv(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Actor actor) {
        Period period = asked(from, to).period;
        Measures.Figures figures = measures.over(actor, period);
        StringBuilder csv = new StringBuilder();
        csv.append(
                SafeCells.csvRow(
                        List.of(
                                "from",
                                "to",
                                "by",
                                "group",
                                "subjects",
                                "alerts",
                                "alerts_per_thousand",
                                "same",
                                "not_same",
                                "precision",
                                "median_hours",
                                "ninetieth_hours")));
        row(csv, period, "all", figures.all());
        row(csv, period, "screenings", figures.screenings());
        figures.byList().forEach(one -> row(csv, period, "list", one));
        figures.bySchema().forEach(one -> row(csv, period, "schema", one));
        figures.byWeek().forEach(one -> row(csv, period, "week", one));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        "measures-%s-%s.csv".formatted(period.from(), period.to()))
                                .build()
                                .toString())
                .body(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void row(StringBuilder csv, Period period, String by, Measure measure) {
        List<String> cells = new ArrayList<>();
        cells.add(period.from().toString());
        cells.add(period.to().toString());
        cells.add(by);
        cells.add(measure.group());
        cells.add(measure.subjects() < 0 ? "" : Long.toString(measure.subjects()));
        cells.add(Long.toString(measure.alerts()));
        cells.add(number(measure.perThousand(), 2));
        cells.add(Long.toString(measure.same()));
        cells.add(Long.toString(measure.notSame()));
        cells.add(number(measure.precision(), 4));
        cells.add(Written.plain(measure.medianHours(), 2));
        cells.add(Written.plain(measure.ninetiethHours(), 2));
        csv.append(SafeCells.csvRow(cells));
    }

    private static String number(OptionalDouble number, int decimals) {
        return Written.plain(number.orElse(Double.NaN), decimals);
    }
}
