package org.weir.api.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.weir.api.BadRequest;
import org.weir.api.ftm.Directories;
import org.weir.api.ftm.Directory;
import org.weir.api.ftm.FtmProperty;
import org.weir.api.reconcile.ReconcileAnswers.ExtensionAnswer;
import org.weir.api.reconcile.ReconcileAnswers.PropertyAnswer;
import org.weir.api.reconcile.ReconcileRequests.Column;
import org.weir.api.reconcile.ReconcileRequests.Extension;
import org.weir.base.Language;

/// Adds columns: what listings say.
final class Extender {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Directories directories;

    Extender(Directories directories) {
        this.directories = directories;
    }

    ExtensionAnswer extend(Extension extension, Language language) {
        Directory directory = directories.current();
        List<PropertyAnswer> meta = new ArrayList<>();
        Map<FtmProperty, Column> columns = new LinkedHashMap<>();
        for (Column column :
                extension.properties() == null ? List.<Column>of() : extension.properties()) {
            String id = column == null || column.id() == null ? "" : column.id();
            FtmProperty property =
                    FtmProperty.ofCode(id.substring(id.indexOf(':') + 1))
                            .orElseThrow(() ->
                                    new BadRequest(
                                            "extend.properties",
                                            "There is no such property; /reconcile/extend/propose names all."));
            columns.put(property, java.util.Objects.requireNonNull(column));
            meta.add(new PropertyAnswer(id, property.label().in(language)));
        }
        Map<String, Map<String, List<Map<String, String>>>> rows = new LinkedHashMap<>();
        for (String id : extension.ids() == null ? List.<String>of() : extension.ids()) {
            Map<String, List<Object>> properties =
                    directory
                            .find(id == null ? "" : id)
                            .map(entry -> directory.entity(entry).properties())
                            .orElse(Map.of());
            Map<String, List<Map<String, String>>> row = new LinkedHashMap<>();
            columns.forEach((property, column) ->
                    row.put(
                            String.valueOf(column.id()),
                            cell(
                                    properties.getOrDefault(property.code(), List.of()),
                                    column.limit())));
            rows.put(String.valueOf(id), row);
        }
        return new ExtensionAnswer(meta, rows);
    }

    private static List<Map<String, String>> cell(List<Object> values, int limit) {
        return values.stream()
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .map(String::valueOf)
                .map(text ->
                        DAY.matcher(text).matches()
                                ? Map.of("date", text + "T00:00:00Z")
                                : Map.of("str", text))
                .toList();
    }
}
