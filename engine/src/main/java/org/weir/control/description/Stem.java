package org.weir.control.description;

import java.util.Locale;
import java.util.Map;
import org.weir.text.Fold;

/// The form in which words are compared: without case, accents, the plural's ending, and the
/// difference between British and American spelling. One rule for English and French, since a
/// description mixes them; that two words fall together now and then does no harm, because goods
/// are named by phrases.
final class Stem {
    private static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("fiber", "fibre"),
                    Map.entry("aluminum", "aluminium"),
                    Map.entry("vapor", "vapour"),
                    Map.entry("center", "centre"),
                    Map.entry("sulfur", "sulphur"),
                    Map.entry("mold", "mould"),
                    Map.entry("molded", "moulded"),
                    Map.entry("analog", "analogue"),
                    Map.entry("pyrolyzed", "pyrolysed"),
                    Map.entry("armor", "armour"),
                    Map.entry("armored", "armoured"),
                    Map.entry("program", "programme"),
                    Map.entry("caliber", "calibre"),
                    Map.entry("accelerometre", "accelerometer"),
                    Map.entry("gyrometre", "gyrometer"),
                    Map.entry("gravimetre", "gravimeter"),
                    Map.entry("altimetre", "altimeter"));

    private Stem() {}

    /// The stem of one word, which holds letters or digits alone.
    static String of(String word) {
        String folded = plain(word) ? word.toLowerCase(Locale.ROOT) : Fold.fold(word);
        String stem = singular(folded);
        if (stem.length() > 6 && stem.contains("iz")) {
            stem = stem.replace("izer", "iser").replace("izing", "ising").replace("ized", "ised");
            stem = stem.replace("ization", "isation");
            stem = stem.endsWith("ize") ? stem.substring(0, stem.length() - 2) + "se" : stem;
        }
        return SPELLINGS.getOrDefault(stem, stem);
    }

    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String singular(String word) {
        int length = word.length();
        if (length <= 3 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("eaux")) {
            return word.substring(0, length - 1);
        }
        if (word.endsWith("aux") && length > 4) {
            return word.substring(0, length - 3) + "al";
        }
        if (word.endsWith("sses")
                || word.endsWith("xes")
                || word.endsWith("ches")
                || word.endsWith("shes")) {
            return word.substring(0, length - 2);
        }
        return word.endsWith("s") ? word.substring(0, length - 1) : word;
    }
}
