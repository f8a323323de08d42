package org.weir.text;

import java.util.ArrayList;
import java.util.List;

/// The words of a name as written.
///
/// @param text the name; as given, except that certain mojibake is repaired
/// @param list its words in the order written; positions refer to `text`
public record Words(String text, List<Word> list) {
    /// Longest name that is read, in UTF-16 units; what follows is left out.
    public static final int MAX_LENGTH = 2_000;

    /// Copies the list.
    public Words {
        list = List.copyOf(list);
    }

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    /// Splits a name at white space, hyphens, slashes, dots, commas, brackets, double quotation
    /// marks, other signs, and where letters and digits meet. Apostrophes stay inside their word.
    /// An ampersand is a word of its own. A zero or one between letters (*M0HAMMED*) is a letter.
    public static Words split(String raw) {
        String cut = raw.length() > MAX_LENGTH ? raw.substring(0, MAX_LENGTH) : raw;
        String text = Fold.repair(cut);
        List<Word> words = new ArrayList<>(6);
        Separator before = Separator.START;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            Kind kind = kindAt(text, i, codePoint);
            if (kind == Kind.SEPARATOR || (kind == Kind.APOSTROPHE && !beginsWord(text, i))) {
                before = stronger(before, separator(codePoint));
                i += Character.charCount(codePoint);
                continue;
            }
            int end = endOf(text, i, kind);
            String part = text.substring(i, end);
            String folded = kind == Kind.LETTER ? withoutDigits(Fold.fold(part)) : Fold.fold(part);
            if (kind == Kind.DIGIT || !folded.isEmpty()) {
                Script script = kind == Kind.DIGIT ? Script.OTHER : Script.of(folded);
                words.add(
                        new Word(
                                part,
                                folded,
                                script,
                                i,
                                end,
                                words.isEmpty() ? start(before) : before));
                before = Separator.NONE;
            }
            i = end;
        }
        return new Words(text, words);
    }

    private enum Kind {
        LETTER,
        DIGIT,
        APOSTROPHE,
        SIGN,
        INVISIBLE,
        SEPARATOR
    }

    /// The digits that were misread or disguised letters as letters.
    private static String withoutDigits(String folded) {
        return folded.indexOf('0') < 0 && folded.indexOf('1') < 0
                ? folded
                : folded.replace('0', 'o').replace('1', 'i');
    }

    private static Separator start(Separator before) {
        return before == Separator.QUOTE || before == Separator.BRACKET ? before : Separator.START;
    }

    private static int endOf(String text, int start, Kind first) {
        int i = start;
        if (first == Kind.SIGN) {
            return start + Character.charCount(text.codePointAt(start));
        }
        boolean digits = first == Kind.DIGIT;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            Kind kind = kindAt(text, i, codePoint);
            boolean goesOn =
                    switch (kind) {
                        case LETTER, APOSTROPHE -> !digits;
                        case DIGIT -> digits;
                        case INVISIBLE -> true;
                        case SIGN, SEPARATOR -> false;
                    };
            if (!goesOn) {
                break;
            }
            i += Character.charCount(codePoint);
        }
        return i;
    }

    private static boolean beginsWord(String text, int at) {
        int next = at + 1;
        return next < text.length() && kindAt(text, next, text.codePointAt(next)) == Kind.LETTER;
    }

    private static Kind kindAt(String text, int i, int c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            return Kind.LETTER;
        }
        if (c >= '0' && c <= '9') {
            return (c == '0' || c == '1') && isMisreadLetter(text, i) ? Kind.LETTER : Kind.DIGIT;
        }
        if (c == ' ' || c == '-' || c == '.' || c == ',') {
            return Kind.SEPARATOR;
        }
        if (c == '&' || c == '+' || c == '@' || c == 0x2116) {
            return Kind.SIGN;
        }
        if (Fold.isApostrophe(c)) {
            return Kind.APOSTROPHE;
        }
        return c < 0x80 ? asciiKind(c) : kindByType(text, i, c);
    }

    private static Kind asciiKind(int c) {
        return c < ' ' && !(c >= '\t' && c <= '\r') ? Kind.INVISIBLE : Kind.SEPARATOR;
    }

    private static Kind kindByType(String text, int i, int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    Kind.LETTER;
            case Character.DECIMAL_DIGIT_NUMBER -> Kind.DIGIT;
            case Character.LETTER_NUMBER -> Kind.LETTER;
            case Character.OTHER_NUMBER -> Kind.DIGIT;
            case Character.FORMAT ->
                    c == ZERO_WIDTH_NON_JOINER && isArabicAt(text, i - 1)
                            ? Kind.SEPARATOR
                            : Kind.INVISIBLE;
            case Character.CONTROL -> c == 0x85 ? Kind.SEPARATOR : Kind.INVISIBLE;
            default -> isCatalanDot(text, i, c) ? Kind.INVISIBLE : Kind.SEPARATOR;
        };
    }

    /// Persian writes the parts of a name apart by a sign of no width; Latin letters give them a
    /// blank.
    private static boolean isArabicAt(String text, int i) {
        return i >= 0 && Character.UnicodeBlock.of(text.charAt(i)) == Character.UnicodeBlock.ARABIC;
    }

    /// The dot of *Col·legi* joins.
    private static boolean isCatalanDot(String text, int i, int c) {
        return c == 0xB7
                && i > 0
                && i + 1 < text.length()
                && (text.charAt(i - 1) | 0x20) == 'l'
                && (text.charAt(i + 1) | 0x20) == 'l';
    }

    /// A single zero or one with at least two letters on one side and one on the other is a letter
    /// misread or disguised.
    static boolean isMisreadLetter(String text, int i) {
        int left = lettersFrom(text, i, -1);
        int right = lettersFrom(text, i, 1);
        return left >= 1 && right >= 1 && left + right >= 3;
    }

    private static int lettersFrom(String text, int i, int step) {
        int count = 0;
        for (int at = i + step; at >= 0 && at < text.length() && count < 4; at += step) {
            int c = text.charAt(at) | 0x20;
            if (c < 'a' || c > 'z') {
                break;
            }
            count++;
        }
        return count;
    }

    private static Separator separator(int c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', 0xA0, 0x3000 -> Separator.SPACE;
            case '-', 0xAD, 0x058A, 0x05BE, 0x2212 -> Separator.HYPHEN;
            case '.', 0x3002, 0xFF0E, 0x2024 -> Separator.DOT;
            case ',', ';', 0x060C, 0x061B, 0x3001, 0xFF0C, 0xFF1B, 0x1363 -> Separator.COMMA;
            case '"',
                    0x201C,
                    0x201D,
                    0x201E,
                    0xAB,
                    0xBB,
                    0xFF02,
                    0x300C,
                    0x300D,
                    0x300E,
                    0x300F,
                    0x2039,
                    0x203A ->
                    Separator.QUOTE;
            default -> byType(c);
        };
    }

    private static Separator byType(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL ->
                    Separator.SPACE;
            case Character.DASH_PUNCTUATION -> Separator.HYPHEN;
            case Character.START_PUNCTUATION, Character.END_PUNCTUATION -> Separator.BRACKET;
            default -> Separator.SIGN;
        };
    }

    private static Separator stronger(Separator one, Separator other) {
        return strength(other) >= strength(one) ? other : one;
    }

    private static int strength(Separator separator) {
        return switch (separator) {
            case NONE -> 0;
            case START -> 0;
            case SPACE -> 1;
            case HYPHEN -> 2;
            case DOT -> 3;
            case SIGN -> 4;
            case COMMA -> 7;
            case BRACKET -> 6;
            case QUOTE -> 5;
        };
    }
}
