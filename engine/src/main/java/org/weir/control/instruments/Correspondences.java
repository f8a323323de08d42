package org.weir.control.instruments;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which numbers of other lists stand for which items: `data/instruments/correspondences.yaml`.
///
/// @param all the lines, in the file's order
public record Correspondences(List<Line> all) {
    private static final String ECL_GROUP_6 = "6-";

    /// A number of another list.
    ///
    /// @param system the list: `eccn`, `eu`, `usml`, `hs`, `controlled-goods`
    /// @param code its number there
    /// @param items the items that it stands for, by number; an item stands for its parts
    /// @param source where that comes from
    public record Line(String system, String code, List<String> items, String source) {
        /// Keeps the list.
        public Line {
            items = List.copyOf(items);
        }
    }

    /// Keeps the list.
    public Correspondences {
        all = List.copyOf(all);
    }

    /// Reads the file.
    ///
    /// @param flaws takes what is wrong; such lines are left out
    public static Correspondences read(String file, InputStream in, List<Flaw> flaws) {
        YamlMap.Flaws found = new YamlMap.Flaws(file);
        List<Line> lines = new ArrayList<>();
        YamlMap root = YamlMap.file(in, found);
        if (root != null) {
            root.text("source");
            for (YamlMap map : root.maps("correspondences")) {
                List<String> systems = new ArrayList<>(List.of(map.text("system")));
                systems.addAll(map.words("also"));
                String code = map.text("code");
                List<String> items = map.words("items");
                String source = map.text("source");
                if (items.isEmpty()) {
                    found.add(map.line(), "`items` is missing.");
                } else {
                    systems.forEach(system -> lines.add(new Line(system, code, items, source)));
                }
                map.finish();
            }
            root.finish();
        }
        flaws.addAll(found.found());
        return new Correspondences(lines);
    }

    /// The items that a number beside a description may stand for: `1C107.a.3`, `6-4.C.2`,
    /// `8411.12`, `USML IV(h)(6)`. Empty where no line has it, as for `EAR99`.
    public Set<String> items(String code) {
        String asked =
                code.strip()
                        .toUpperCase(Locale.ROOT)
                        .replaceFirst("^(USML|ECCN|ECL|HS|EU)\\s*", "");
        Set<String> items = new LinkedHashSet<>();
        if (asked.startsWith(ECL_GROUP_6)) {
            items.add(asked.substring(ECL_GROUP_6.length()));
            return items;
        }
        for (Line line : all) {
            String known = line.code().toUpperCase(Locale.ROOT);
            if (asked.startsWith(known) && !line.system().equals("controlled-goods")) {
                items.addAll(line.items());
            }
        }
        return items;
    }

    /// The lines that stand for an item, or for one that it is part of.
    public List<Line> of(String item) {
        return all.stream()
                .filter(line ->
                        line.items().stream()
                                .anyMatch(prefix ->
                                        item.equals(prefix) || item.startsWith(prefix + ".")))
                .toList();
    }
}
