package org.weir.control.quantities;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The units that Weir reads: `data/goods/units.tsv`, with its sources, and their multiples.
final class Units {
    private static final String SYMBOLS = "nµmcdkMGT";
    private static final double[] FACTORS = {1e-9, 1e-6, 1e-3, 1e-2, 1e-1, 1e3, 1e6, 1e9, 1e12};
    private static final String[][] WORDS = {
        {"nano"},
        {"micro"},
        {"milli"},
        {"centi"},
        {"deci", "déci"},
        {"kilo"},
        {"mega", "méga"},
        {"giga"},
        {"tera", "téra"}
    };

    /// Spellings longer than this are not in the table.
    static final int MAX_SPELLING = 28;

    private static final Map<String, List<Unit>> EXACT = new HashMap<>(4096);
    private static final Map<String, List<Unit>> ANY_CASE = new HashMap<>(4096);

    static {
        load();
    }

    private Units() {}

    /// The units that a spelling stands for, as written; empty where it stands for none.
    static List<Unit> named(String spelling) {
        List<Unit> exact = EXACT.get(spelling);
        if (exact != null) {
            return exact;
        }
        return spelling.length() == 1
                ? List.of()
                : ANY_CASE.getOrDefault(spelling.toLowerCase(Locale.ROOT), List.of());
    }

    private static void load() {
        try (InputStream in =
                Units.class.getResourceAsStream("/org/weir/control/goods/units.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the resource units.tsv is missing");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .skip(1)
                    .forEach(Units::row);
        } catch (IOException e) {
            throw new IllegalStateException("the resource units.tsv cannot be read", e);
        }
        anyCase();
    }

    private static void row(String line) {
        String[] fields = line.split("\t", -1);
        List<String> spellings = Arrays.asList(fields[0].split("\\|"));
        Unit unit =
                new Unit(
                        spellings.getFirst(),
                        Dimension.parse(fields[1]),
                        Double.parseDouble(fields[2]),
                        Double.parseDouble(fields[3]));
        for (String spelling : spellings) {
            add(spelling, unit);
        }
        for (int i = 0; i < SYMBOLS.length(); i++) {
            if (fields[4].indexOf(SYMBOLS.charAt(i)) >= 0) {
                prefixed(spellings, unit, i);
            }
        }
    }

    private static void prefixed(List<String> spellings, Unit unit, int prefix) {
        String symbol = SYMBOLS.substring(prefix, prefix + 1);
        Unit multiple =
                new Unit(
                        symbol + unit.symbol(),
                        unit.dimension(),
                        unit.factor() * FACTORS[prefix],
                        unit.offset());
        for (String spelling : spellings) {
            if (spelling.length() <= 2 || spelling.contains("(Si")) {
                add(symbol + spelling, multiple);
                if (symbol.equals("µ")) {
                    add("u" + spelling, multiple);
                    add("μ" + spelling, multiple);
                }
            } else {
                add(symbol + spelling, multiple);
                for (String word : WORDS[prefix]) {
                    add(word + spelling, multiple);
                }
            }
        }
    }

    private static void add(String spelling, Unit unit) {
        List<Unit> units = EXACT.computeIfAbsent(spelling, _ -> new ArrayList<>(1));
        if (!units.contains(unit)) {
            units.add(unit);
        }
    }

    /// Without regard to case where all spellings that then fall together mean one thing, or are
    /// words; `MM` is then millimetre and not megametre, `KG` kilogram.
    private static void anyCase() {
        Set<String> doubtful = new HashSet<>();
        EXACT.forEach((spelling, units) -> {
            String key = spelling.toLowerCase(Locale.ROOT);
            List<Unit> before = ANY_CASE.putIfAbsent(key, units);
            if (before != null && !before.equals(units)) {
                doubtful.add(key);
            }
        });
        doubtful.forEach(ANY_CASE::remove);
        for (String usual : new String[] {"mm", "mpa", "mw", "mhz", "mev", "khz", "kn", "mn"}) {
            Unit unit =
                    EXACT.getOrDefault(
                                    switch (usual) {
                                        case "mm" -> "mm";
                                        case "mpa" -> "MPa";
                                        case "mw" -> "MW";
                                        case "mhz" -> "MHz";
                                        case "mev" -> "MeV";
                                        case "khz" -> "kHz";
                                        case "kn" -> "kN";
                                        default -> "MN";
                                    },
                                    List.of())
                            .getFirst();
            ANY_CASE.put(usual, List.of(unit));
        }
    }
}
