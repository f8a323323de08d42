package org.weir.api.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.weir.api.ftm.Datasets;
import org.weir.api.ftm.Directory;
import org.weir.api.ftm.DirectoryEntry;
import org.weir.api.ftm.EntityAnswer;
import org.weir.api.ftm.FtmProperty;
import org.weir.base.Countries;
import org.weir.base.Language;
import org.weir.http.Languages;

/// Says of a listing what tells it from another of the same name: in a line, and as a small page.
final class Describer {
    private static final List<FtmProperty> SHOWN =
            List.of(
                    FtmProperty.ALIAS,
                    FtmProperty.BIRTH_DATE,
                    FtmProperty.BIRTH_PLACE,
                    FtmProperty.NATIONALITY,
                    FtmProperty.CITIZENSHIP,
                    FtmProperty.COUNTRY,
                    FtmProperty.FLAG,
                    FtmProperty.POSITION,
                    FtmProperty.PASSPORT_NUMBER,
                    FtmProperty.ID_NUMBER,
                    FtmProperty.REGISTRATION_NUMBER,
                    FtmProperty.IMO_NUMBER,
                    FtmProperty.PROGRAM_ID,
                    FtmProperty.ADDRESS,
                    FtmProperty.NOTES);

    private static final Set<FtmProperty> COUNTRIES =
            EnumSet.of(
                    FtmProperty.NATIONALITY,
                    FtmProperty.CITIZENSHIP,
                    FtmProperty.COUNTRY,
                    FtmProperty.FLAG);

    private static final int MAX_VALUES = 5;
    private static final int MAX_CHARS = 300;

    private Describer() {}

    /// The list, dates of birth and countries.
    static String line(Directory directory, DirectoryEntry entry, Language language) {
        List<String> parts = new ArrayList<>();
        parts.add(Datasets.title(entry.datasets().getFirst()).in(language));
        Map<String, List<Object>> properties = directory.entity(entry).properties();
        for (FtmProperty property :
                List.of(
                        FtmProperty.BIRTH_DATE,
                        FtmProperty.INCORPORATION_DATE,
                        FtmProperty.BUILD_DATE)) {
            properties.getOrDefault(property.code(), List.of()).stream()
                    .limit(1)
                    .forEach(date -> parts.add(String.valueOf(date)));
        }
        entry.countries().stream()
                .limit(MAX_VALUES)
                .forEach(code -> parts.add(country(code, language)));
        return String.join(" · ", parts);
    }

    private static String country(String code, Language language) {
        return Countries.name(code.toUpperCase(Locale.ROOT))
                .map(both -> both.in(language))
                .orElse(code);
    }

    /// A piece of HTML.
    static String piece(Directory directory, DirectoryEntry entry, Language language) {
        EntityAnswer entity = directory.entity(entry);
        StringBuilder html = new StringBuilder();
        html.append("<h1 dir=\"auto\">").append(escaped(entry.caption())).append("</h1><p>");
        html.append(escaped(entry.schema().label().in(language))).append(" · ");
        html.append(
                escaped(
                        entry.datasets().stream()
                                .map(name -> Datasets.title(name).in(language))
                                .collect(Collectors.joining(", "))));
        html.append(" · ").append(entry.lastSeen()).append("</p><dl>");
        for (FtmProperty property : SHOWN) {
            List<Object> values = entity.properties().getOrDefault(property.code(), List.of());
            if (!values.isEmpty()) {
                html.append("<dt>").append(escaped(property.label().in(language))).append("</dt>");
                values.stream()
                        .limit(MAX_VALUES)
                        .forEach(value ->
                                html.append("<dd dir=\"auto\">")
                                        .append(escaped(shown(property, value, language)))
                                        .append("</dd>"));
                if (values.size() > MAX_VALUES) {
                    html.append("<dd>… +").append(values.size() - MAX_VALUES).append("</dd>");
                }
            }
        }
        return html.append("</dl>").toString();
    }

    private static String shown(FtmProperty property, Object value, Language language) {
        String text = String.valueOf(value);
        if (COUNTRIES.contains(property)) {
            return country(text, language);
        }
        return text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) + "…" : text;
    }

    /// A page of its own, to be shown in a frame.
    ///
    /// @param style the address of the style sheet
    static String page(Directory directory, DirectoryEntry entry, Language language, String style) {
        return "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>%s</title><link rel=\"stylesheet\" href=\"%s\"></head><body><main>%s</main></body></html>"
                .formatted(
                        Languages.code(language),
                        escaped(entry.caption()),
                        escaped(style),
                        piece(directory, entry, language));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
