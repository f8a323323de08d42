package org.weir.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.base.PartialDate;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.names.Schema;

/// A person or other party to be screened, with what is known of it.
///
/// @param id the caller's own identifier
/// @param schema what kind of party it is
/// @param names its names, the main one first; never empty
/// @param birthDates dates of birth (or of founding), as far as known
/// @param birthPlaces places of birth as written
/// @param nationalities ISO 3166-1 alpha-2 codes where readable, else as written
/// @param countries countries of residence or activity, likewise
/// @param gender as stated, where stated
/// @param identifiers documents and registrations; of kind OTHER where the caller does not say
///   which
/// @param addresses addresses as written
public record Subject(
        String id,
        Schema schema,
        List<String> names,
        List<PartialDate> birthDates,
        List<String> birthPlaces,
        List<String> nationalities,
        List<String> countries,
        @Nullable Gender gender,
        List<Identifier> identifiers,
        List<String> addresses) {
    /// Copies the lists and checks that there is a name.
    ///
    /// @throws IllegalArgumentException if there is no name
    public Subject {
        names = List.copyOf(names);
        birthDates = List.copyOf(birthDates);
        birthPlaces = List.copyOf(birthPlaces);
        nationalities = List.copyOf(nationalities);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a subject has no name");
        }
    }

    /// A subject of which only the name is known.
    public static Subject named(String id, Schema schema, String name) {
        return new Subject(
                id,
                schema,
                List.of(name),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }
}
