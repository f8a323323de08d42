package org.weir.build;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/// Folds what the text tables write into the keys of the compiled ones.
final class Keys {
    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private Keys() {}

    /// The key of a part or phrase: folded, one space between parts, nothing but letters and digits.
    static String of(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        String decomposed = NFKD.normalize(lower);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < decomposed.length(); ) {
            int point = decomposed.codePointAt(i);
            i += Character.charCount(point);
            int type = Character.getType(point);
            if (type == Character.NON_SPACING_MARK
                    || type == Character.FORMAT
                    || point == '\''
                    || point == '’'
                    || point == 'ʿ'
                    || point == 'ʾ') {
                continue;
            }
            switch (point) {
                case 'ı' -> out.append('i');
                case 'ø' -> out.append('o');
                case 'ł' -> out.append('l');
                case 'đ' -> out.append('d');
                case 'ß' -> out.append("ss");
                case 'æ' -> out.append("ae");
                case 'œ' -> out.append("oe");
                default -> {
                    if (Character.isLetterOrDigit(point)
                            || type == Character.COMBINING_SPACING_MARK) {
                        out.appendCodePoint(point);
                    } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                        out.append(' ');
                    }
                }
            }
        }
        return com.ibm.icu.text.Normalizer2.getNFCInstance().normalize(out.toString().strip());
    }

    /// The key of a part that the text writes in several words (*abd al-rahman*): without the spaces.
    static String joined(String written) {
        return of(written).replace(" ", "");
    }
}
