package org.weir.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.weir.names.tables.NameKind;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.Pinyin;
import org.weir.text.Script;
import org.weir.text.Word;

/// Says what each word of a person's name is.
final class PersonParts {
    private PersonParts() {}

    /// Adds the parts; gives how many stand before the word with number `family`.
    ///
    /// @param text the name that the words stand in
    static int read(String text, List<Word> words, int family, List<NamePart> parts) {
        List<String> folds = new ArrayList<>(words.size());
        words.forEach(word -> folds.add(word.folded()));
        int before = -1;
        for (int i = 0; i < words.size(); i++) {
            before = before < 0 && i >= family ? parts.size() : before;
            int compound = Math.max(1, Theophoric.length(folds, i));
            String canonical = Theophoric.canonical(folds.subList(i, i + compound));
            if (canonical != null) {
                parts.add(part(written(words, i, compound), canonical, PartKind.WORD));
                i += compound - 1;
                continue;
            }
            String fold = folds.get(i);
            Script script = words.get(i).script();
            if (script == Script.HAN || script == Script.HANGUL) {
                addEastAsian(words.get(i).raw(), fold, words.size() == 1, parts);
                continue;
            }
            PartKind kind =
                    isInitialOfTwo(text, words.get(i))
                            ? PartKind.INITIAL
                            : kind(fold, i, words.size() - 1);
            parts.add(part(words.get(i).raw(), fold, kind));
        }
        return before < 0 ? parts.size() : before;
    }

    private static NamePart part(String text, String fold, PartKind kind) {
        return PartFactory.part(NameKind.PERSON, text, fold, kind, null);
    }

    static String written(List<Word> words, int from, int count) {
        StringBuilder text = new StringBuilder(words.get(from).raw());
        for (int i = from + 1; i < from + count; i++) {
            text.append(' ').append(words.get(i).raw());
        }
        return text.toString();
    }

    private static PartKind kind(String fold, int at, int last) {
        NameTables tables = NameTables.get();
        int entry = tables.entry(fold);
        int uses = tables.uses(entry);
        if (PartFactory.isNumber(tables, entry, fold)) {
            return PartKind.NUMBER;
        }
        if (isInitial(fold)) {
            return PartKind.INITIAL;
        }
        if (last == 0 || isSyllable(fold)) {
            return PartKind.WORD;
        }
        if (PartUse.anyOf(uses, PartUse.PARTICLE, PartUse.NASAB, PartUse.KUNYA)) {
            return PartKind.PARTICLE;
        }
        if (PartUse.anyOf(uses, PartUse.TITLE)
                || at > 0 && PartUse.anyOf(uses, PartUse.GENERATION)) {
            return PartKind.TITLE;
        }
        boolean form =
                at == last
                        && PartUse.anyOf(uses, PartUse.FORM_AFTER)
                        && !PartUse.anyOf(uses, PartUse.FORENAME, PartUse.SURNAME);
        return form ? PartKind.TITLE : PartKind.WORD;
    }

    /// *Il*, *Min*, *San*, *Du* are titles or particles elsewhere, names in Chinese and Korean.
    private static boolean isSyllable(String fold) {
        return Pinyin.isSyllable(fold) && !fold.equals("de") && !fold.equals("da");
    }

    /// A Han or Hangul name without spaces: the family name is its first character, or the first
    /// two of four.
    private static void addEastAsian(
            String word, String fold, boolean whole, List<NamePart> parts) {
        int length = fold.length();
        if (whole && length >= 2 && length <= 4 && word.length() == length) {
            int family = length == 4 ? 2 : 1;
            parts.add(part(word.substring(0, family), fold.substring(0, family), PartKind.WORD));
            parts.add(part(word.substring(family), fold.substring(family), PartKind.WORD));
        } else {
            parts.add(part(word, fold, PartKind.WORD));
        }
    }

    /// *Yu.*, *Zh.*: one letter of another script, with a dot.
    private static boolean isInitialOfTwo(String text, Word word) {
        return word.end() < text.length()
                && text.charAt(word.end()) == '.'
                && INITIALS_OF_TWO.contains(word.folded());
    }

    private static final Set<String> INITIALS_OF_TWO =
            Set.of("yu", "ya", "ye", "yo", "ju", "ja", "iu", "ia", "zh", "kh", "ts", "ch", "sh");

    private static boolean isInitial(String fold) {
        return fold.length() == 1 && Character.isLetter(fold.charAt(0)) && fold.charAt(0) < 0x600;
    }
}
