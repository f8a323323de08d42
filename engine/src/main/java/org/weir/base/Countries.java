package org.weir.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads what lists and applicants write for a country or a nationality.
///
/// Names in English and French (short, official, former, inverted), demonyms, ISO codes, short
/// names in other languages: *Korea, North*, *RPDC*, *nord-coréenne*, *PRK* and *kp* are all `KP`.
/// A name that more than one country bears (*Congolese*, *Korean*) is not read. The table is
/// `data/countries.tsv`, with its sources; it is loaded at first use, in about a millisecond.
public final class Countries {
    private static final int MAX_CHARS = 200;
    private static final Set<String> WORDS_AROUND =
            Set.of(
                    "region",
                    "citizen",
                    "citizenship",
                    "citoyen",
                    "citoyenne",
                    "citoyennete",
                    "national",
                    "nationality",
                    "nationalite",
                    "ressortissant",
                    "ressortissante",
                    "passport",
                    "passeport");

    private Countries() {}

    /// The ISO 3166-1 alpha-2 code of what `text` names, in capitals; empty where it cannot be read
    /// or is ambiguous. States that are no more have their last code: `SU`, `YU`, `CS`
    /// (Czechoslovakia), `DD`, `YD`, `AN`. Kosovo is `XK`. A remark in brackets is passed over
    /// unless it names another country.
    ///
    /// @param text a name, demonym or code, at most 200 characters
    public static Optional<String> code(String text) {
        return text.length() > MAX_CHARS ? Optional.empty() : Optional.ofNullable(read(text));
    }

    /// The code of what `text` names, or `text` itself, without blanks around it, where it cannot
    /// be read.
    public static String codeOrText(String text) {
        return code(text).orElseGet(text::strip);
    }

    /// The short name of a country.
    ///
    /// @param code ISO 3166-1 alpha-2 in capitals, as [#code] gives it
    /// @return its names; empty for a code that the table does not have
    public static Optional<Bilingual> name(String code) {
        return Optional.ofNullable(Names.ROWS.get(code)).map(Row::name);
    }

    /// The states that came after one that is no more: `CZ` and `SK` after `CS`; empty for all
    /// others.
    ///
    /// @param code ISO 3166-1 alpha-2 in capitals
    public static List<String> successors(String code) {
        Row row = Names.ROWS.get(code);
        return row == null ? List.of() : row.successors();
    }

    /// Whether both may name one person's country: they are the same, or the one came after the
    /// other (`SU` and `GE`). What is not a code of the table may be anything.
    public static boolean mayBeSame(String one, String other) {
        Map<String, Row> rows = Names.ROWS;
        return one.equals(other)
                || !rows.containsKey(one)
                || !rows.containsKey(other)
                || successors(one).contains(other)
                || successors(other).contains(one);
    }

    private static @Nullable String read(String text) {
        String found = whole(text);
        if (found != null) {
            return found;
        }
        if (text.indexOf('(') >= 0) {
            return withoutBrackets(text);
        }
        if (text.indexOf('/') >= 0 || text.indexOf(';') >= 0) {
            Set<String> codes = new TreeSet<>();
            for (String piece : text.split("[/;]", -1)) {
                String code = whole(piece);
                if (code != null) {
                    codes.add(code);
                }
            }
            return codes.size() == 1 ? codes.iterator().next() : null;
        }
        return null;
    }

    private static @Nullable String withoutBrackets(String text) {
        StringBuilder outside = new StringBuilder();
        StringBuilder inside = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            } else {
                (depth > 0 ? inside : outside).append(c);
            }
        }
        String country = whole(outside.toString());
        String remark = whole(inside.toString());
        return country == null || remark == null || remark.equals(country) ? country : null;
    }

    private static @Nullable String whole(String text) {
        String key = key(text);
        String found = Keys.code(key);
        if (found != null || key.length() < 4) {
            return found;
        }
        int comma = text.lastIndexOf(',');
        if (comma >= 0) {
            found = Keys.code(key(text.substring(comma + 1) + " " + text.substring(0, comma)));
            if (found != null) {
                return found;
            }
        }
        int first = key.indexOf(' ');
        if (first > 0 && WORDS_AROUND.contains(key.substring(0, first))) {
            return rest(articleLess(key.substring(first + 1)));
        }
        int last = key.lastIndexOf(' ');
        if (last > 0 && WORDS_AROUND.contains(key.substring(last + 1))) {
            return rest(key.substring(0, last));
        }
        return null;
    }

    /// What is left without the word around it; not a code, or *passport no.* would be Norway.
    private static @Nullable String rest(String key) {
        return key.length() < 3 && !key.equals("us") && !key.equals("uk") ? null : Keys.code(key);
    }

    /// The form in which names are compared: [SpellingKey], without an article, *St* written out.
    static String key(String text) {
        String key = articleLess(SpellingKey.of(text, ""));
        if (key.startsWith("st ")) {
            key = "saint " + key.substring(3);
        } else if (key.startsWith("ste ")) {
            key = "sainte " + key.substring(4);
        }
        return key;
    }

    private static String articleLess(String key) {
        String text = key;
        for (String article : new String[] {"the ", "la ", "le ", "les ", "l "}) {
            if (text.startsWith(article) && text.length() > article.length()) {
                text = text.substring(article.length());
                break;
            }
        }
        return text.endsWith(" the") ? text.substring(0, text.length() - 4) : text;
    }

    private record Row(Bilingual name, List<String> successors) {}

    /// The names to show, read from `data/countries.tsv` when first asked for.
    private static final class Names {
        static final Map<String, Row> ROWS = load();

        private static Map<String, Row> load() {
            Map<String, Row> rows = HashMap.newHashMap(300);
            String text = resource("/org/weir/data/countries.tsv");
            int at = 0;
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                end = end < 0 ? text.length() : end;
                if (end > at && text.charAt(at) != '#') {
                    String[] fields = text.substring(at, end).split("\t", 6);
                    List<String> successors =
                            fields[4].isEmpty() ? List.of() : List.of(fields[4].split(" "));
                    rows.put(fields[0], new Row(new Bilingual(fields[2], fields[3]), successors));
                }
                at = end + 1;
            }
            rows.remove("code");
            return rows;
        }
    }

    /// The folded names, compiled from `data/countries.tsv`: a line `name⇥code` each, sorted by
    /// name, searched where it lies, so that nothing has to be built at start.
    private static final class Keys {
        static final String TEXT = resource("country-keys.tsv");

        static @Nullable String code(String key) {
            int low = 0;
            int high = TEXT.length();
            while (low < high) {
                int middle = (low + high) >>> 1;
                int start = TEXT.lastIndexOf('\n', middle - 1) + 1;
                int tab = TEXT.indexOf('\t', start);
                int end = TEXT.indexOf('\n', tab);
                int order = key.compareTo(TEXT.substring(start, tab));
                if (order == 0) {
                    return TEXT.substring(tab + 1, end);
                }
                if (order < 0) {
                    high = start;
                } else {
                    low = end + 1;
                }
            }
            return null;
        }
    }

    private static String resource(String path) {
        try (InputStream in = Countries.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the resource " + path + " cannot be read", e);
        }
    }
}
