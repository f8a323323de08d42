package org.weir.lists.canada;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes apart the field of aliases: separated by commas, which also stand inside names (*Co.,
/// Ltd.*), with the French ones behind a slash.
final class CanadaAliases {
    /// What cannot begin a name, so that the comma before it does not end one.
    private static final Pattern CONTINUES =
            Pattern.compile(
                    "(?i)(ltd|limited|ltée|inc|incorporated|llc|l\\.l\\.c|co|company|corp|corporation|jsc|ojsc|pjsc|zao"
                            + "|oao|s\\.?a\\.?[le]?\\.?|pte|plc|gmbh|b\\.?v|n\\.?v|ag|fz[ec]?|fzco|llp|l\\.p|lp|jr|sr|ii|iii|iv"
                            + "|department|faculty|faculté|division|branch)\\.?"
                            + "(?=[\\s,.;)]|$).{0,20}");

    private CanadaAliases() {}

    /// The aliases of a field, in order.
    static List<String> split(String field) {
        List<String> aliases = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String piece : atTopLevel(field)) {
            String text = piece.strip();
            if (!open.isEmpty() && CONTINUES.matcher(text).matches()) {
                open.append(", ").append(text);
                continue;
            }
            add(aliases, open.toString());
            open.setLength(0);
            open.append(text);
        }
        add(aliases, open.toString());
        return aliases;
    }

    /// The sides of a slash that parts English from French; one where the slash stands in brackets
    /// or between letters (*J/V*).
    static List<String> languages(String name) {
        int slash = -1;
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (c == '/' && depth == 0) {
                if (slash >= 0) {
                    return List.of(name);
                }
                slash = i;
            }
        }
        if (slash < 0) {
            return List.of(name);
        }
        String left = name.substring(0, slash).strip();
        String right = name.substring(slash + 1).strip();
        return left.length() < 3 || right.length() < 3 || lastWord(left).length() < 2
                ? List.of(name)
                : List.of(left, right);
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static void add(List<String> aliases, String alias) {
        String text = alias.strip();
        if (text.startsWith("(") && text.endsWith(")") && text.indexOf('(', 1) < 0) {
            text = text.substring(1, text.length() - 1).strip();
        }
        if (!text.isEmpty()) {
            aliases.addAll(languages(text));
        }
    }

    private static List<String> atTopLevel(String field) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if ((c == ',' || c == ';') && depth == 0 || c == '\n') {
                pieces.add(field.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(field.substring(start));
        return pieces;
    }
}
