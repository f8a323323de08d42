package org.weir.cli.output;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weir.base.Bilingual;
import org.weir.base.Countries;
import org.weir.base.Language;
import org.weir.screening.FieldComparison.Field;

/// Compared values as people read them: countries and genders in words.
public final class FieldValues {
    private static final String BETWEEN = "; ";

    private FieldValues() {}

    /// A value of `field` in both languages.
    ///
    /// @param value as the comparison has it; several are separated by `; `
    public static Bilingual of(Field field, String value) {
        return switch (field) {
            case NATIONALITY, COUNTRY -> each(value, FieldValues::country);
            case GENDER -> gender(value);
            case BIRTH_DATE, BIRTH_PLACE, IDENTIFIER, ADDRESS -> Bilingual.same(value);
        };
    }

    private static Bilingual each(String values, Function<String, Bilingual> word) {
        return new Bilingual(
                joined(values, value -> word.apply(value).in(Language.EN)),
                joined(values, value -> word.apply(value).in(Language.FR)));
    }

    private static String joined(String values, Function<String, String> word) {
        return Arrays.stream(values.split(BETWEEN)).map(word).collect(Collectors.joining(BETWEEN));
    }

    private static Bilingual country(String codeOrText) {
        return Countries.name(codeOrText).orElseGet(() -> Bilingual.same(codeOrText));
    }

    private static Bilingual gender(String word) {
        return switch (word) {
            case "female" -> new Bilingual("female", "féminin");
            case "male" -> new Bilingual("male", "masculin");
            case String other -> Bilingual.same(other);
        };
    }
}
