package org.weir.screening.drawing;

import java.util.Locale;
import org.weir.base.Bilingual;

/// Text as it stands in HTML and SVG.
public final class Markup {
    private Markup() {}

    /// The text with `&`, `<`, `>` and quotes escaped; control characters, which neither HTML nor
    /// SVG allows, left out.
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\n', '\t' -> escaped.append(character);
                default -> {
                    if (character >= ' ' && character != 0x7F) {
                        escaped.append(character);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /// Both languages, each in an element of its own, of which the page shows one: classes `t-en`
    /// and `t-fr`. A text that is the same in both stands once.
    ///
    /// @param element name of the element, with its other attributes but no class
    /// @param classes further classes; may be empty
    public static String both(String element, String classes, Bilingual text) {
        String name = element.contains(" ") ? element.substring(0, element.indexOf(' ')) : element;
        if (text.en().equals(text.fr())) {
            return "<%s%s>%s</%s>"
                    .formatted(
                            element,
                            classes.isEmpty() ? "" : " class=\"" + classes + "\"",
                            escape(text.en()),
                            name);
        }
        String more = classes.isEmpty() ? "" : " " + classes;
        return "<%s class=\"t-en%s\" lang=\"en\">%s</%s><%s class=\"t-fr%s\" lang=\"fr\">%s</%s>"
                .formatted(
                        element, more, escape(text.en()), name, element, more, escape(text.fr()), name);
    }

    /// A length in a drawing: one decimal at most.
    static String length(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
