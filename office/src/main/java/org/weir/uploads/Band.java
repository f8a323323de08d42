package org.weir.uploads;

import java.util.List;

/// A band of scores, by which figures are shown: which matches to look at first.
///
/// @param from the lowest score, 0 to 1
/// @param to the score below which it ends; above 1 for the last
public record Band(double from, double to) {
    private static final List<Band> ALL =
            List.of(
                    new Band(0, 0.80),
                    new Band(0.80, 0.90),
                    new Band(0.90, 0.97),
                    new Band(0.97, 2));

    /// The bands, rising.
    public static List<Band> all() {
        return ALL;
    }

    /// The number of the band that a score lies in.
    public static int of(double score) {
        int number = 0;
        while (score >= ALL.get(number).to) {
            number++;
        }
        return number;
    }
}
