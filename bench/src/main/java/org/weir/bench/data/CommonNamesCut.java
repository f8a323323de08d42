package org.weir.bench.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.weir.text.Word;
import org.weir.text.Words;

/// How common given and family names are among the people of the world, in parts per million:
/// countries' most common names weighed by population, and the 1990 census of the United States.
final class CommonNamesCut {
    private static final int SURNAME = 0;
    private static final int MALE = 1;
    private static final int FEMALE = 2;

    /// Share of the most common name of a country that publishes ranks alone, and how fast the
    /// shares fall with the rank: fitted by eye to the countries that publish counts.
    private static final double FIRST_SURNAME = 0.012;

    private static final double FIRST_FORENAME = 0.02;
    private static final double FALL = 0.7;

    /// Population in millions (United Nations, World Population Prospects 2024, rounded); a
    /// country that isn't named counts as 5.
    private static final Map<String, Double> POPULATION = populations();

    private static final double OTHERS = 5;

    private final Map<String, double[]> shares = new TreeMap<>();

    private CommonNamesCut() {}

    static void cut(Path reference, Path names) throws IOException {
        CommonNamesCut cut = new CommonNamesCut();
        cut.surnames(CsvTable.rows(reference.resolve("common-surnames-by-country.csv")));
        cut.forenames(CsvTable.rows(reference.resolve("common-forenames-by-country.csv")));
        cut.census(TableFile.tabbed(reference.resolve("us-census-1990-names.tsv")));
        new TableFile(
                        "How common given and family names are among the people of the world, in"
                                + " parts per million of all bearers: as family name, as a man's"
                                + " given name, as a woman's.",
                        "popular-names-by-country-dataset (common-*-by-country.csv), weighed by"
                                + " population; US Census Bureau 1990 (us-census-1990-names.tsv)",
                        "CC0 (popular-names-by-country-dataset); US public domain (census)",
                        List.of("part", "surname", "male", "female"))
                .write(names.resolve("common-names.tsv"), cut.rows());
    }

    private Stream<List<String>> rows() {
        double world = POPULATION.values().stream().mapToDouble(Double::doubleValue).sum();
        return shares.entrySet().stream()
                .map(
                        each ->
                                Stream.concat(
                                                Stream.of(each.getKey()),
                                                Arrays.stream(each.getValue())
                                                        .mapToObj(
                                                                people ->
                                                                        millionths(people / world)))
                                        .toList());
    }

    private static String millionths(double share) {
        double value = share * 1e6;
        return value == 0 ? "0" : String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.1f", value);
    }

    private void surnames(List<String[]> rows) {
        for (String[] row : rows.subList(1, rows.size())) {
            double population = population(row[0]);
            double people;
            if (!row[7].isEmpty()) {
                people = Double.parseDouble(row[7]) * population;
            } else if (!row[6].isEmpty() && Double.parseDouble(row[6]) > 1000) {
                people = Math.min(Double.parseDouble(row[6]) / 1e6, population / 4);
            } else {
                people = FIRST_SURNAME * population * Math.pow(rank(row[1]), -FALL);
            }
            add(row[4], SURNAME, people);
            add(row[5], SURNAME, people);
        }
    }

    private void forenames(List<String[]> rows) {
        for (String[] row : rows.subList(1, rows.size())) {
            int kind = row[9].equals("F") ? FEMALE : MALE;
            double people =
                    FIRST_FORENAME
                            * population(row[0])
                            * Math.pow(rank(row[7]), -FALL)
                            / (row[1].isEmpty() || row[1].equals("1") ? 1 : 2);
            add(row[10], kind, people);
            add(row[11], kind, people);
        }
    }

    private void census(List<String[]> rows) {
        double population = population("US");
        for (String[] row : rows.subList(1, rows.size())) {
            int kind =
                    switch (row[0]) {
                        case "surname" -> SURNAME;
                        case "male" -> MALE;
                        default -> FEMALE;
                    };
            add(row[1], kind, Double.parseDouble(row[2]) / 100 * population);
        }
    }

    private void add(String name, int kind, double people) {
        List<Word> words = Words.split(name).list();
        if (words.isEmpty() || words.size() > 2) {
            return;
        }
        StringBuilder part = new StringBuilder();
        words.forEach(word -> part.append(word.folded()));
        // The larger of two counts of one country, the sum over countries, is near enough.
        shares.computeIfAbsent(part.toString(), _ -> new double[3])[kind] += people;
    }

    private static double rank(String written) {
        return written.isEmpty() ? 20 : Math.max(1, Double.parseDouble(written));
    }

    private static double population(String country) {
        return POPULATION.getOrDefault(country, OTHERS);
    }

    private static Map<String, Double> populations() {
        Map<String, Double> all = new TreeMap<>();
        String table =
                "CN 1419 IN 1451 US 345 ID 283 PK 251 NG 233 BR 212 BD 174 RU 145 ET 132 MX 131"
                        + " JP 124 EG 117 PH 116 VN 101 IR 92 TR 87 DE 85 TH 72 GB 69 FR 67 ZA 64"
                        + " IT 59 KE 56 MM 55 CO 53 KR 52 ES 48 DZ 47 IQ 46 AR 46 AF 43 YE 41 CA 40"
                        + " PL 39 MA 38 UA 38 UZ 36 MY 36 SA 34 PE 34 KP 26 SY 25 AU 27 TW 23 LK 23"
                        + " NP 30 KZ 21 CL 20 RO 19 EC 18 GT 18 NL 18 KH 18 JO 12 TN 12 CU 11 BE 12"
                        + " CZ 11 GR 10 PT 10 SE 11 AZ 10 HU 10 TJ 11 BY 9 IL 9 AT 9 CH 9 AE 11 RS 7"
                        + " PY 7 KG 7 BG 7 LY 7 LB 6 SV 6 NI 7 DK 6 FI 6 NO 6 SK 5 KW 5 OM 5";
        String[] cells = table.split(" ");
        for (int i = 0; i < cells.length; i += 2) {
            all.put(cells[i], Double.valueOf(cells[i + 1]));
        }
        return all;
    }
}
