package org.weir.cli.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.weir.base.Bilingual;
import org.weir.base.Decimals;
import org.weir.screening.drawing.Markup;
import org.weir.screening.drawing.Writing;

/// Collects the HTML of a page. What comes from outside goes in only through `text` and `name`,
/// which escape it.
final class Page {
    private final StringBuilder html = new StringBuilder(64 << 10);

    /// Markup of ours, as it stands.
    Page raw(String markup) {
        html.append(markup);
        return this;
    }

    /// Text from outside, in whatever script.
    Page text(String text) {
        Writing writing = Writing.of(text);
        if (writing.language() == null) {
            html.append(Markup.escape(text));
        } else {
            html.append("<bdi").append(writing.attributes()).append('>');
            html.append(Markup.escape(text)).append("</bdi>");
        }
        return this;
    }

    /// A text of ours, in both languages.
    Page words(Bilingual words) {
        return words("span", words);
    }

    /// A text of ours in an element of its own, in both languages.
    Page words(String element, Bilingual words) {
        html.append(Markup.both(element, "", words));
        return this;
    }

    /// A number with two decimals: *0.87*, *0,87*; `signed` ones have a sign unless they are 0.
    Page number(double value, boolean signed) {
        String text = Decimals.two(value);
        if (signed) {
            text = value > 0 && !text.equals("0.00") ? "+" + text : text.replace("-", "\u2212");
        }
        return words(new Bilingual(text, text.replace('.', ',')));
    }

    /// Ends the line, to keep the source readable.
    Page line() {
        html.append('\n');
        return this;
    }

    /// *22 November 2026*, *22 novembre 2026*.
    static Bilingual date(LocalDate date) {
        return new Bilingual(
                DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).format(date),
                (date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth()))
                        + DateTimeFormatter.ofPattern(" MMMM uuuu", Locale.CANADA_FRENCH)
                                .format(date));
    }

    /// A count with its noun, *1 match*, *2 matches*, *1 250 correspondances*.
    static Bilingual count(long count, String one, String more, String un, String plusieurs) {
        String grouped = String.format(Locale.ROOT, "%,d", count);
        return new Bilingual(
                grouped + " " + (count == 1 ? one : more),
                grouped.replace(',', '\u00A0') + " " + (count < 2 ? un : plusieurs));
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
