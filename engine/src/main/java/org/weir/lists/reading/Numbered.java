package org.weir.lists.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes apart fields that number their values: `(1) Tripoli (2) Tunis`, `(1) Haidra (2)-(3) -`.
public final class Numbered {
    private static final Pattern MARK =
            Pattern.compile("\\(\\d{1,2}\\)(?:\\s*(?:-|to|and|,)?\\s*\\(\\d{1,2}\\))*");

    private Numbered() {}

    /// The values, without those that are only a dash; one value where nothing is numbered.
    public static List<String> split(@Nullable String field) {
        if (field == null || field.isBlank()) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        Matcher mark = MARK.matcher(field);
        int start = 0;
        while (mark.find()) {
            add(values, field.substring(start, mark.start()));
            start = mark.end();
        }
        add(values, field.substring(start));
        return values;
    }

    private static void add(List<String> values, String value) {
        String text = value.strip();
        if (!text.isEmpty() && !text.matches("[-,.;\u2013]+")) {
            values.add(text);
        }
    }
}
