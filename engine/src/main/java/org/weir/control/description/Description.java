package org.weir.control.description;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.weir.base.Language;

/// What was understood of a description.
///
/// @param text as written
/// @param language the one that it is mostly in
/// @param mentions the concepts that it names, in the order of the text
/// @param values what it says of parameters, by their name; the best known first
/// @param has concepts that the goods are, have or are for, with all that these are kinds of
/// @param hasNot concepts that they are, have or are not
/// @param words its words as they are compared, with how much each says of what the goods are
/// @param unread names of parameters given beside the text whose value could not be read
/// @param cas CAS numbers, those with a wrong check digit left out
public record Description(
        String text,
        Language language,
        List<Mention> mentions,
        Map<String, List<Value>> values,
        Set<String> has,
        Set<String> hasNot,
        Map<String, Double> words,
        List<String> unread,
        List<CasMention> cas) {
    /// A CAS number in the text.
    ///
    /// @param number the number
    /// @param start where it begins
    /// @param end where it ends
    public record CasMention(String number, int start, int end) {}

    /// Keeps the lists.
    public Description {
        mentions = List.copyOf(mentions);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        has = Set.copyOf(has);
        hasNot = Set.copyOf(hasNot);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        unread = List.copyOf(unread);
        cas = List.copyOf(cas);
    }

    /// The best that is known of a parameter.
    public Optional<Value> value(String parameter) {
        List<Value> known = values.getOrDefault(parameter, List.of());
        return known.isEmpty() ? Optional.empty() : Optional.of(known.getFirst());
    }
}
