package org.weir.thresholds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.weir.base.Fault;

/// What each threshold would do on the same subjects: how many matches it shows, and what people
/// have found on those.
///
/// @param current the threshold that holds, 0 to 1
/// @param subjects how many subjects were screened
/// @param steps by threshold, rising
public record Exploration(double current, long subjects, List<Step> steps) {
    /// The lowest threshold that is looked at.
    public static final double FLOOR = 0.50;

    /// The distance between two thresholds that are looked at.
    public static final double STEP = 0.01;

    /// How many thresholds are looked at.
    public static final int STEPS = 50;

    /// Copies the steps.
    ///
    /// @throws IllegalArgumentException if there is none
    public Exploration {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an exploration has steps");
        }
    }

    /// What one threshold would do.
    ///
    /// @param threshold it
    /// @param matches how many matches reach it
    /// @param same how many of these people have found to be the same person
    /// @param notSame how many people have found to be somebody else
    /// @param waiting how many wait for a finding
    /// @param subjects how many subjects have a match that reaches it
    public record Step(
            double threshold, long matches, long same, long notSame, long waiting, long subjects) {}

    /// The step at a threshold, or the nearest.
    public Step at(double threshold) {
        Step best = steps.getFirst();
        for (Step step : steps) {
            if (Math.abs(step.threshold - threshold) < Math.abs(best.threshold - threshold)) {
                best = step;
            }
        }
        return best;
    }

    /// As lines of text, which [#read] reads.
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%.4f,%d\n", current, subjects));
        for (Step step : steps) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%.2f,%d,%d,%d,%d,%d\n",
                            step.threshold,
                            step.matches,
                            step.same,
                            step.notSame,
                            step.waiting,
                            step.subjects));
        }
        return text.toString();
    }

    /// Reads lines of text.
    ///
    /// @throws Fault of kind EXTERNAL if they were not written here
    public static Exploration read(String text) {
        try {
            List<String> lines = text.lines().toList();
            String[] head = lines.getFirst().split(",");
            List<Step> steps = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",");
                steps.add(
                        new Step(
                                Double.parseDouble(cells[0]),
                                Long.parseLong(cells[1]),
                                Long.parseLong(cells[2]),
                                Long.parseLong(cells[3]),
                                Long.parseLong(cells[4]),
                                Long.parseLong(cells[5])));
            }
            return new Exploration(Double.parseDouble(head[0]), Long.parseLong(head[1]), steps);
        } catch (RuntimeException e) {
            throw Fault.external("what was explored cannot be read; explore again.", e);
        }
    }
}
