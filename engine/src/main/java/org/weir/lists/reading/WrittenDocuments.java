package org.weir.lists.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;

/// Reads documents that a list describes in words: *Tunisian passport number L723315, issued on 5
/// May 1998*, *AD001095 (passport-National passport)*. The number is set free of the words around
/// it; these say its type and issuer, and what comes behind becomes the note.
public final class WrittenDocuments {
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?i)[\\s,.;(]{0,4}(?<![\\p{L}])(issued|delivered|d\u00E9livr\u00E9|expir\\w*|under (?:the )?name|in (?:the )?name|date of"
                            + "|valid|revoked|cancelled|current|appears|false|alias|name appears|place of issue|on \\d)");
    private static final Pattern AFTER_LABEL =
            Pattern.compile(
                    "(?i)(?:(?<![\\p{L}])(?:no|nos|number|num|nr|n)\\.?\\s?[\u00B0\u00BA:.]*|[:#])\\s*:?\\s*([\\p{L}]{0,5}[\\s-]{0,2}[\\p{L}\u00B0]*\\d[\\p{L}\\d/.-]*(?: \\d[\\d-]*){0,8})");
    private static final Pattern PREFIX =
            Pattern.compile("^(SSN|NIF|NIC|CNI|ID|No|INN|TIN|PAN|OGRN|KPP|IMO)\\b[. :]*(?=\\d)");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:\\p{Lu}{1,3}[ -]{1,2})?\\p{Lu}{0,6}/?\\d[\\p{L}\\d/.-]*(?: \\d[\\d-]*){0,8}");
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}]{0,5}[ /-]{0,2}[\\d][\\p{L}\\d /.-]*");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern SENTENCE =
            Pattern.compile(
                    "(?<=[\\p{L}\\d)]{2})(?<!\\b[Nn]o)(?<!\\b[Nn]os)[.;]\\s+(?=[\\p{Lu}(\\d])");

    /// A longer text is kept whole as the value.
    static final int MAX_CHARS = 4_000;

    private WrittenDocuments() {}

    /// Reads one document.
    ///
    /// @param kind what the field says it is
    /// @param label the list's word for the type, where it has one of its own
    /// @param text the field with the number
    /// @param country the issuer, where the list has a field for it, code or word
    /// @param note what the list adds
    public static Identifier read(
            IdentifierKind kind,
            @Nullable String label,
            String text,
            @Nullable String country,
            @Nullable String note) {
        String whole = WrittenNames.squeeze(text);
        if (whole.length() > MAX_CHARS) {
            return new Identifier(kind, whole, label, country, note);
        }
        Matcher prefix = PREFIX.matcher(whole);
        if (prefix.find()) {
            String words = prefix.group(1);
            return read(
                    switch (words) {
                        case "SSN", "NIC", "CNI" -> IdentifierKind.NATIONAL_ID;
                        case "NIF", "INN", "TIN", "PAN" -> IdentifierKind.TAX;
                        case "OGRN", "KPP" -> IdentifierKind.REGISTRATION;
                        case "IMO" -> IdentifierKind.IMO;
                        default -> kind;
                    },
                    label == null ? words : label + ": " + words,
                    whole.substring(prefix.end()),
                    country,
                    note);
        }
        if (PLAIN.matcher(whole).matches() && !whole.matches(".*\\p{L}{4,}.*")) {
            return new Identifier(kind, whole, label, country, note);
        }
        String head = whole;
        String tail = null;
        Matcher cut = TAIL.matcher(whole);
        if (cut.find() && cut.start() > 0) {
            head = whole.substring(0, cut.start());
            tail = strip(whole.substring(cut.start()));
        }
        String issuer = country;
        Matcher bracket = BRACKETS.matcher(head);
        StringBuilder remarks = new StringBuilder();
        while (bracket.find()) {
            String code = Countries.code(bracket.group(1)).orElse(null);
            issuer = issuer == null ? code : issuer;
            append(remarks, code == null ? bracket.group(1) : null);
        }
        head = BRACKETS.matcher(head).replaceAll(" ").strip();
        String value = number(head);
        String words = value == null ? head : strip(head.replace(value, " "));
        if (issuer == null) {
            issuer = country(words);
        }
        IdentifierKind read = IdentifierWords.kind(words + " " + remarks);
        String said = label;
        if (words.codePoints().anyMatch(Character::isLetter)) {
            said = label == null ? words : label + ": " + words;
        }
        append(remarks, tail);
        append(remarks, note);
        return new Identifier(
                read == IdentifierKind.OTHER ? kind : read,
                value == null ? whole : value,
                said,
                issuer,
                remarks.isEmpty() ? null : remarks.toString());
    }

    /// Reads a field with several documents, one a sentence: *Yemeni passport number 1 issued on ….
    /// Yemeni passport number 2 …*, `(1) … (2) …`.
    public static List<Identifier> readAll(IdentifierKind kind, @Nullable String text) {
        List<Identifier> documents = new ArrayList<>();
        if (text == null || text.isBlank()) {
            return documents;
        }
        if (text.length() > MAX_CHARS * 5) {
            documents.add(new Identifier(kind, text.strip(), null, null, null));
            return documents;
        }
        for (String part : Numbered.split(WrittenNames.squeeze(text))) {
            StringBuilder open = new StringBuilder();
            for (String sentence : SENTENCE.split(part)) {
                boolean begins = number(TAIL.split(sentence, -1)[0]) != null;
                if (begins && !open.isEmpty()) {
                    documents.add(read(kind, null, open.toString(), null, null));
                    open.setLength(0);
                }
                open.append(open.isEmpty() ? "" : ". ").append(sentence);
            }
            if (!open.toString().replace("-", "").isBlank()) {
                documents.add(read(kind, null, open.toString(), null, null));
            }
        }
        return documents;
    }

    /// Whether the text holds something like the number of a document.
    public static boolean hasNumber(String text) {
        return text.length() <= MAX_CHARS && number(TAIL.split(text, -1)[0]) != null;
    }

    private static @Nullable String number(String head) {
        Matcher labelled = AFTER_LABEL.matcher(head);
        if (labelled.find()) {
            return strip(labelled.group(1));
        }
        Matcher number = NUMBER.matcher(head);
        String best = null;
        while (number.find()) {
            String found = strip(number.group());
            if (found.codePoints().filter(Character::isDigit).count() >= 3
                    && !found.matches("(19|20)\\d{2}")
                    && (best == null || found.length() > best.length())) {
                best = found;
            }
        }
        return best;
    }

    /// The country that the words name first: *Tunisian passport number*, *R00012098, South Sudan*.
    private static @Nullable String country(String words) {
        String[] parts = words.split("[\\s,:]+");
        for (int length = Math.min(3, parts.length); length > 0; length--) {
            for (int at = 0; at + length <= parts.length; at++) {
                String text = String.join(" ", List.of(parts).subList(at, at + length));
                if (text.length() > 3 || text.matches("[A-Z]{3}|UK|US")) {
                    String code = Countries.code(text).orElse(null);
                    if (code != null) {
                        return code;
                    }
                }
            }
        }
        return null;
    }

    private static void append(StringBuilder text, @Nullable String more) {
        if (more != null && !more.isBlank()) {
            text.append(text.isEmpty() ? "" : "; ").append(more.strip());
        }
    }

    private static String strip(String text) {
        return text.replaceAll("^[\\s,.;:()-]+|[\\s,.;:()-]+$", "").replaceAll("\\s+", " ");
    }
}
