package org.weir.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Invented applicants with full records, as many as are asked for: given and family names of the
/// invented innocents of one nationality, put together anew.
final class Applicants {
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final Map<String, List<Map<String, String>>> byNationality = new LinkedHashMap<>();

    /// @param shared the folder of shared data
    Applicants(Path shared) throws IOException {
        for (String file : List.of("negatives-global.csv", "negatives-us.csv")) {
            try (CsvReader<NamedCsvRecord> in =
                    CsvReader.builder().ofNamedCsvRecord(shared.resolve("eval").resolve(file))) {
                in.forEach(row -> rows.add(row.getFieldsAsMap()));
            }
        }
        for (Map<String, String> row : rows) {
            byNationality.computeIfAbsent(row.get("nationality"), _ -> new ArrayList<>()).add(row);
        }
    }

    /// One of them.
    record Applicant(
            String id,
            String name,
            String birthDate,
            String birthPlace,
            String nationality,
            String gender) {
        static final String HEADER = "id,name,birth_date,birth_place,nationality,gender\n";

        String csv() {
            return "%s,\"%s\",%s,\"%s\",\"%s\",%s\n"
                    .formatted(
                            id,
                            name.replace("\"", "\"\""),
                            birthDate,
                            birthPlace,
                            nationality,
                            gender);
        }

        byte[] json() {
            return ("{\"subject\":{\"id\":\"%s\",\"names\":[\"%s\"],\"birth_dates\":[\"%s\"]%s%s%s}}")
                    .formatted(
                            id,
                            quoted(name),
                            birthDate,
                            birthPlace.isBlank()
                                    ? ""
                                    : ",\"birth_places\":[\"%s\"]".formatted(quoted(birthPlace)),
                            nationality.isBlank()
                                    ? ""
                                    : ",\"nationalities\":[\"%s\"]".formatted(quoted(nationality)),
                            gender.equals("male") || gender.equals("female")
                                    ? ",\"gender\":\"%s\"".formatted(gender)
                                    : "")
                    .getBytes(StandardCharsets.UTF_8);
        }

        private static String quoted(String text) {
            return text.replace("\\", "\\\\").replace("\"", "\\\"");
        }
    }

    List<Applicant> make(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count).mapToObj(i -> one(i, random)).toList();
    }

    private Applicant one(int number, SplittableRandom random) {
        Map<String, String> row = rows.get(random.nextInt(rows.size()));
        List<Map<String, String>> others = byNationality.get(row.get("nationality"));
        Map<String, String> other = others.get(random.nextInt(others.size()));
        String day =
                "%d-%02d-%02d"
                        .formatted(
                                random.nextInt(1940, 2007),
                                random.nextInt(1, 13),
                                random.nextInt(1, 29));
        String name =
                String.join(
                                " ",
                                row.get("first_name"),
                                row.get("middle_name"),
                                other.get("last_name"))
                        .replaceAll("\\s+", " ")
                        .strip();
        return new Applicant(
                "A-" + number,
                name.isEmpty() ? row.get("full_name") : name,
                day,
                row.get("place_of_birth"),
                row.get("nationality"),
                row.get("gender"));
    }
}
