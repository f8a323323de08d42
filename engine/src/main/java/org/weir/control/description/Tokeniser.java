package org.weir.control.description;

import java.util.ArrayList;
import java.util.List;
import org.weir.control.description.Token.Kind;

/// Cuts a text into words, numbers and marks. Letters and digits that stand together are cut apart
/// (`W90Cu10` is *w 90 cu 10*), so that `HX-878`, `HX 878` and `HX878` are the same.
final class Tokeniser {
    private Tokeniser() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 5 + 4);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (Character.isLetter(c)) {
                while (at < text.length() && isWordPart(text.charAt(at))) {
                    at++;
                }
                String word = text.substring(start, at);
                tokens.add(new Token(start, at, word, Stem.of(word), Kind.WORD));
            } else if (c >= '0' && c <= '9') {
                while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    at++;
                }
                String digits = text.substring(start, at);
                tokens.add(new Token(start, at, digits, digits, Kind.NUMBER));
            } else {
                at++;
                if (isMark(text, start)) {
                    String mark = c == '\n' || c == '\r' || c == '\t' ? "|" : String.valueOf(c);
                    tokens.add(new Token(start, at, mark, mark, Kind.MARK));
                }
            }
        }
        return tokens;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// Whether the character parts what stands around it: a comma or point inside a number does
    /// not.
    private static boolean isMark(String text, int at) {
        char c = text.charAt(at);
        return switch (c) {
            case ';', ':', '(', ')', '[', ']', '|', '/', '\n', '\r', '\t', '•', '—', '!', '?' ->
                    true;
            case ',', '.' ->
                    !(at > 0
                            && at + 1 < text.length()
                            && Character.isLetterOrDigit(text.charAt(at - 1))
                            && Character.isLetterOrDigit(text.charAt(at + 1))
                            && (c == '.' || Character.isDigit(text.charAt(at + 1))));
            // A dash with blanks around it parts; a hyphen does not.
            case '-', '–' ->
                    at > 0
                            && at + 1 < text.length()
                            && text.charAt(at - 1) == ' '
                            && text.charAt(at + 1) == ' ';
            default -> false;
        };
    }
}
