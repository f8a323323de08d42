package org.weir.lists.ofac;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weir.lists.IdentifierKind;
import org.weir.lists.reading.IdentifierWords;

/// The labels that the remarks of the legacy files write before a value, from `remark-labels.csv`.
final class RemarkLabels {
    /// What becomes of the value after a label.
    enum Use {
        /// An identifier of the party.
        IDENTIFIER,
        /// Kept under the label.
        DETAIL,
        /// A legal act or determination.
        LEGAL
    }

    /// One label.
    ///
    /// @param text as the remarks write it
    /// @param use what becomes of the value
    /// @param kind the kind of identifier; [IdentifierKind#OTHER] for other uses
    record Label(String text, Use use, IdentifierKind kind) {}

    private static final Map<String, List<Label>> BY_FIRST_WORD = load();

    private RemarkLabels() {}

    /// The longest label that the segment begins with; null if it begins with none.
    static @Nullable Label of(String segment) {
        List<Label> candidates = BY_FIRST_WORD.get(firstWord(segment));
        if (candidates == null) {
            return null;
        }
        for (Label label : candidates) {
            int end = label.text().length();
            if (segment.startsWith(label.text())
                    && (end == segment.length()
                            || !Character.isLetterOrDigit(segment.charAt(end)))) {
                return label;
            }
        }
        return null;
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static Map<String, List<Label>> load() {
        Map<String, List<Label>> result = new HashMap<>();
        try (InputStream in =
                        Objects.requireNonNull(
                                RemarkLabels.class.getResourceAsStream("remark-labels.csv"));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean header = true;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (header) {
                    header = false;
                    continue;
                }
                int comma = line.lastIndexOf(',');
                String text = line.substring(0, comma);
                Use use = Use.valueOf(line.substring(comma + 1).strip().toUpperCase(Locale.ROOT));
                Label label = new Label(text, use, IdentifierWords.kind(text));
                result.computeIfAbsent(firstWord(text), word -> new ArrayList<>()).add(label);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Comparator<Label> longestFirst = Comparator.comparingInt(label -> -label.text().length());
        result.values().forEach(labels -> labels.sort(longestFirst));
        return result;
    }
}
