package org.weir.control.quantities;

import org.jspecify.annotations.Nullable;

/// Reads numbers as people of either language write them: `1,100`, `1 100`, `1.234,5`, `0,25`,
/// `1.1e6`, `8.41 × 10^5`, `10⁶`, `½`.
///
/// A comma before exactly three digits groups thousands in a text that writes the point, and is a
/// decimal comma in one that writes the comma ([#commaIsDecimal]).
final class NumberReader {
    private static final int MAX_CHARS = 40;
    private static final int MAX_EXPONENT = 60;
    private static final String FRACTIONS = "½¼¾⅓⅔⅛";
    private static final double[] FRACTION_VALUES = {0.5, 0.25, 0.75, 1 / 3.0, 2 / 3.0, 0.125};
    static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private final boolean commaIsDecimal;

    NumberReader(String text, boolean commaIsDecimal) {
        this.text = text;
        this.commaIsDecimal = commaIsDecimal;
    }

    /// A number and where it ends.
    record Number(double value, int end) {}

    /// Whether a text writes decimals with a comma: it has a comma that cannot group thousands, or
    /// groups thousands with blanks, and it has no decimal point.
    static boolean commaIsDecimal(String text) {
        boolean comma = false;
        boolean point = false;
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(text.charAt(i - 1)) || !isDigit(text.charAt(i + 1))) {
                continue;
            }
            int after = digitsFrom(text, i + 1);
            boolean alone = i < 2 || !isDigit(text.charAt(i - 2));
            boolean decimal = after != 3 || alone && text.charAt(i - 1) == '0';
            comma |= c == ',' && decimal && !isLocant(text, i + 1 + after);
            comma |= isBlank(c) && after == 3;
            point |= c == '.' && decimal;
        }
        return comma && !point;
    }

    /// Whether what follows shows that a number is a place in a molecule: `1,2,4-butanetriol`.
    private static boolean isLocant(String text, int at) {
        return at + 1 < text.length()
                && (text.charAt(at) == ',' && isDigit(text.charAt(at + 1))
                        || text.charAt(at) == '-' && Character.isLetter(text.charAt(at + 1)));
    }

    /// The number that begins at a digit or a fraction sign, without its sign; null where none
    /// does.
    @Nullable Number at(int start) {
        if (start >= text.length()) {
            return null;
        }
        int fraction = FRACTIONS.indexOf(text.charAt(start));
        if (fraction >= 0) {
            return new Number(FRACTION_VALUES[fraction], start + 1);
        }
        if (!isDigit(text.charAt(start))) {
            return null;
        }
        StringBuilder digits = new StringBuilder();
        int end = mantissa(start, digits);
        if (digits.length() > MAX_CHARS) {
            return null;
        }
        double value = Double.parseDouble(digits.toString());
        if (end < text.length() && FRACTIONS.indexOf(text.charAt(end)) >= 0) {
            return new Number(
                    value + FRACTION_VALUES[FRACTIONS.indexOf(text.charAt(end))], end + 1);
        }
        return exponent(value, digits, end);
    }

    /// Appends what Java can parse; returns the end.
    private int mantissa(int start, StringBuilder digits) {
        int at = start;
        int run = digitsFrom(text, at);
        digits.append(text, at, at + run);
        at += run;
        char grouping = 0;
        while (at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            char c = text.charAt(at);
            int next = digitsFrom(text, at + 1);
            boolean groups = next == 3 && (run <= 3 && grouping == 0 || grouping == c);
            boolean leadingZero = digits.length() == 1 && digits.charAt(0) == '0';
            if (isBlank(c) || c == '\'' || c == '’') {
                if (!groups || leadingZero) {
                    return at;
                }
            } else if (c == ',' || c == '.') {
                boolean decimal =
                        !groups || leadingZero || grouping != c && separatesDecimals(c, at + 4);
                if (decimal) {
                    digits.append('.').append(text, at + 1, at + 1 + next);
                    return at + 1 + next;
                }
            } else {
                return at;
            }
            grouping = c;
            digits.append(text, at + 1, at + 4);
            at += 4;
        }
        return at;
    }

    /// Whether this comma or point, with three digits behind it, separates decimals.
    private boolean separatesDecimals(char c, int behind) {
        boolean another =
                behind + 1 < text.length()
                        && (text.charAt(behind) == ',' || text.charAt(behind) == '.')
                        && isDigit(text.charAt(behind + 1));
        if (another) {
            return false;
        }
        return c == '.' ? !commaIsDecimal : commaIsDecimal;
    }

    private Number exponent(double value, CharSequence digits, int end) {
        int at = end;
        if (at < text.length()
                && (text.charAt(at) == 'e' || text.charAt(at) == 'E')
                && !digits.isEmpty()) {
            Number number = power(value, at + 1);
            if (number != null) {
                return number;
            }
        }
        // `10^6` and `10⁶` alone.
        if (digits.toString().equals("10") && at < text.length()) {
            Number number = tenTo(1, at);
            if (number != null) {
                return number;
            }
        }
        int sign = skipBlanks(at);
        if (sign < text.length() && "×xX·*".indexOf(text.charAt(sign)) >= 0) {
            int ten = skipBlanks(sign + 1);
            if (text.startsWith("10", ten)) {
                Number number = tenTo(value, ten + 2);
                if (number != null) {
                    return number;
                }
            }
        }
        return new Number(value, at);
    }

    private @Nullable Number tenTo(double value, int at) {
        if (at >= text.length()) {
            return null;
        }
        if (text.charAt(at) == '^') {
            return power(value, at + 1);
        }
        if (text.startsWith("**", at)) {
            return power(value, at + 2);
        }
        boolean negative = text.charAt(at) == '⁻';
        int from = negative ? at + 1 : at;
        int exponent = 0;
        int i = from;
        for (; i < text.length() && i - from < 2; i++) {
            int digit = SUPERSCRIPTS.indexOf(text.charAt(i));
            if (digit < 0) {
                break;
            }
            exponent = exponent * 10 + digit;
        }
        return i == from
                ? null
                : new Number(value * Math.pow(10, negative ? -exponent : exponent), i);
    }

    private @Nullable Number power(double value, int at) {
        int from = at;
        boolean negative = false;
        if (from < text.length() && "+-−".indexOf(text.charAt(from)) >= 0) {
            negative = text.charAt(from) != '+';
            from++;
        }
        int run = from < text.length() ? digitsFrom(text, from) : 0;
        if (run == 0 || run > 2) {
            return null;
        }
        int exponent = Integer.parseInt(text.substring(from, from + run));
        if (exponent > MAX_EXPONENT) {
            return null;
        }
        return new Number(value * Math.pow(10, negative ? -exponent : exponent), from + run);
    }

    private int skipBlanks(int at) {
        int i = at;
        while (i < text.length() && i < at + 2 && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int digitsFrom(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end - start;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// A blank, a no-break space, a thin one or a narrow no-break one.
    static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u2009' || c == '\u202F';
    }
}
