package org.weir.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.weir.names.tables.NameKind;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.HanLanguage;
import org.weir.text.Pinyin;
import org.weir.text.Romaniser;
import org.weir.text.Script;
import org.weir.text.Skeleton;

/// Makes parts, and remembers those that were made: names share their parts.
final class PartFactory {
    /// How many parts are remembered; past it the memory starts anew.
    private static final int MAX_REMEMBERED = 200_000;

    private static final ConcurrentHashMap<String, NamePart> REMEMBERED = new ConcurrentHashMap<>();

    /// Letters behind the digits of an ordinal at most: *2eme*.
    private static final int ORDINAL_ENDING = 3;

    private static final double BITS_PER_LETTER = 3.3;

    /// Places are few.
    private static final double MOST_PLACE_BITS = 11;

    private PartFactory() {}

    static NamePart part(
            NameKind names, String text, String fold, PartKind kind, @Nullable String legalForm) {
        char kinds = (char) (names.ordinal() * 16 + kind.ordinal() + 'A');
        String key = legalForm == null ? kinds + fold : kinds + fold + '\t' + legalForm;
        NamePart part = REMEMBERED.get(key);
        if (part == null) {
            part = make(names, text, fold, kind, legalForm);
            if (REMEMBERED.size() > MAX_REMEMBERED) {
                REMEMBERED.clear();
            }
            NamePart earlier = REMEMBERED.putIfAbsent(key, part);
            part = earlier == null ? part : earlier;
        }
        return part.written(text);
    }

    /// Some of the characters of a Han or Hangul part.
    static NamePart cut(NamePart part, int from, int to) {
        String fold = part.fold().substring(from, to);
        NamePart syllable = part(part.names(), fold, fold, PartKind.WORD, null);
        HanLanguage language = part.language();
        return language == null ? syllable : syllable.in(language);
    }

    /// The parts of a run as one.
    static NamePart joined(List<NamePart> run) {
        StringBuilder fold = new StringBuilder();
        StringBuilder text = new StringBuilder();
        for (NamePart part : run) {
            fold.append(part.fold());
            text.append(text.isEmpty() ? "" : " ").append(part.text());
        }
        return part(NameKind.PERSON, text.toString(), fold.toString(), PartKind.WORD, null);
    }

    private static NamePart make(
            NameKind names, String text, String fold, PartKind kind, @Nullable String legalForm) {
        NameTables tables = NameTables.get();
        Script script = Script.of(fold);
        int entry = tables.entry(fold);
        double bits = tables.informationBits(entry, names);
        if (entry == NameTables.NONE) {
            for (String form : Theophoric.tableForms(fold)) {
                entry = tables.entry(form);
                if (entry != NameTables.NONE) {
                    bits = tables.informationBits(entry, names);
                    break;
                }
                bits =
                        Math.min(
                                bits,
                                tables.informationBits(tables.entry(Theophoric.name(fold)), names));
            }
        }
        if (names == NameKind.ORGANISATION
                && PartUse.anyOf(tables.uses(entry), PartUse.FORENAME, PartUse.SURNAME)) {
            // Organisations are named after people, too.
            bits = Math.min(bits, tables.informationBits(entry, NameKind.PERSON) + 1.5);
        }
        List<String> readings = Romaniser.readings(fold, script);
        String wadeGiles = script == Script.LATIN ? Pinyin.wadeGiles(fold) : null;
        if (wadeGiles != null && !wadeGiles.equals(fold)) {
            readings = List.of(fold, wadeGiles);
        }
        if (script != Script.LATIN && entry == NameTables.NONE) {
            for (String reading : readings) {
                bits = Math.min(bits, tables.informationBits(tables.entry(reading), names));
            }
        }
        bits = Math.min(bits, mostBits(fold, script, wadeGiles));
        if (names != NameKind.PERSON && kind == PartKind.WORD && fold.length() <= 4) {
            // Short words of organisations are acronyms, and few letters are soon met again.
            bits = Math.min(bits, BITS_PER_LETTER * fold.length());
        }
        if (kind == PartKind.PLACE) {
            bits = Math.min(bits, MOST_PLACE_BITS);
        }
        Set<String> skeletons = new LinkedHashSet<>(Skeleton.keys(readings, script));
        if (script == Script.ARABIC && fold.startsWith("ال") && fold.length() >= 5) {
            skeletons.addAll(Skeleton.keys(fold.substring(2), script));
        }
        return NamePart.of(
                names,
                text,
                fold,
                script,
                kind,
                readings.toArray(new String[0]),
                skeletons.toArray(new String[0]),
                entry,
                bits,
                kind == PartKind.NUMBER ? number(tables, entry, fold) : -1,
                names == NameKind.PERSON ? 0 : tables.concept(entry) + 1,
                legalForm);
    }

    /// Syllables of East Asia are few and shared by many: a part of one or two of them says less
    /// than its being rare in lists would tell.
    private static double mostBits(String fold, Script script, @Nullable String wadeGiles) {
        if (script == Script.HAN || script == Script.HANGUL) {
            return 3 + 4.0 * fold.length();
        }
        if (script == Script.LATIN && (wadeGiles != null || Pinyin.isSyllable(fold))) {
            return fold.length() <= 6 && Pinyin.isSyllable(fold) ? 7 : 11;
        }
        return Double.MAX_VALUE;
    }

    /// Whether a word is a number, in digits or in words.
    static boolean isNumber(NameTables tables, int entry, String fold) {
        return Character.isDigit(fold.charAt(0))
                ? number(tables, entry, fold) >= 0
                : tables.has(entry, PartUse.NUMBER);
    }

    static int number(NameTables tables, int entry, String fold) {
        int number = tables.number(entry);
        if (number >= 0) {
            return number;
        }
        int value = 0;
        int end = fold.length();
        while (end > 0 && fold.charAt(end - 1) > '9' && fold.length() - end < ORDINAL_ENDING) {
            end--;
        }
        if (end == 0 || end > 9) {
            return -1;
        }
        for (int i = 0; i < end; i++) {
            char c = fold.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
