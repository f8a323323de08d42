package org.weir.cli.output;

/// Makes text from outside fit for a terminal: what it says must not be able to move the cursor,
/// change colours or turn the direction of the rest of the line.
public final class Printable {
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /// The text on one line: line ends become ` / `, control characters a replacement character.
    public static String line(String text) {
        StringBuilder line = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                if (line != null) {
                    line.append(c);
                }
                continue;
            }
            if (line == null) {
                line = new StringBuilder(text.length() + 8).append(text, 0, i);
            }
            switch (c) {
                case '\n' -> line.append(" / ");
                case '\r' -> {}
                case '\t' -> line.append(' ');
                default -> line.append(REPLACEMENT);
            }
        }
        return line == null ? text : line.toString();
    }

    private static boolean isPlain(char c) {
        boolean turnsDirection = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        boolean endsLine = c == '\u2028' || c == '\u2029';
        return !Character.isISOControl(c) && !turnsDirection && !endsLine;
    }
}
