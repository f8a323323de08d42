package org.weir.bench;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.weir.base.Countries;
import org.weir.base.PartialDate;
import org.weir.names.Schema;
import org.weir.screening.Match;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// Applicants who stand on the UN list, with name, birth and nationality: the right party must be
/// among the first three, over the UN list and over all lists together.
final class Positives implements AccuracySet {
    private static final int FIRST = 3;

    private record Row(Subject subject, Set<String> references) {}

    @Override
    public String name() {
        return "positives";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        ScreeningIndex index =
                bench.prepared("un", () -> ScreeningIndex.build(List.of(bench.lists().un())));
        List<Row> rows =
                bench.files().rows("un-positives.tsv").stream().map(Positives::row).toList();
        List<Row> missed =
                rows.parallelStream().filter(row -> !found(index, row, 0, FIRST)).toList();
        double threshold = bench.options().threshold();
        long atShipped =
                rows.parallelStream().filter(row -> found(index, row, threshold, FIRST)).count();
        bench.say(
                "  right party among the first three: %d of %d; at the shipped threshold %d",
                rows.size() - missed.size(), rows.size(), atShipped);
        if (bench.options().errors()) {
            missed.forEach(row -> printMiss(bench, index, row));
        }
        return List.of(
                Figure.count("positives.missed", missed.size()),
                Figure.count("positives.missed-shipped", rows.size() - atShipped));
    }

    private static boolean found(ScreeningIndex index, Row row, double threshold, int limit) {
        return index
                .screen(row.subject(), new ScreeningOptions(threshold, limit))
                .matches()
                .stream()
                .anyMatch(match -> row.references().contains(match.listing().reference()));
    }

    private static void printMiss(Workbench bench, ScreeningIndex index, Row row) {
        bench.say(
                "  %s «%s» %s",
                row.references(), row.subject().names(), row.subject().birthDates());
        for (Match match : index.screen(row.subject(), new ScreeningOptions(0, 10)).matches()) {
            bench.say(
                    "      %.3f %s %s",
                    match.score(), match.listing().reference(), Explained.line(match.names()));
        }
    }

    private static Row row(Map<String, String> fields) {
        String reference = fields.getOrDefault("un_reference", "");
        String nationality = fields.getOrDefault("nationality", "");
        List<PartialDate> births = new ArrayList<>();
        births.addAll(birth(fields.getOrDefault("birth", "")));
        return new Row(
                new Subject(
                        reference,
                        Schema.PERSON,
                        List.of(fields.getOrDefault("name", "")),
                        births,
                        List.of(),
                        nationality.isBlank()
                                ? List.of()
                                : List.of(Countries.codeOrText(nationality)),
                        List.of(),
                        null,
                        List.of(),
                        List.of()),
                // a person who stands on two regimes' lists: either is right
                Set.of(reference.split("\\|")));
    }

    /// A year or a day; some days of this file lack a leading nought, and one is no day at all, of
    /// which the year is kept.
    private static List<PartialDate> birth(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String[] pieces = text.split("-", -1);
        if (pieces.length == 1) {
            return List.of(PartialDate.ofYear(Integer.parseInt(text)));
        }
        int year = Integer.parseInt(pieces[0]);
        try {
            return List.of(
                    PartialDate.ofDay(
                            LocalDate.of(
                                    year,
                                    Integer.parseInt(pieces[1]),
                                    Integer.parseInt(pieces[2]))));
        } catch (DateTimeException e) {
            return List.of(PartialDate.ofYear(year));
        }
    }
}
