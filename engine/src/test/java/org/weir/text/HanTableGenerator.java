package org.weir.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Writes `data/text/han-readings.tsv` from the Unihan readings and the characters of known names.
///
/// Arguments: the folder `reference`, the file to write.
final class HanTableGenerator {
    private static final int MOST_READINGS = 4;

    private HanTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[1]), generate(Path.of(arguments[0])));
    }

    /// The whole table.
    static String generate(Path reference) throws IOException {
        Set<Character> wanted = charactersOfNames(reference.resolve("person-name-variants.tsv"));
        Map<Character, String[]> unihan = new TreeMap<>();
        for (String line : Files.readAllLines(reference.resolve("han-readings.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#") || cells[0].length() != 1 || cells.length < 13) {
                continue;
            }
            char c = cells[0].charAt(0);
            boolean common = !cells[6].isEmpty() || !cells[12].isEmpty();
            if (c >= 0x3400 && c <= 0x9FFF && (common || wanted.contains(c))) {
                unihan.put(c, cells);
            }
        }
        Map<Character, Character> traditional = new HashMap<>();
        Map<String, StringBuilder> rows = new TreeMap<>();
        unihan.forEach((c, cells) -> {
            if (cells[8].length() == 1 && cells[8].charAt(0) != c) {
                row(rows, "simplified\t" + cells[8]).append(c);
            }
            if (cells[9].length() == 1) {
                traditional.put(c, cells[9].charAt(0));
            }
        });
        unihan.forEach((c, cells) -> {
            String[] other = unihan.get(traditional.getOrDefault(c, c));
            for (HanLanguage language : HanLanguage.values()) {
                List<String> readings = readings(cells, language);
                if (readings.isEmpty() && other != null) {
                    readings = readings(other, language);
                }
                for (int rank = 0; rank < Math.min(readings.size(), MOST_READINGS); rank++) {
                    row(rows, language.key() + "\t" + rank + "\t" + readings.get(rank)).append(c);
                }
            }
        });
        StringBuilder out = new StringBuilder();
        out.append(
                        "# Readings of Chinese characters: language, rank (0 the most usual), syllable, characters.\n")
                .append(
                        "# Source: Unihan 15.0, Unihan_Readings and Unihan_Variants, (c) Unicode, Inc., Unicode licence v3\n")
                .append(
                        "# (https://www.unicode.org/license.txt); cut to the characters of Xiandai Hanyu Cidian, of Korean\n")
                .append(
                        "# education, and of the personal names in Wikidata. Written by HanTableGenerator. 2026-11-22.\n");
        rows.forEach(
                (key, characters) -> out.append(key).append('\t').append(characters).append('\n'));
        return out.toString();
    }

    private static StringBuilder row(Map<String, StringBuilder> rows, String key) {
        return rows.computeIfAbsent(key, _ -> new StringBuilder());
    }

    private static Set<Character> charactersOfNames(Path variants) throws IOException {
        Set<Character> characters = new HashSet<>();
        for (String line : Files.readAllLines(variants)) {
            for (int i = 0; i < line.length() && !line.startsWith("#"); i++) {
                if (line.charAt(i) >= 0x3400 && line.charAt(i) <= 0x9FFF) {
                    characters.add(line.charAt(i));
                }
            }
        }
        return characters;
    }

    private static List<String> readings(String[] cells, HanLanguage language) {
        return switch (language) {
            case MANDARIN -> distinct(latin(cells[1] + " " + cells[12]));
            case CANTONESE -> distinct(cells[2].replaceAll("[1-6]", ""));
            case JAPANESE ->
                    japanese(cells[3].toLowerCase(Locale.ROOT), cells[4].toLowerCase(Locale.ROOT));
            case KOREAN -> distinct(cells[6].replaceAll(":\\w*", ""));
            case VIETNAMESE -> distinct(latin(cells[7]));
            case HOKKIEN -> List.of();
        };
    }

    private static List<String> japanese(String on, String kun) {
        List<String> readings = new ArrayList<>();
        List<String> kunReadings = distinct(kun).stream().filter(k -> k.length() <= 6).toList();
        List<String> chinese = distinct(on);
        if (!kunReadings.isEmpty()) {
            readings.add(kunReadings.get(0));
        }
        readings.addAll(chinese.subList(0, Math.min(2, chinese.size())));
        for (int i = 1; i < kunReadings.size(); i++) {
            readings.add(kunReadings.get(i));
        }
        return readings.stream().distinct().toList();
    }

    /// Without tones: ü as u, the d with a stroke as d.
    private static String latin(String marked) {
        return Normalizer.normalize(marked, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    private static List<String> distinct(String readings) {
        List<String> found = new ArrayList<>();
        for (String reading : readings.trim().split("\\s+", -1)) {
            if (!reading.isEmpty() && !found.contains(reading)) {
                found.add(reading);
            }
        }
        return found;
    }
}
