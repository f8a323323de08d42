package org.weir.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.weir.names.tables.LegalForms;
import org.weir.names.tables.NameKind;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.Pinyin;
import org.weir.text.Script;
import org.weir.text.Separator;
import org.weir.text.Word;
import org.weir.text.Words;

/// Reads a name: splits it into parts and says what each part is.
public final class NameReader {
    /// A name's parts beyond this number are not compared; the longest listed names have about forty.
    public static final int MAX_PARTS = 48;

    /// Letters of a name that are read at most.
    public static final int MAX_LETTERS = 1_000;

    /// Family names of more parts count as this many.
    public static final int MAX_FAMILY = 7;

    private static final LegalForms LEGAL_FORMS = new LegalForms(NameTables.get());

    private NameReader() {}

    /// The name, read for a schema. A name without any letter or digit gives one part that meets only
    /// itself.
    public static Name read(Schema schema, String text) {
        String cut = text.length() > MAX_LETTERS ? text.substring(0, MAX_LETTERS) : text;
        List<String> words = new ArrayList<>();
        List<String> folds = new ArrayList<>();
        int comma = -1;
        for (Word word : Words.split(cut).list()) {
            if (word.before() == Separator.COMMA) {
                comma = comma < 0 ? words.size() : MAX_PARTS;
            }
            words.add(word.raw());
            folds.add(word.folded());
            if (folds.size() == MAX_PARTS) {
                break;
            }
        }
        if (folds.isEmpty()) {
            words.add(text);
            folds.add(text.isBlank() ? "?" : text.strip());
        }
        if (schema == Schema.PERSON && comma > 0 && comma < folds.size()) {
            // *Family, Given* is read *Given Family*.
            Collections.rotate(words, -comma);
            Collections.rotate(folds, -comma);
        }
        if (schema != Schema.PERSON) {
            return new Name(schema, text, readOther(schema, words, folds), 0);
        }
        int family = comma > 0 && comma < folds.size() ? comma : 0;
        List<NamePart> given = new ArrayList<>(words.size() + 2);
        int givenParts = readPerson(words, folds, folds.size() - family, given);
        List<NamePart> parts = keepOneWord(NameKind.PERSON, given);
        return new Name(
                schema, text, parts, Math.min(MAX_FAMILY, family == 0 ? 0 : parts.size() - givenParts));
    }

    /// Adds the parts; gives how many stand before the word with number `family`.
    private static int readPerson(
            List<String> words, List<String> folds, int family, List<NamePart> parts) {
        NameTables tables = NameTables.get();
        int last = folds.size() - 1;
        int before = -1;
        for (int i = 0; i < folds.size(); i++) {
            before = before < 0 && i >= family ? parts.size() : before;
            String fold = folds.get(i);
            int compound = Math.max(1, Theophoric.length(folds, i));
            String canonical = Theophoric.canonical(folds.subList(i, i + compound));
            if (canonical != null) {
                String written = String.join(" ", words.subList(i, i + compound));
                parts.add(
                        PartFactory.part(
                                NameKind.PERSON, written, canonical, PartKind.WORD, null));
                i += compound - 1;
                continue;
            }
            int entry = tables.entry(fold);
            int uses = tables.uses(entry);
            if (Script.of(fold) == Script.HAN || Script.of(fold) == Script.HANGUL) {
                addEastAsian(words.get(i), fold, folds.size() == 1, parts);
                continue;
            }
            PartKind kind;
            if (isNumber(tables, entry, fold)) {
                kind = PartKind.NUMBER;
            } else if (isInitial(fold)) {
                kind = PartKind.INITIAL;
            } else if (last > 0 && Pinyin.isSyllable(fold) && !fold.equals("de") && !fold.equals("da")) {
                // *Il*, *Min*, *San*, *Du* are titles or particles elsewhere, names here.
                kind = PartKind.WORD;
            } else if (last > 0 && has(uses, PartUse.PARTICLE, PartUse.NASAB, PartUse.KUNYA)) {
                kind = PartKind.PARTICLE;
            } else if (last > 0 && has(uses, PartUse.TITLE, PartUse.GENERATION)) {
                kind = PartKind.TITLE;
            } else if (last > 0 && i == last && has(uses, PartUse.FORM_AFTER)
                    && !has(uses, PartUse.FORENAME, PartUse.SURNAME)) {
                kind = PartKind.TITLE;
            } else {
                kind = PartKind.WORD;
            }
            parts.add(PartFactory.part(NameKind.PERSON, words.get(i), fold, kind, null));
        }
        return before < 0 ? parts.size() : before;
    }

    /// A Han or Hangul name without spaces: the family name is its first character.
    private static void addEastAsian(String word, String fold, boolean whole, List<NamePart> parts) {
        int length = fold.length();
        if (whole && length >= 2 && length <= 4 && word.length() == length) {
            int family = length == 4 ? 2 : 1;
            parts.add(
                    PartFactory.part(
                            NameKind.PERSON,
                            word.substring(0, family),
                            fold.substring(0, family),
                            PartKind.WORD,
                            null));
            parts.add(
                    PartFactory.part(
                            NameKind.PERSON,
                            word.substring(family),
                            fold.substring(family),
                            PartKind.WORD,
                            null));
        } else {
            parts.add(PartFactory.part(NameKind.PERSON, word, fold, PartKind.WORD, null));
        }
    }

    private static List<NamePart> readOther(
            Schema schema, List<String> words, List<String> folds) {
        NameTables tables = NameTables.get();
        NameKind names =
                switch (schema) {
                    case VESSEL, AIRCRAFT -> NameKind.VESSEL;
                    case PERSON, ORGANISATION, UNKNOWN -> NameKind.ORGANISATION;
                };
        List<NamePart> parts = new ArrayList<>(words.size());
        int i = 0;
        while (i < folds.size()) {
            LegalForms.Form form =
                    schema == Schema.VESSEL || folds.size() == 1 ? null : LEGAL_FORMS.match(folds, i);
            if (form != null && isSpelledOut(folds, i, form.length())) {
                form = null;
            }
            if (form != null && form.length() < folds.size() - (i == 0 && folds.getFirst().length() <= 2 ? 1 : 0) && placeFits(form, i, folds.size())) {
                String written = String.join(" ", words.subList(i, i + form.length()));
                String folded = String.join(" ", folds.subList(i, i + form.length()));
                String kind = form.generic().isEmpty() ? form.canonical() : form.generic();
                parts.add(PartFactory.part(names, written, folded, PartKind.LEGAL_FORM, kind));
                i += form.length();
                continue;
            }
            String fold = folds.get(i);
            parts.add(
                    PartFactory.part(
                            names, words.get(i), fold, kindOf(tables, schema, fold, i), null));
            i++;
        }
        return keepOneWord(names, parts);
    }

    /// Single letters that go on, or begin the name, spell a name: *A.B.C. Company*.
    private static boolean isSpelledOut(List<String> folds, int at, int length) {
        for (int i = at; i < at + length; i++) {
            if (folds.get(i).length() > 1) {
                return false;
            }
        }
        int next = at + length;
        return at == 0
                || folds.get(at - 1).length() == 1
                || next < folds.size() && folds.get(next).length() == 1;
    }

    private static boolean placeFits(LegalForms.Form form, int at, int count) {
        boolean atEnd = at + form.length() >= count - 2;
        boolean atStart = at == 0;
        return form.length() > 1 || atEnd && !atStart || atStart && form.before();
    }

    private static PartKind kindOf(NameTables tables, Schema schema, String fold, int at) {
        int entry = tables.entry(fold);
        int uses = tables.uses(entry);
        if (isNumber(tables, entry, fold) || at > 0 && has(uses, PartUse.ROMAN)) {
            return PartKind.NUMBER;
        }
        if (schema == Schema.VESSEL && has(uses, PartUse.VESSEL_PREFIX, PartUse.VESSEL_TYPE)) {
            return PartKind.TITLE;
        }
        if (has(uses, PartUse.STOP_WORD, PartUse.PARTICLE)) {
            return PartKind.STOP;
        }
        if (has(uses, PartUse.GENERIC)) {
            return PartKind.GENERIC;
        }
        return PartKind.WORD;
    }

    /// A name of nothing but titles, particles and forms: its parts are what it is known by.
    private static List<NamePart> keepOneWord(NameKind names, List<NamePart> parts) {
        for (NamePart part : parts) {
            if (part.kind().carriesIdentity()) {
                return parts;
            }
        }
        List<NamePart> words = new ArrayList<>(parts.size());
        for (NamePart part : parts) {
            words.add(PartFactory.part(names, part.text(), part.fold(), PartKind.WORD, null));
        }
        return words;
    }

    private static boolean isInitial(String fold) {
        return fold.length() == 1 && Character.isLetter(fold.charAt(0)) && fold.charAt(0) < 0x600;
    }

    private static boolean isNumber(NameTables tables, int entry, String fold) {
        return Character.isDigit(fold.charAt(0))
                ? PartFactory.number(tables, entry, fold) >= 0
                : tables.has(entry, PartUse.NUMBER);
    }

    private static boolean has(int uses, PartUse... wanted) {
        for (PartUse use : wanted) {
            if ((uses & use.mask()) != 0) {
                return true;
            }
        }
        return false;
    }
}
