package org.weir.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Korean syllables in Latin letters: Revised Romanisation, McCune-Reischauer, and the spellings
/// that people use for their names.
///
/// Sources: Ministry of Culture 2000-8 (Revised), McCune-Reischauer 1939 without diacritics,
/// `data/text/hangul-syllables.tsv` for usage.
public final class Hangul {
    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final String[] LEAD = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
    private static final String[] VOWEL =
            "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
    private static final String[] TAIL =
            "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");
    private static final String[] LEAD_MCCUNE =
            "k kk n t tt r m p pp s ss - ch tch ch k t p h".split(" ");
    private static final String[] LEAD_MCCUNE_VOICED =
            "g kk n d tt r m b pp s ss - j tch ch k t p h".split(" ");
    private static final String[] VOWEL_MCCUNE =
            "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".split(" ");

    private static final Map<Character, List<String>> USUAL = new HashMap<>();

    static {
        for (String[] row : TextTable.rows("hangul-syllables.tsv")) {
            USUAL.put(row[0].charAt(0), List.of(row[1].split(" ")));
        }
    }

    private Hangul() {}

    /// Whether a character is a precomposed Korean syllable.
    public static boolean isSyllable(int codePoint) {
        return codePoint >= FIRST && codePoint <= LAST;
    }

    /// The spellings of one syllable in names, the most usual first; the syllable must be one of
    /// [#isSyllable].
    public static List<String> syllable(char syllable) {
        List<String> readings = new ArrayList<>(USUAL.getOrDefault(syllable, List.of()));
        addNew(readings, revised(syllable));
        addNew(readings, mcCune(syllable, false));
        addNew(readings, mcCune(syllable, true));
        return readings;
    }

    /// The spellings of a word, the most usual first: for a word of one syllable those of surnames,
    /// for a longer one each system through the whole word, then the usual spelling of each
    /// syllable in turn.
    static List<String> word(String word, int limit) {
        if (word.length() == 1 && isSyllable(word.charAt(0))) {
            List<String> readings = syllable(word.charAt(0));
            return readings.size() > limit ? readings.subList(0, limit) : readings;
        }
        List<String> readings = new ArrayList<>(limit);
        addNew(readings, joined(word, 0));
        StringBuilder revised = new StringBuilder();
        StringBuilder mcCune = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (isSyllable(c)) {
                revised.append(revised(c));
                mcCune.append(mcCune(c, i > 0 && isVoiced(word.charAt(i - 1))));
            }
        }
        addNew(readings, linked(word));
        addNew(readings, revised.toString());
        addNew(readings, mcCune.toString());
        addVariants(readings, word, limit);
        return readings;
    }

    private static void addVariants(List<String> readings, String word, int limit) {
        for (int rank = 1; rank < 3; rank++) {
            for (int varied = 0; varied < word.length() && readings.size() < limit; varied++) {
                char c = word.charAt(varied);
                if (isSyllable(c) && syllable(c).size() > rank) {
                    StringBuilder out = new StringBuilder();
                    for (int i = 0; i < word.length(); i++) {
                        out.append(usual(word.charAt(i), i == varied ? rank : 0));
                    }
                    addNew(readings, out.toString());
                }
            }
        }
    }

    private static String joined(String word, int rank) {
        StringBuilder out = new StringBuilder(word.length() * 4);
        for (int i = 0; i < word.length(); i++) {
            out.append(usual(word.charAt(i), rank));
        }
        return out.toString();
    }

    private static String usual(char c, int rank) {
        return isSyllable(c) ? syllable(c).get(rank) : "";
    }

    private static void addNew(List<String> readings, String reading) {
        if (!reading.isEmpty() && !readings.contains(reading)) {
            readings.add(reading);
        }
    }

    private static String part(String[] table, int index) {
        String part = table[index];
        return part.equals("-") ? "" : part;
    }

    private static String revised(char c) {
        int index = c - FIRST;
        return part(LEAD, index / 588) + VOWEL[index % 588 / 28] + part(TAIL, index % 28);
    }

    private static String mcCune(char c, boolean voiced) {
        int index = c - FIRST;
        String[] lead = voiced ? LEAD_MCCUNE_VOICED : LEAD_MCCUNE;
        return part(lead, index / 588) + VOWEL_MCCUNE[index % 588 / 28] + part(TAIL, index % 28);
    }

    /// Revised Romanisation with the links between syllables: a final consonant before a silent
    /// lead is read as a lead (*Hyeon-a* has none, *Jun-yeong*, *Seok-o* → *seogo*), l and r meet
    /// as ll.
    private static String linked(String word) {
        StringBuilder out = new StringBuilder(word.length() * 4);
        int tail = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isSyllable(c)) {
                continue;
            }
            int index = c - FIRST;
            int lead = index / 588;
            String onset = part(LEAD, lead);
            if (tail == 8 && lead == 5) {
                onset = "l";
            } else if (lead == 11 && voicedTail(tail) != 0) {
                out.setCharAt(out.length() - 1, voicedTail(tail));
            }
            tail = index % 28;
            out.append(onset).append(VOWEL[index % 588 / 28]).append(part(TAIL, tail));
        }
        return out.toString();
    }

    private static char voicedTail(int tail) {
        return switch (tail) {
            case 1 -> 'g';
            case 7 -> 'd';
            case 8 -> 'r';
            case 17 -> 'b';
            default -> 0;
        };
    }

    /// Whether a syllable ends in a vowel or in a voiced consonant.
    private static boolean isVoiced(char c) {
        if (!isSyllable(c)) {
            return false;
        }
        int tail = (c - FIRST) % 28;
        return tail == 0 || tail == 4 || tail == 8 || tail == 16 || tail == 21;
    }
}
