package org.weir.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;
import org.weir.base.PartialDate;
import org.weir.lists.Gender;
import org.weir.names.Schema;
import org.weir.screening.Subject;

/// Innocent subjects: whoever alerts on one of them alerts falsely.
final class Innocents {
    private Innocents() {}

    /// Invented persons of a file of negatives.
    ///
    /// @param fullRecord with birth date, birth place, gender and nationality; else by name alone
    static List<Subject> persons(SharedFiles files, String file, boolean fullRecord) {
        List<Subject> subjects = new ArrayList<>();
        for (Map<String, String> row : files.rows(file)) {
            String id = file + ":" + (subjects.size() + 2);
            String name = row.getOrDefault("full_name", "");
            subjects.add(
                    fullRecord ? record(id, name, row) : Subject.named(id, Schema.PERSON, name));
        }
        return subjects;
    }

    /// Listed companies and universities.
    ///
    /// @param fullRecord with the country; else by name alone
    static List<Subject> organisations(SharedFiles files, boolean fullRecord) {
        String file = "negatives-organisations.csv";
        List<Subject> subjects = new ArrayList<>();
        for (Map<String, String> row : files.rows(file)) {
            String id = file + ":" + (subjects.size() + 2);
            String name = row.getOrDefault("name", "");
            List<String> countries =
                    fullRecord ? country(row.getOrDefault("country", "")) : List.of();
            subjects.add(
                    new Subject(
                            id,
                            Schema.ORGANISATION,
                            List.of(name),
                            List.of(),
                            List.of(),
                            List.of(),
                            countries,
                            null,
                            List.of(),
                            List.of()));
        }
        return subjects;
    }

    private static Subject record(String id, String name, Map<String, String> row) {
        return new Subject(
                id,
                Schema.PERSON,
                List.of(name),
                List.of(PartialDate.ofDay(LocalDate.parse(row.getOrDefault("date_of_birth", "")))),
                present(row.getOrDefault("place_of_birth", "")),
                country(row.getOrDefault("nationality", "")),
                List.of(),
                gender(row.getOrDefault("gender", "")),
                List.of(),
                List.of());
    }

    private static @Nullable Gender gender(String word) {
        return switch (word) {
            case "female" -> Gender.FEMALE;
            case "male" -> Gender.MALE;
            default -> null;
        };
    }

    private static List<String> country(String word) {
        return word.isBlank() ? List.of() : List.of(Countries.codeOrText(word));
    }

    private static List<String> present(String value) {
        return value.isBlank() ? List.of() : List.of(value);
    }
}
