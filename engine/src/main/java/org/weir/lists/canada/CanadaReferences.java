package org.weir.lists.canada;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;

/// Makes references for a list that has none: `regime/schedule/item`.
///
/// - regime: the country's ISO 3166-1 alpha-2 code; `JVCFOA` for the Justice for Victims of Corrupt
///   Foreign Officials Act; else the words before the slash, in lower case;
/// - schedule: `1`, `1.2` for *1, Part 2*, `-` where there is none;
/// - item: its number, `-` where there is none.
///
/// Where one item holds several parties, or has no number, `~` and the first eight hexadecimal
/// digits of the SHA-256 of the name follow for all but the first, so that an edition in another
/// order changes one of them at most.
final class CanadaReferences {
    private static final int DIGITS = 8;

    private final Map<String, String> nameByReference = new HashMap<>();

    /// The reference of a record.
    ///
    /// @param name the party's name as written
    String reference(
            @Nullable String country,
            @Nullable String schedule,
            @Nullable String item,
            String name) {
        String reference = regime(country) + "/" + schedule(schedule) + "/" + part(item);
        if (item == null) {
            return reference + "~" + hash(name);
        }
        String before = nameByReference.putIfAbsent(reference, name);
        return before == null || before.equals(name) ? reference : reference + "~" + hash(name);
    }

    private static String regime(@Nullable String country) {
        if (country == null) {
            return "-";
        }
        String word = country.strip();
        if (word.startsWith("Justice for Victims")) {
            return "JVCFOA";
        }
        return Countries.code(word)
                .orElseGet(() ->
                        word.split("/", 2)[0]
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("\\s+", "-"));
    }

    private static String schedule(@Nullable String schedule) {
        if (schedule == null || schedule.equalsIgnoreCase("N/A")) {
            return "-";
        }
        return schedule.replaceAll("(?i)\\s*,?\\s*part(ie)?\\s*", ".").replaceAll("\\s+", "-");
    }

    private static String part(@Nullable String item) {
        return item == null ? "-" : item.replaceAll("\\s+", "-");
    }

    private static String hash(String name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
