package org.weir.lists.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.Countries;
import org.weir.lists.ListedName;
import org.weir.lists.NameKind;

/// Reads a field in which a list wrote a name as people write it: several names separated by `;` or
/// numbered, *a.k.a.* in the middle, the original script, an acronym or a remark in brackets,
/// quotation marks around it. What is clearly several names becomes several; what is not stays
/// whole.
public final class WrittenNames {
    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "[;\u061B\u3001]|(?:^|\\s)(?:[a-z]|\\d{1,2})\\)(?=\\s)|\\(\\d{1,2}\\)| / (?=[^\\s/]+$)");
    private static final Pattern SCRIPT_SEPARATOR = Pattern.compile("\\s*[/\u060C]\\s*");
    private static final Pattern ALSO =
            Pattern.compile(
                    "[,(]?\\s*(?<![\\p{L}])(a\\.?k\\.?a\\.?|a/k/a|also known as|f\\.?k\\.?a\\.?|f/k/a"
                            + "|formerly known as)(?![\\p{L}])[:,]?\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BORN =
            Pattern.compile(",\\s*(?=born |n\u00E9e? le |passport |DOB)", Pattern.CASE_INSENSITIVE);
    private static final Pattern REMARK =
            Pattern.compile(
                    "(?i)\\b(name|listed as|born|passport|identity|false|third|second|deceased|combat|guerre"
                            + "|previously|formerly|spelling|transliteration|prominently|unconfirmed"
                            + "|no longer|see |nickname|maiden)\\b|\\d{4}");
    private static final Pattern ORIGINAL_SCRIPT =
            Pattern.compile("(?i)\\(?\\boriginal script\\b\\)?:?\\s*");
    private static final Pattern OTHER_SCRIPT_RUN =
            Pattern.compile(
                    "[\\p{L}&&[^\\p{IsLatin}]](?:[[\\p{L}\\p{M}\\s'.\u2019\u02BC\u0640\u200C\u00B7-]&&[^\\p{IsLatin}]]*[[\\p{L}\\p{M}]&&[^\\p{IsLatin}]])?");
    private static final String EDGES = ",;:-\u2013 \t)";

    /// A longer field is one name, whatever stands in it: taking it apart would cost too much.
    static final int MAX_CHARS = 10_000;

    private WrittenNames() {}

    /// The names that a field holds, in order.
    ///
    /// @param kind what the list says of them; a name in another script than Latin that stands
    ///   beside a Latin one becomes [NameKind#ORIGINAL_SCRIPT]
    /// @param field the field as published
    /// @param language as in [ListedName]
    /// @param note as in [ListedName]
    public static List<ListedName> read(
            NameKind kind,
            @Nullable String field,
            @Nullable String language,
            @Nullable String note) {
        if (field == null || field.isBlank()) {
            return List.of();
        }
        String text = squeeze(field);
        if (text.length() > MAX_CHARS) {
            return List.of(new ListedName(kind, text, List.of(), language, note));
        }
        List<ListedName> names = new ArrayList<>();
        for (String piece : isOne(text) ? List.of(text) : pieces(text, SEPARATOR)) {
            NameKind pieceKind = kind;
            int start = 0;
            Matcher also = ALSO.matcher(piece);
            while (mayHaveMark(piece) && also.find()) {
                // "AKA Group" is a name, not a mark.
                if (also.start() > 0 || also.group(1).indexOf('.') >= 0) {
                    String before = piece.substring(start, also.start());
                    one(pieceKind, before, language, note, names::add);
                    pieceKind = afterMark(kind, also.group(1));
                    start = also.end();
                }
            }
            one(pieceKind, piece.substring(start), language, note, names::add);
        }
        return names;
    }

    /// Names in another script, and lists of names, that a list put in the note to a name.
    public static List<ListedName> inNote(NameKind kind, @Nullable String note) {
        if (note == null || note.length() > MAX_CHARS) {
            return List.of();
        }
        List<ListedName> names = new ArrayList<>();
        String text = squeeze(note);
        Matcher run = OTHER_SCRIPT_RUN.matcher(text);
        while (run.find()) {
            if (run.group().length() > 1) {
                names.add(ListedName.of(NameKind.ORIGINAL_SCRIPT, run.group()));
            }
        }
        Matcher bracket = Pattern.compile("\\(([^()]*;[^()]*)\\)").matcher(text);
        String list = bracket.find() ? bracket.group(1) : text;
        if (list.indexOf(';') > 0
                && list.chars().noneMatch(c -> c >= '0' && c <= '9' || c == ':')) {
            for (String piece : list.split(";")) {
                one(kind, piece, null, null, names::add);
            }
        }
        return names;
    }

    /// Text with every run of white space as one blank, and none around it.
    public static String squeeze(String text) {
        String stripped = text.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c != ' ' && Character.isWhitespace(c)
                    || c == '\u00A0'
                    || c == ' ' && stripped.charAt(i - 1) == ' ') {
                return stripped.replaceAll("[\\s\u00A0]+", " ");
            }
        }
        return stripped;
    }

    /// Text without these characters at its end.
    public static String trimEnd(String text, String characters) {
        int end = text.length();
        while (end > 0 && characters.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /// Whether no character of `text` separates names: true of most, and cheaper than the patterns.
    private static boolean isOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';' || c == ')' || c == '/' || c == '\u061B' || c == '\u3001') {
                return false;
            }
        }
        return true;
    }

    private static boolean mayHaveMark(String text) {
        for (int i = text.indexOf('k'); i >= 0; i = text.indexOf('k', i + 1)) {
            if (text.startsWith("k.a", i)
                    || text.startsWith("ka", i)
                    || text.startsWith("k/a", i)
                    || text.startsWith("known as", i)) {
                return true;
            }
        }
        return text.contains("K.A") || text.contains("KA") || text.contains("K/A");
    }

    private static NameKind afterMark(NameKind kind, String mark) {
        if (mark.charAt(0) == 'f' || mark.charAt(0) == 'F') {
            return NameKind.FORMER;
        }
        return kind == NameKind.PRIMARY ? NameKind.ALIAS : kind;
    }

    /// Splits where the separator stands outside brackets.
    private static List<String> pieces(String text, Pattern separator) {
        Matcher matcher = separator.matcher(text);
        if (!matcher.find()) {
            return List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int at = 0;
        do {
            if (depth(text, matcher.start()) == 0) {
                pieces.add(text.substring(start, matcher.start()));
                start = matcher.end();
            }
            at = matcher.end();
        } while (at <= text.length() && matcher.find(at));
        pieces.add(text.substring(start));
        return pieces;
    }

    private static int depth(String text, int end) {
        int depth = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            }
        }
        return depth;
    }

    private static void one(
            NameKind kind,
            String piece,
            @Nullable String language,
            @Nullable String note,
            Consumer<ListedName> names) {
        String text = trim(piece);
        Matcher born = BORN.matcher(text);
        if (text.indexOf(',') > 0 && born.find() && born.start() > 0) {
            String remark = text.substring(born.end());
            one(kind, text.substring(0, born.start()), language, join(note, remark), names);
            return;
        }
        int open = text.indexOf('(');
        if (open > 0 && text.endsWith(")") && depth(text, text.length() - 1) > 0) {
            String outside = trim(text.substring(0, open));
            String inside = text.substring(open + 1, text.length() - 1);
            if (!outside.isEmpty() && bracket(kind, outside, inside, text, language, note, names)) {
                return;
            }
        }
        if (text.isEmpty()) {
            return;
        }
        if (kind == NameKind.ORIGINAL_SCRIPT) {
            script(text, language, note, names);
            return;
        }
        if (Scripts.hasOther(text) && Scripts.hasLatin(text)) {
            Matcher run = OTHER_SCRIPT_RUN.matcher(text);
            if (run.find()
                    && run.end() - run.start() > 2
                    && (run.start() == 0) != (run.end() == text.length())) {
                String latin =
                        run.start() == 0
                                ? text.substring(run.end())
                                : text.substring(0, run.start());
                if (latin.codePoints().filter(Character::isLetter).count() > 2
                        && !Scripts.hasOther(latin)) {
                    one(kind, latin, language, note, names);
                    one(NameKind.ORIGINAL_SCRIPT, run.group(), language, note, names);
                    return;
                }
            }
        }
        boolean other =
                kind != NameKind.PRIMARY && Scripts.hasOther(text) && !Scripts.hasLatin(text);
        names.accept(
                new ListedName(
                        other ? NameKind.ORIGINAL_SCRIPT : kind, text, List.of(), language, note));
    }

    /// Reads a name with a bracket at its end; false where the bracket belongs to the name.
    private static boolean bracket(
            NameKind kind,
            String outside,
            String inside,
            String whole,
            @Nullable String language,
            @Nullable String note,
            Consumer<ListedName> names) {
        boolean otherOutside = Scripts.hasOther(outside);
        boolean otherInside = Scripts.hasOther(inside);
        if (otherOutside != otherInside) {
            one(kind, outside, language, note, names);
            for (String piece : inside.split(";")) {
                String text = ORIGINAL_SCRIPT.matcher(piece).replaceAll("");
                one(kind == NameKind.PRIMARY ? NameKind.ALIAS : kind, text, language, note, names);
            }
            return true;
        }
        if (inside.indexOf(';') >= 0) {
            one(kind, outside, language, note, names);
            for (String piece : inside.split(";")) {
                one(kind == NameKind.PRIMARY ? NameKind.ALIAS : kind, piece, language, note, names);
            }
            return true;
        }
        if (REMARK.matcher(inside).find()) {
            one(kind, outside, language, join(note, inside), names);
            return true;
        }
        if (isAcronym(inside, outside)) {
            one(kind, outside, language, join(note, "published as " + whole), names);
            names.accept(
                    new ListedName(
                            NameKind.WEAK_ALIAS,
                            inside,
                            List.of(),
                            language,
                            "acronym in brackets behind the name"));
            return true;
        }
        return false;
    }

    private static void script(
            String text,
            @Nullable String language,
            @Nullable String note,
            Consumer<ListedName> names) {
        for (String piece : SCRIPT_SEPARATOR.split(text)) {
            String name = trim(piece);
            if (!name.isEmpty()) {
                NameKind kind = Scripts.hasOther(name) ? NameKind.ORIGINAL_SCRIPT : NameKind.ALIAS;
                names.accept(new ListedName(kind, name, List.of(), language, note));
            }
        }
    }

    /// Whether `inside` abbreviates `outside`: one word of 2 to 10 capitals whose letters follow
    /// one another in the name, from the beginning of a word.
    static boolean isAcronym(String inside, String outside) {
        String letters = inside.replaceAll("[.\\s]", "");
        if (letters.length() < 2
                || letters.length() > 10
                || inside.indexOf(' ') >= 0
                || letters.codePoints().filter(Character::isUpperCase).count() < 2
                || Countries.code(inside).isPresent()) {
            return false;
        }
        String word = letters.toLowerCase(Locale.ROOT);
        String name = " " + outside.toLowerCase(Locale.ROOT);
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            do {
                at = name.indexOf(c, at + 1);
            } while (i == 0 && at > 0 && Character.isLetterOrDigit(name.charAt(at - 1)));
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && (EDGES + ".").indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ",;: \t\u2013".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String trimmed = text.substring(start, end);
        if (trimmed.length() > 2
                && isQuote(trimmed.charAt(0))
                && isQuote(trimmed.charAt(trimmed.length() - 1))) {
            return trimmed.substring(1, trimmed.length() - 1).strip();
        }
        return trimmed;
    }

    private static boolean isQuote(char c) {
        return c == '"'
                || c == '\u201C'
                || c == '\u201D'
                || c == '\u00AB'
                || c == '\u00BB'
                || c == '\u201E';
    }

    private static @Nullable String join(@Nullable String note, String remark) {
        String text = remark.strip();
        return note == null ? text : note + "; " + text;
    }
}
