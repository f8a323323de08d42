package org.weir.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;

/// Tables whose rows become blocks on a narrow screen. The roles say that they are tables still,
/// whatever they look like.
final class Stack {
    /// Begins a cell.
    static final String CELL = "<td role=\"cell\">";

    /// Begins a cell that takes the whole width on a narrow screen.
    static final String WIDE_CELL = "<td role=\"cell\" class=\"wide\">";

    /// Begins a cell with a number.
    static final String NUMBER = "<td role=\"cell\" class=\"number\">";

    private Stack() {}

    /// Begins a table.
    ///
    /// @param kind its class
    static void begin(Page page, String kind, @Nullable Bilingual caption) {
        page.raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\">");
        page.raw("<table role=\"table\" class=\"stack %s\">".formatted(kind));
        if (caption != null) {
            page.raw("<caption>").words(caption).raw("</caption>");
        }
    }

    /// Writes the headings and begins the body.
    static void head(Page page, List<Bilingual> columns) {
        page.raw("<thead role=\"rowgroup\"><tr role=\"row\">");
        for (Bilingual column : columns) {
            page.raw("<th scope=\"col\" role=\"columnheader\">").words(column).raw("</th>");
        }
        page.raw("</tr></thead><tbody role=\"rowgroup\">").line();
    }

    /// A cell's heading, which stands in it on a narrow screen only.
    static void label(Page page, Bilingual heading) {
        page.raw("<span class=\"narrow\">").words(heading).raw(" </span>");
    }
}
