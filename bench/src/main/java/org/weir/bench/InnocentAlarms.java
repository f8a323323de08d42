package org.weir.bench;

import java.util.Comparator;
import java.util.List;
import org.weir.names.Schema;
import org.weir.screening.Match;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// The innocents of a schema asked for by name alone over an index.
final class InnocentAlarms {
    private static final int SHOWN = 60;

    private InnocentAlarms() {}

    /// Their best scores; prints the highest with their explanations where errors are asked for.
    static InnocentScores over(Workbench bench, ScreeningIndex index, Schema schema) {
        List<Subject> subjects =
                schema == Schema.PERSON
                        ? Innocents.persons(bench.files(), "negatives-global.csv", false)
                        : Innocents.organisations(bench.files(), false);
        return over(bench, index, subjects);
    }

    /// The best scores of these subjects.
    static InnocentScores over(Workbench bench, ScreeningIndex index, List<Subject> subjects) {
        InnocentScores scores = Asking.innocents(index, subjects);
        if (bench.options().errors()) {
            bench.say("INNOCENTS WITH THE HIGHEST SCORES");
            double floor = scores.cut(1000.0 * SHOWN / scores.size());
            ScreeningOptions first = new ScreeningOptions(floor, 1);
            subjects.parallelStream()
                    .flatMap(subject -> index.screen(subject, first).matches().stream())
                    .filter(match -> match.score() > floor)
                    .sorted(Comparator.comparingDouble(Match::score).reversed())
                    .forEachOrdered(match ->
                            bench.say(
                                    "  %.3f «%s» / «%s» (%s)\n      %s",
                                    match.score(),
                                    match.subjectName(),
                                    match.listedName(),
                                    match.listing().reference(),
                                    Explained.line(match.names())));
        }
        return scores;
    }
}
