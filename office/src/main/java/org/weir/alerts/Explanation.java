package org.weir.alerts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The explanation of a match as an alert keeps it: which part met which and by what means, and
/// everything else that was compared. Two alerts are explained alike where it is the same text.
final class Explanation {
    private static final String BEGIN = "\"explanation\":";
    private static final String END = ",\"reading\":";

    private Explanation() {}

    /// The explanation of an alert; empty where it was erased. What [org.weir.replay.AnswerText]
    /// writes has both marks once, since quotes inside of values are escaped.
    static Optional<String> of(Alert alert) {
        String match = new String(alert.match(), StandardCharsets.UTF_8);
        int begin = match.indexOf(BEGIN);
        int end = match.lastIndexOf(END);
        return begin < 0 || end < begin
                ? Optional.empty()
                : Optional.of(match.substring(begin + BEGIN.length(), end));
    }

    /// Whether both are explained, and alike.
    static boolean alike(Alert one, Alert other) {
        Optional<String> explanation = of(one);
        return explanation.isPresent() && explanation.equals(of(other));
    }
}
