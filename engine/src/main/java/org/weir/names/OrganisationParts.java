package org.weir.names;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weir.names.tables.LegalForms;
import org.weir.names.tables.NameKind;
import org.weir.names.tables.NameTables;
import org.weir.names.tables.PartUse;
import org.weir.text.Script;
import org.weir.text.Separator;
import org.weir.text.Word;

/// Says what each word of the name of an organisation, vessel or aircraft is.
final class OrganisationParts {
    private static final List<String> ORDINAL_ENDINGS =
            List.of("st", "nd", "rd", "th", "er", "re", "eme", "e");

    /// Characters of a known East Asian word, at most.
    private static final int MAX_KNOWN = 10;

    private static final LegalForms LEGAL_FORMS = new LegalForms(NameTables.get());

    private final NameTables tables = NameTables.get();
    private final Schema schema;
    private final NameKind names;
    private final List<String> texts = new ArrayList<>();
    private final List<String> folds = new ArrayList<>();
    private final List<NamePart> parts = new ArrayList<>();

    private OrganisationParts(Schema schema) {
        this.schema = schema;
        this.names =
                schema == Schema.VESSEL || schema == Schema.AIRCRAFT
                        ? NameKind.VESSEL
                        : NameKind.ORGANISATION;
    }

    static List<NamePart> read(Schema schema, List<Word> words) {
        OrganisationParts reader = new OrganisationParts(schema);
        reader.spellOut(words);
        reader.read();
        return reader.parts;
    }

    /// Letters that dots or blanks part are one word: *A.B.C.*, *B S Company*.
    private void spellOut(List<Word> words) {
        for (int i = 0; i < words.size(); ) {
            int end = endOfLetters(words, i, Separator.DOT);
            if (end - i < 2) {
                end = endOfLetters(words, i, Separator.SPACE);
                if (end < words.size() && isLetter(words.get(end))) {
                    // What goes on with a dot is spelled by itself: *Fund V L.P.*
                    end--;
                }
            }
            end = Math.max(end, i + 1);
            if (end == i + 1 && isOrdinal(words, i)) {
                end++;
            }
            StringBuilder text = new StringBuilder(words.get(i).raw());
            StringBuilder fold = new StringBuilder(words.get(i).folded());
            for (int j = i + 1; j < end; j++) {
                text.append(between(words.get(j).before()));
                text.append(words.get(j).raw());
                fold.append(words.get(j).folded());
            }
            if (isEastAsian(words.get(i).script()) && text.length() == fold.length()) {
                segment(text.toString(), fold.toString());
            } else {
                texts.add(text.toString());
                folds.add(fold.toString());
            }
            i = end;
        }
    }

    private static boolean isEastAsian(Script script) {
        return script == Script.HAN || script == Script.HANGUL;
    }

    /// A name written without blanks is cut at the words that are known: *沐笙|精密|机械|厂*.
    private void segment(String text, String fold) {
        int from = 0;
        int at = 0;
        while (at < fold.length()) {
            int end = endOfKnown(fold, at);
            if (end == at) {
                at++;
                continue;
            }
            addWord(text, fold, from, at);
            addWord(text, fold, at, end);
            from = end;
            at = end;
        }
        addWord(text, fold, from, fold.length());
    }

    private void addWord(String text, String fold, int from, int to) {
        if (from < to) {
            texts.add(text.substring(from, to));
            folds.add(fold.substring(from, to));
        }
    }

    /// Where the longest known word ends that begins at a place; the place itself where none does.
    private int endOfKnown(String fold, int at) {
        for (int end = Math.min(fold.length(), at + MAX_KNOWN); end >= at + 2; end--) {
            int entry = tables.entry(fold.substring(at, end));
            if (tables.form(entry) >= 0
                    || tables.concept(entry) >= 0
                    || PartUse.anyOf(
                            tables.uses(entry), PartUse.GENERIC, PartUse.DOMAIN, PartUse.PLACE)) {
                return end;
            }
        }
        return at;
    }

    private static String between(Separator separator) {
        return separator == Separator.NONE ? "" : separator == Separator.DOT ? "." : " ";
    }

    /// *1st*, *2nd*: the digits and what follows them at once.
    private static boolean isOrdinal(List<Word> words, int at) {
        return words.get(at).isNumber()
                && at + 1 < words.size()
                && words.get(at + 1).before() == Separator.NONE
                && ORDINAL_ENDINGS.contains(words.get(at + 1).folded());
    }

    private static int endOfLetters(List<Word> words, int from, Separator separator) {
        int end = from;
        while (end < words.size()
                && isLetter(words.get(end))
                && (end == from || words.get(end).before() == separator)) {
            end++;
        }
        return end;
    }

    private static boolean isLetter(Word word) {
        return word.folded().length() == 1
                && Character.isLetter(word.folded().charAt(0))
                && word.script() != Script.HAN
                && word.script() != Script.HANGUL;
    }

    private void read() {
        int i = 0;
        while (i < folds.size()) {
            LegalForms.Form form = formAt(i);
            if (form != null) {
                String kind = form.generic().isEmpty() ? form.canonical() : form.generic();
                add(i, form.length(), PartKind.LEGAL_FORM, kind);
                i += form.length();
                continue;
            }
            int place = tables.phrase(folds, i, PartUse.PLACE.mask());
            if (schema != Schema.VESSEL && tables.length(place) > 1) {
                add(i, tables.length(place), PartKind.PLACE, null);
                i += tables.length(place);
                continue;
            }
            if (isTensAndOnes(i)) {
                addNumber(i);
                i += 2;
                continue;
            }
            add(i, 1, kindOf(folds.get(i), i), null);
            i++;
        }
        nameAfterForm();
        acronymOfRest();
    }

    /// *Zarwan Petrochemical Industries Company (ZPIC)*: what the rest spells out says nothing
    /// more.
    private void acronymOfRest() {
        int last = parts.size() - 1;
        if (last < 2 || parts.get(last).kind() != PartKind.WORD) {
            return;
        }
        NamePart part = parts.get(last);
        if (part.fold().length() >= 3
                && NameParts.acronyms(parts.subList(0, last)).contains(part.fold())) {
            parts.set(last, PartFactory.part(names, part.text(), part.fold(), PartKind.STOP, null));
        }
    }

    private void add(int from, int count, PartKind kind, @Nullable String legalForm) {
        parts.add(
                PartFactory.part(
                        names,
                        String.join(" ", texts.subList(from, from + count)),
                        String.join(" ", folds.subList(from, from + count)),
                        kind,
                        legalForm));
    }

    private LegalForms.@Nullable Form formAt(int at) {
        if (schema == Schema.VESSEL || folds.size() == 1) {
            return null;
        }
        LegalForms.Form form = LEGAL_FORMS.match(folds, at);
        return form != null && form.length() < folds.size() && placeFits(form, at) ? form : null;
    }

    /// A form of one word may be another word elsewhere: it counts at the end of a name, at its
    /// beginning, and between only where nothing else is written so.
    private boolean placeFits(LegalForms.Form form, int at) {
        if (form.length() > 1 || at >= folds.size() - 2) {
            return true;
        }
        boolean begins = true;
        for (NamePart part : parts) {
            begins &= part.kind() == PartKind.LEGAL_FORM || part.kind() == PartKind.STOP;
        }
        String fold = folds.get(at);
        int uses = tables.uses(tables.entry(fold));
        boolean otherWord =
                fold.length() < 3
                        || PartUse.anyOf(
                                uses,
                                PartUse.FORENAME,
                                PartUse.SURNAME,
                                PartUse.GENERIC,
                                PartUse.DOMAIN,
                                PartUse.PLACE,
                                PartUse.STOP_WORD);
        return begins ? form.before() || !otherWord : !otherWord;
    }

    /// *Forty 4* is 44.
    private boolean isTensAndOnes(int at) {
        if (at + 1 >= folds.size() || Character.isDigit(folds.get(at).charAt(0))) {
            return false;
        }
        int tens = number(at);
        int ones = number(at + 1);
        return tens >= 20 && tens <= 90 && tens % 10 == 0 && ones >= 1 && ones <= 9;
    }

    private void addNumber(int at) {
        parts.add(
                PartFactory.part(
                        names,
                        texts.get(at) + " " + texts.get(at + 1),
                        Integer.toString(number(at) + number(at + 1)),
                        PartKind.NUMBER,
                        null));
    }

    private int number(int at) {
        int entry = tables.entry(folds.get(at));
        return PartFactory.isNumber(tables, entry, folds.get(at))
                ? PartFactory.number(tables, entry, folds.get(at))
                : -1;
    }

    private PartKind kindOf(String fold, int at) {
        int entry = tables.entry(fold);
        int uses = tables.uses(entry);
        if (PartFactory.isNumber(tables, entry, fold)
                || PartUse.anyOf(uses, PartUse.ORDINAL)
                || at > 0 && PartUse.anyOf(uses, PartUse.ROMAN) && standsAsNumber(fold, at)) {
            return PartKind.NUMBER;
        }
        if (schema == Schema.VESSEL
                && PartUse.anyOf(uses, PartUse.VESSEL_PREFIX, PartUse.VESSEL_TYPE)) {
            return PartKind.TITLE;
        }
        if (PartUse.anyOf(uses, PartUse.STOP_WORD, PartUse.PARTICLE)) {
            return PartKind.STOP;
        }
        if (schema == Schema.VESSEL || schema == Schema.AIRCRAFT) {
            return PartUse.anyOf(uses, PartUse.GENERIC) ? PartKind.GENERIC : PartKind.WORD;
        }
        if (PartUse.anyOf(uses, PartUse.GENERIC)) {
            return PartKind.GENERIC;
        }
        if (PartUse.anyOf(uses, PartUse.PLACE)) {
            return PartKind.PLACE;
        }
        return PartUse.anyOf(uses, PartUse.DOMAIN) ? PartKind.DOMAIN : PartKind.WORD;
    }

    /// A single letter (*i*, *v*, *x*) is a Roman numeral at the end of a name alone.
    private boolean standsAsNumber(String fold, int at) {
        return fold.length() > 1 || at + 1 == folds.size() || formAt(at + 1) != null;
    }

    /// *SAS Institute*: a form of one word with nothing but words of a trade behind it is the name.
    private void nameAfterForm() {
        if (parts.size() < 2 || parts.getFirst().kind() != PartKind.LEGAL_FORM) {
            return;
        }
        NamePart first = parts.getFirst();
        for (NamePart part : parts) {
            if (part.kind() == PartKind.WORD
                    || part.kind() == PartKind.PLACE
                    || part.kind() == PartKind.NUMBER) {
                return;
            }
        }
        if (first.fold().indexOf(' ') < 0
                && !PartUse.anyOf(tables.uses(first.entry()), PartUse.FORM_BEFORE)) {
            parts.set(0, PartFactory.part(names, first.text(), first.fold(), PartKind.WORD, null));
        }
    }
}
