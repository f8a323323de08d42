package org.weir.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.weir.screening.Match;

/// What left-out names come to: found means that the right party is among the first five, above the
/// score that leaves 10 alerts per 1,000 innocents.
final class LeftOutReport {
    /// How many alerts per 1,000 innocents an authority can bear: the cut that aliases are found
    /// at.
    static final double BEARABLE_ALERTS = 10;

    private LeftOutReport() {}

    /// Prints the measure, with misses where errors are asked for, and gives its figures.
    ///
    /// @param key begins the name of each figure
    static List<Figure> of(
            Workbench bench, String key, List<Answer> answers, InnocentScores innocents) {
        double cut = innocents.cut(BEARABLE_ALERTS);
        double shipped = bench.options().threshold();
        double alerts = innocents.alertsPerThousand(shipped);
        bench.say(
                "%s: %d names asked; the score above which 10 of 1,000 of %d innocents lie is %.4f",
                key, answers.size(), innocents.size(), cut);
        bench.say("  at %.3f: %.2f alerts per 1,000 innocents", shipped, alerts);
        line(bench, "all", answers, cut, shipped);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.share(key + ".found", found(answers, cut)));
        figures.add(Figure.score(key + ".cut", cut));
        figures.add(Figure.share(key + ".found-shipped", foundAt(answers, shipped)));
        figures.add(Figure.perThousand(key + ".alerts-shipped", alerts));
        Collection<Map.Entry<String, List<Answer>>> groups =
                answers.stream()
                        .collect(
                                Collectors.groupingBy(
                                        answer -> answer.sought().group(),
                                        TreeMap::new,
                                        Collectors.toList()))
                        .entrySet();
        if (groups.size() > 1) {
            for (Map.Entry<String, List<Answer>> group : groups) {
                line(bench, group.getKey(), group.getValue(), cut, shipped);
                figures.add(
                        Figure.share(
                                key + ".found." + group.getKey().toLowerCase(Locale.ROOT),
                                found(group.getValue(), cut)));
            }
        }
        if (bench.options().errors()) {
            printMisses(bench, answers, cut);
        }
        return figures;
    }

    /// Share found above a cut.
    static double found(List<Answer> answers, double cut) {
        return share(answers, answers.stream().filter(answer -> answer.foundAbove(cut)).count());
    }

    /// Share found at or above a threshold.
    static double foundAt(List<Answer> answers, double threshold) {
        return share(answers, answers.stream().filter(answer -> answer.foundAt(threshold)).count());
    }

    private static double share(List<Answer> answers, long count) {
        return answers.isEmpty() ? 0 : (double) count / answers.size();
    }

    private static void line(
            Workbench bench, String group, List<Answer> answers, double cut, double shipped) {
        bench.say(
                "  %-14s n %4d  found %.4f  at the shipped threshold %.4f  among the first five"
                        + " whatever the score %.4f",
                group,
                answers.size(),
                found(answers, cut),
                foundAt(answers, shipped),
                foundAt(answers, 0));
    }

    private static void printMisses(Workbench bench, List<Answer> answers, double cut) {
        bench.say("MISSED, best score first");
        answers.stream()
                .filter(answer -> !answer.foundAbove(cut))
                .sorted(Comparator.comparingDouble(Answer::score).reversed())
                .forEach(answer -> {
                    Sought sought = answer.sought();
                    bench.say(
                            "  [%s] «%s» of «%s» (%s): %s",
                            sought.group(),
                            sought.name(),
                            sought.primaryName(),
                            sought.reference(),
                            answer.rank() == 0
                                    ? "not among the first five"
                                    : "rank %d, %.3f".formatted(answer.rank(), answer.score()));
                    for (Match match : answer.first()) {
                        bench.say(
                                "      %s %s %s",
                                match.listing().reference().equals(sought.reference()) ? "*" : " ",
                                match.listing().reference(),
                                Explained.line(match.names()));
                    }
                });
    }
}
