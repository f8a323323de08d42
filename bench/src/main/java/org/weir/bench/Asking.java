package org.weir.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.weir.screening.Match;
import org.weir.screening.ScreeningIndex;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

/// Asks an index for many names at once, on all processors.
final class Asking {
    private static final ScreeningOptions FIRST_FIVE = new ScreeningOptions(0, 5);

    /// Below this, an innocent's exact score is looked for only where the cut lies below it, too: low
    /// scores cost an index the most, and tell nothing here.
    private static final double FLOOR = 0.25;

    private Asking() {}

    /// Asks for each name by itself, whatever the answers score.
    static List<Answer> ask(ScreeningIndex index, List<Sought> sought) {
        return IntStream.range(0, sought.size())
                .parallel()
                .mapToObj(i -> answer(index, sought.get(i)))
                .toList();
    }

    /// The best score of each subject, 0 where it is too low to matter.
    static InnocentScores innocents(ScreeningIndex index, List<Subject> subjects) {
        InnocentScores scores = innocents(index, subjects, FLOOR);
        return scores.cut(LeftOutReport.BEARABLE_ALERTS) > FLOOR
                ? scores
                : innocents(index, subjects, 0);
    }

    private static InnocentScores innocents(
            ScreeningIndex index, List<Subject> subjects, double floor) {
        ScreeningOptions first = new ScreeningOptions(floor, 1);
        return new InnocentScores(
                subjects.parallelStream()
                        .mapToDouble(subject ->
                                index.screen(subject, first).matches().stream()
                                        .mapToDouble(Match::score)
                                        .findFirst()
                                        .orElse(0))
                        .toArray());
    }

    private static Answer answer(ScreeningIndex index, Sought sought) {
        List<Match> first =
                index.screen(Subject.named("sought", sought.schema(), sought.name()), FIRST_FIVE)
                        .matches();
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).listing().reference().equals(sought.reference())) {
                return new Answer(sought, i + 1, first.get(i).score(), first);
            }
        }
        return new Answer(sought, 0, 0, first);
    }
}
