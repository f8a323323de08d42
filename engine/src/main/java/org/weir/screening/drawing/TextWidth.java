package org.weir.screening.drawing;

/// How wide text is, without asking a font: a page's font is known only where it is shown, so the
/// estimate is generous.
final class TextWidth {
    private TextWidth() {}

    /// Width in units of the drawing.
    ///
    /// @param size size of the font in the same units
    static double of(String text, double size) {
        double ems = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            ems += ems(character);
        }
        return ems * size;
    }

    private static double ems(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        if (isIdeograph(character)) {
            return 1.0;
        }
        if (character < 0x250) {
            return latin(character);
        }
        return Character.isUpperCase(character) ? 0.74 : 0.62;
    }

    private static double latin(int character) {
        return switch (character) {
            case 'i', 'j', 'l', '\'', '.', ',', ' ', '|', '-', 'I' -> 0.32;
            case 'f', 'r', 't', '(', ')' -> 0.42;
            case 'm', 'w', 'M', 'W' -> 0.9;
            default -> Character.isUpperCase(character) ? 0.72 : 0.58;
        };
    }

    private static boolean isIdeograph(int character) {
        return (character >= 0x2E80 && character <= 0x9FFF)
                || (character >= 0xAC00 && character <= 0xD7A3)
                || (character >= 0xF900 && character <= 0xFAFF)
                || (character >= 0xFF00 && character <= 0xFF60)
                || character >= 0x20000;
    }
}
