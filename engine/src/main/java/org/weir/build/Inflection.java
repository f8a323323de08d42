package org.weir.build;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Spells out what a text table only marks: `~` stands for the endings of an adjective, `^` for those
/// of a noun, in Russian and Ukrainian, in Cyrillic or as romanised; `{one,other}` for either.
final class Inflection {
    private static final List<String> ADJECTIVE =
            List.of("ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ой", "ых", "их",
                    "ому", "ом", "ым", "им", "ую", "о", "ський", "а", "е", "і", "ої", "них");
    private static final List<String> NOUN =
            List.of("", "а", "у", "ы", "и", "ов", "ом", "е", "ам", "і", "ів");
    private static final List<String> ADJECTIVE_ROMANISED =
            List.of("y", "yy", "iy", "yi", "ij", "yj", "i", "aya", "aia", "aja", "oe", "oye", "oje",
                    "ogo", "oi", "oy", "oj", "ykh", "ikh", "ye", "yye", "ie", "o", "e", "a");
    private static final List<String> NOUN_ROMANISED =
            List.of("", "a", "u", "y", "i", "ov", "om", "e");

    private Inflection() {}

    /// The keys of a word or phrase with all that its marks stand for.
    static List<String> keys(String word) {
        return spelled(word).stream().map(Keys::of).distinct().toList();
    }

    /// A word or phrase with all that its marks stand for.
    static List<String> spelled(String word) {
        List<String> spelled = List.of(word);
        while (spelled.getFirst().indexOf('{') >= 0) {
            spelled = spelled.stream().flatMap(each -> alternatives(each).stream()).toList();
        }
        return spelled.stream().flatMap(each -> inflected(each).stream()).toList();
    }

    private static List<String> alternatives(String word) {
        int open = word.indexOf('{');
        int close = word.indexOf('}', open);
        if (close < 0) {
            throw new IllegalArgumentException("a { without its }: " + word);
        }
        return Stream.of(word.substring(open + 1, close).split(","))
                .map(each -> word.substring(0, open) + each + word.substring(close + 1))
                .toList();
    }

    private static List<String> inflected(String word) {
        List<String> spelled = List.of(word);
        while (spelled.getFirst().indexOf('~') >= 0 || spelled.getFirst().indexOf('^') >= 0) {
            List<String> next = new ArrayList<>();
            for (String each : spelled) {
                int mark = first(each);
                boolean cyrillic = mark > 0 && each.charAt(mark - 1) >= 'Ѐ';
                boolean adjective = each.charAt(mark) == '~';
                for (String ending : endings(cyrillic, adjective)) {
                    next.add(each.substring(0, mark) + ending + each.substring(mark + 1));
                }
            }
            spelled = next;
        }
        return spelled;
    }

    private static int first(String word) {
        int adjective = word.indexOf('~');
        int noun = word.indexOf('^');
        return adjective < 0 ? noun : noun < 0 ? adjective : Math.min(adjective, noun);
    }

    private static List<String> endings(boolean cyrillic, boolean adjective) {
        if (cyrillic) {
            return adjective ? ADJECTIVE : NOUN;
        }
        return adjective ? ADJECTIVE_ROMANISED : NOUN_ROMANISED;
    }
}
