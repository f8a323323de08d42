package org.weir.lists.reading;

import java.util.ArrayList;
import java.util.List;

/// A CSV line with quotation marks out of place: one that is not followed by the separator or the
/// end of the line is part of the text.
final class LooseRow {
    private final String text;
    private final char separator;
    private int position;
    private boolean mended;
    private boolean noneCloses;

    LooseRow(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /// The fields of the line.
    String[] fields() {
        List<String> fields = new ArrayList<>();
        position = 0;
        do {
            fields.add(field());
            position++;
        } while (position <= text.length() && fields.size() < CsvRows.MAX_FIELDS);
        return fields.toArray(String[]::new);
    }

    /// Whether a mark was out of place, after [#fields].
    boolean mended() {
        return mended;
    }

    /// Reads one field and stops at the separator after it or at the end of the line.
    private String field() {
        int start = position;
        int open = start;
        while (open < text.length() && text.charAt(open) == ' ') {
            open++;
        }
        if (!noneCloses && open < text.length() && text.charAt(open) == '"') {
            StringBuilder value = new StringBuilder();
            for (int i = open + 1; i < text.length(); i++) {
                char character = text.charAt(i);
                if (character == '"') {
                    int end = endAfterQuote(i);
                    if (end >= 0) {
                        position = end;
                        return value.toString();
                    }
                    if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        i++;
                    } else {
                        mended = true;
                    }
                }
                value.append(character);
            }
            // Never closed: take what stands before the next separator.
            mended = true;
            noneCloses = true;
            start = open + 1;
        }
        int end = text.indexOf(separator, start);
        position = end < 0 ? text.length() : end;
        return text.substring(start, position);
    }

    /// Where the field ends if the quotation mark at `quote` closes it; -1 if it does not.
    private int endAfterQuote(int quote) {
        int next = quote + 1;
        while (next < text.length() && text.charAt(next) == ' ' && separator != ' ') {
            next++;
        }
        return next == text.length() || text.charAt(next) == separator ? next : -1;
    }
}
