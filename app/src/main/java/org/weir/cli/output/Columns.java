package org.weir.cli.output;

/// How wide text is in a terminal.
public final class Columns {
    private Columns() {}

    /// Columns that the text takes: Han, kana and Hangul take two, combining marks none.
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /// The text, filled with blanks up to `width` columns.
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(1, width - width(text)));
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        boolean wide =
                character >= 0x1100
                        && (character <= 0x115F
                                || (character >= 0x2E80 && character <= 0xA4CF)
                                || (character >= 0xAC00 && character <= 0xD7A3)
                                || (character >= 0xF900 && character <= 0xFAFF)
                                || (character >= 0xFE30 && character <= 0xFE6F)
                                || (character >= 0xFF00 && character <= 0xFF60)
                                || (character >= 0x20000 && character <= 0x3FFFD));
        return wide ? 2 : 1;
    }
}
