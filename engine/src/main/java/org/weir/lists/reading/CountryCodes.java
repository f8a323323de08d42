package org.weir.lists.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;

/// Reads a list's words for countries and remembers each, since a list repeats a few hundred words
/// many thousand times. For one reading; not thread-safe.
public final class CountryCodes {
    private static final int MAX_REMEMBERED = 10_000;

    private final Map<String, String> read = new HashMap<>();

    /// The ISO 3166-1 alpha-2 code where the word can be read, else the word itself; null for null
    /// or a blank.
    public @Nullable String codeOrText(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        String known = read.get(word);
        if (known != null) {
            return known;
        }
        String result = Countries.codeOrText(word);
        if (read.size() < MAX_REMEMBERED) {
            read.put(word, result);
        }
        return result;
    }

    /// The ISO 3166-1 alpha-2 code; null where the word cannot be read.
    public @Nullable String code(@Nullable String word) {
        String read = codeOrText(word);
        return read != null && read.length() == 2 && isCode(read) ? read : null;
    }

    /// A place whose last piece may be a country: *Pyongyang, Korea, North*.
    ///
    /// @return the place without its country, perhaps empty, and the country's code, perhaps null
    public Parts place(String place) {
        int last = place.lastIndexOf(',');
        int beforeLast = last < 0 ? -1 : place.lastIndexOf(',', last - 1);
        for (int comma : new int[] {last, beforeLast}) {
            String country = code(place.substring(comma + 1).strip());
            if (country != null) {
                return new Parts(comma < 0 ? "" : place.substring(0, comma).strip(), country);
            }
        }
        String whole = code(place);
        return whole == null ? new Parts(place, null) : new Parts("", whole);
    }

    /// A place taken apart.
    ///
    /// @param text the place without its country; may be empty
    /// @param country ISO 3166-1 alpha-2, where the place names one
    public record Parts(String text, @Nullable String country) {}

    private static boolean isCode(String text) {
        return text.charAt(0) >= 'A'
                && text.charAt(0) <= 'Z'
                && text.charAt(1) >= 'A'
                && text.charAt(1) <= 'Z';
    }
}
