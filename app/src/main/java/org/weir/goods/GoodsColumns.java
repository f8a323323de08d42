package org.weir.goods;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.weir.base.Fault;
import org.weir.control.instruments.Parameter;

/// What the columns of a file of goods mean: `description`, codes of other lists, parameters by
/// name or title; all others pass through.
final class GoodsColumns {
    private static final Set<String> DESCRIPTION =
            Set.of(
                    "description",
                    "goods_description",
                    "goods description",
                    "goods",
                    "item_description",
                    "désignation",
                    "designation",
                    "description des marchandises");
    private static final Set<String> CODES =
            Set.of("eccn", "hs", "hs_code", "hs code", "usml", "ecl", "code", "tariff", "tarif");

    private final List<String> columns;
    private final int description;
    private final List<Integer> codes = new ArrayList<>();
    private final Map<Integer, String> parameters = new LinkedHashMap<>();

    /// @param file its name, for messages
    /// @param columns the header
    /// @param known parameters by name
    /// @throws Fault of kind USER if no column holds descriptions
    GoodsColumns(String file, List<String> columns, Map<String, Parameter> known) {
        this.columns = List.copyOf(columns);
        Map<String, String> names = new HashMap<>();
        known.values()
                .forEach(parameter -> {
                    names.put(parameter.id(), parameter.id());
                    names.put(key(parameter.title().en()), parameter.id());
                    names.put(key(parameter.title().fr()), parameter.id());
                });
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            String name = key(columns.get(i));
            String parameter = names.get(name.replace('_', '-'));
            if (found < 0 && DESCRIPTION.contains(name)) {
                found = i;
            } else if (CODES.contains(name)) {
                codes.add(i);
            } else if (parameter != null) {
                parameters.put(i, parameter);
            } else if (names.containsKey(name)) {
                parameters.put(i, names.getOrDefault(name, name));
            }
        }
        description = found;
        if (found < 0) {
            throw Fault.user(
                    file
                            + ": the first row must name the column description (and id, if you have one).");
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// The header, as the file has it.
    List<String> columns() {
        return columns;
    }

    /// The goods of a row.
    GoodsRow row(long line, List<String> cells) {
        Map<String, String> given = new LinkedHashMap<>();
        parameters.forEach((column, parameter) -> {
            if (!cell(cells, column).isBlank()) {
                given.put(parameter, cell(cells, column).strip());
            }
        });
        List<String> found = new ArrayList<>();
        for (int column : codes) {
            if (!cell(cells, column).isBlank()) {
                found.add(cell(cells, column).strip());
            }
        }
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            padded.add(cell(cells, i));
        }
        return new GoodsRow(line, cell(cells, description).strip(), given, found, padded);
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
