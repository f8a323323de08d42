package org.weir.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.weir.names.tables.NameKind;
import org.weir.text.Script;
import org.weir.text.Separator;
import org.weir.text.Word;
import org.weir.text.Words;

/// Reads a name: splits it into parts and says what each part is.
public final class NameReader {
    /// A name's parts beyond this number are not compared; the longest listed names have about
    /// forty.
    public static final int MAX_PARTS = 48;

    /// Letters of a name that are read at most.
    public static final int MAX_LETTERS = 1_000;

    /// Family names of more parts count as this many.
    public static final int MAX_FAMILY = 7;

    private NameReader() {}

    /// The name, read for a schema. A name without any letter or digit gives one part that meets
    /// only itself.
    public static Name read(Schema schema, String text) {
        String cut = text.length() > MAX_LETTERS ? text.substring(0, MAX_LETTERS) : text;
        Words split = Words.split(cut);
        List<Word> words = split.list();
        if (isWrittenBackwards(words)) {
            split = Words.split(new StringBuilder(cut).reverse().toString());
            words = split.list();
        }
        if (words.size() > MAX_PARTS) {
            words = words.subList(0, MAX_PARTS);
        }
        if (words.isEmpty()) {
            String sign = text.isBlank() ? "?" : text.strip();
            NamePart part = PartFactory.part(kindOfNames(schema), text, sign, PartKind.WORD, null);
            return new Name(schema, text, List.of(part), 0);
        }
        return schema == Schema.PERSON
                ? person(text, split.text(), words)
                : new Name(
                        schema,
                        text,
                        withIdentity(kindOfNames(schema), OrganisationParts.read(schema, words)),
                        0);
    }

    /// As what kinds of party a name is to be read: a party of unknown kind as a person and as an
    /// organisation, unless a legal form or a word of organisations says that it is one.
    public static List<Schema> readAs(Schema schema, String text) {
        if (schema != Schema.UNKNOWN) {
            return List.of(schema);
        }
        for (NamePart part : read(Schema.ORGANISATION, text).parts()) {
            if (part.kind() == PartKind.LEGAL_FORM
                    || part.kind() == PartKind.GENERIC
                    || part.kind() == PartKind.DOMAIN) {
                return List.of(Schema.ORGANISATION);
            }
        }
        return List.of(Schema.PERSON, Schema.ORGANISATION);
    }

    private static NameKind kindOfNames(Schema schema) {
        return switch (schema) {
            case PERSON -> NameKind.PERSON;
            case VESSEL, AIRCRAFT -> NameKind.VESSEL;
            case ORGANISATION, UNKNOWN -> NameKind.ORGANISATION;
        };
    }

    /// *Family, Given* is read *Given Family*.
    private static Name person(String text, String repaired, List<Word> asWritten) {
        int comma = 0;
        for (int i = 1; i < asWritten.size(); i++) {
            if (asWritten.get(i).before() == Separator.COMMA) {
                comma = comma == 0 ? i : MAX_PARTS;
            }
        }
        List<Word> words = asWritten;
        int family = comma < words.size() ? comma : 0;
        if (family > 0) {
            words = new ArrayList<>(words);
            Collections.rotate(words, -family);
        }
        List<NamePart> read = new ArrayList<>(words.size() + 2);
        int givenParts = PersonParts.read(repaired, words, words.size() - family, read);
        List<NamePart> parts = withIdentity(NameKind.PERSON, read);
        return new Name(
                Schema.PERSON,
                text,
                parts,
                Math.min(MAX_FAMILY, family == 0 ? 0 : parts.size() - givenParts));
    }

    /// Latin words that all end in a capital and begin small were written from right to left:
    /// *rimaldiV nituP*.
    private static boolean isWrittenBackwards(List<Word> words) {
        int backwards = 0;
        for (Word word : words) {
            String raw = word.raw();
            if (word.script() != Script.LATIN || raw.length() < 3) {
                return false;
            }
            if (!Character.isUpperCase(raw.charAt(raw.length() - 1))
                    || !Character.isLowerCase(raw.charAt(raw.length() - 2))
                    || !Character.isLowerCase(raw.charAt(0))) {
                return false;
            }
            backwards++;
        }
        return backwards > 0;
    }

    /// A name of nothing but titles, particles and forms: its parts are what it is known by.
    private static List<NamePart> withIdentity(NameKind names, List<NamePart> parts) {
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
}
