package org.weir.bench.data;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.weir.text.Likeness;
import org.weir.text.Romaniser;
import org.weir.text.Script;
import org.weir.text.Word;
import org.weir.text.Words;

/// A group of the source, its members folded and read.
///
/// @param source the Wikidata item
/// @param members its members, distinct
/// @param hiragana whether a member is written in hiragana, as native Japanese names are
record VariantGroup(String source, List<Member> members, boolean hiragana) {
    private static final Pattern SURNAME_MARK = Pattern.compile("(?<=.)[姓氏]$|(?<=.)씨$");
    private static final Pattern UNFIT =
            Pattern.compile("[0-9:(),;/⁰-₟]|kanji|marga|朝鮮|朝鲜|韓國|韩国|韓国");
    private static final int MAX_WORDS = 2;

    /// A Latin member is the medoid unless another is much nearer to the rest.
    private static final double LATIN_FIRST = 2;

    private static final int MAX_LENGTH = 24;

    /// A member of a group.
    ///
    /// @param key the folded part
    /// @param script its writing system
    /// @param readings how it is read in Latin letters; empty where no reader knows
    record Member(String key, Script script, List<String> readings) {
        double likeness(Member other) {
            return readings.isEmpty() || other.readings.isEmpty()
                    ? 0
                    : Likeness.of(key, script, readings, other.key, other.script, other.readings);
        }

        boolean latin() {
            return script == Script.LATIN;
        }
    }

    static VariantGroup of(String[] row) {
        List<Member> members = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean hiragana = false;
        for (int i = 1; i < row.length; i++) {
            String written = SURNAME_MARK.matcher(row[i]).replaceFirst("");
            hiragana |= written.chars().allMatch(c -> c >= 0x3041 && c <= 0x309f);
            String key = key(written);
            if (!key.isEmpty() && seen.add(key)) {
                Script script = Script.of(key);
                members.add(new Member(key, script, Romaniser.readings(key, script)));
            }
        }
        return new VariantGroup(row[0], members, hiragana);
    }

    /// The folded part, or an empty text where it isn't one.
    private static String key(String written) {
        if (UNFIT.matcher(written).find()) {
            return "";
        }
        List<Word> words = Words.split(written).list();
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            return "";
        }
        StringBuilder key = new StringBuilder();
        words.forEach(word -> key.append(word.folded()));
        Script script = Script.of(key);
        boolean bopomofo = key.chars().anyMatch(c -> c >= 0x3100 && c <= 0x312f);
        boolean tooShort = key.length() < 2 && script != Script.HAN && script != Script.HANGUL;
        boolean mixed =
                key.chars().anyMatch(c -> UCharacter.isUAlphabetic(c) && Script.of(c) != script);
        return bopomofo || tooShort || mixed || key.length() > MAX_LENGTH ? "" : key.toString();
    }

    /// The member that the others are most like: the name that the group is about.
    Member medoid() {
        Member best = members.getFirst();
        double most = -1;
        for (Member each : members) {
            if (each.readings.isEmpty() || each.script == Script.HAN) {
                continue;
            }
            double sum = each.latin() ? LATIN_FIRST : 0;
            for (Member other : members) {
                sum += other == each || other.script == Script.HAN ? 0 : each.likeness(other);
            }
            if (sum > most) {
                most = sum;
                best = each;
            }
        }
        return best;
    }

    boolean hasHan() {
        return members.stream().anyMatch(each -> each.script == Script.HAN);
    }
}
