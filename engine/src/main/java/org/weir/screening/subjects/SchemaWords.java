package org.weir.screening.subjects;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.names.Schema;

/// The words by which files name a schema: those of FollowTheMoney and the plain ones.
public final class SchemaWords {
    private static final Map<String, Schema> WORDS = new HashMap<>();

    static {
        put(Schema.PERSON, "person", "individual", "naturalperson", "people", "personne", "p", "i");
        put(
                Schema.ORGANISATION,
                "organisation", "organization", "company", "publicbody", "entity", "business",
                "university", "agency", "entreprise", "société", "societe", "o");
        put(Schema.VESSEL, "vessel", "ship", "boat", "navire", "v");
        put(Schema.AIRCRAFT, "airplane", "aircraft", "plane", "helicopter", "aéronef", "aeronef");
        put(Schema.UNKNOWN, "legalentity", "unknown", "thing", "party", "inconnu");
    }

    private SchemaWords() {}

    /// The schema that a word names, in any case; null where it names none.
    public static @Nullable Schema schema(String word) {
        return WORDS.get(word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", ""));
    }

    private static void put(Schema schema, String... words) {
        for (String word : words) {
            WORDS.put(word, schema);
        }
    }
}
