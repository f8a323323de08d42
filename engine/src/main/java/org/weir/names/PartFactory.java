package org.weir.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.weir.names.tables.NameKind;
import org.weir.names.tables.NameTables;
import org.weir.text.Pinyin;
import org.weir.text.Romaniser;
import org.weir.text.Script;
import org.weir.text.Skeleton;

/// Makes parts, and remembers those that were made: names share their parts.
final class PartFactory {
    /// How many parts are remembered; past it the memory starts anew.
    private static final int MAX_REMEMBERED = 200_000;

    private static final ConcurrentHashMap<String, NamePart> REMEMBERED = new ConcurrentHashMap<>();

    private PartFactory() {}

    static NamePart part(
            NameKind names, String text, String fold, PartKind kind, @Nullable String legalForm) {
        String key = fold + '\u0000' + (char) (names.ordinal() * 16 + kind.ordinal() + 'A');
        NamePart part = REMEMBERED.get(key);
        if (part == null || legalForm != null) {
            part = make(names, text, fold, kind, legalForm);
            if (legalForm == null) {
                if (REMEMBERED.size() > MAX_REMEMBERED) {
                    REMEMBERED.clear();
                }
                REMEMBERED.put(key, part);
            }
        }
        return part.written(text);
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
                                tables.informationBits(
                                        tables.entry(Theophoric.name(fold)), names));
            }
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

    /// Syllables of East Asia are few and shared by many: a part of one or two of them says less than its
    /// being rare in lists would tell.
    private static double mostBits(String fold, Script script, @Nullable String wadeGiles) {
        if (script == Script.HAN || script == Script.HANGUL) {
            return 3 + 4.0 * fold.length();
        }
        if (script == Script.LATIN && (wadeGiles != null || Pinyin.isSyllable(fold))) {
            return fold.length() <= 6 && Pinyin.isSyllable(fold) ? 7 : 11;
        }
        return Double.MAX_VALUE;
    }

    static int number(NameTables tables, int entry, String fold) {
        int number = tables.number(entry);
        if (number >= 0) {
            return number;
        }
        int value = 0;
        if (fold.isEmpty() || fold.length() > 9) {
            return -1;
        }
        for (int i = 0; i < fold.length(); i++) {
            char c = fold.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
