package org.weir.text;

import it.unimi.dsi.fastutil.chars.Char2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How several systems of romanisation write the graphemes of an alphabet; read from `data/text`.
final class SpellingTable {
    /// At the end of a cell: the consonant has an inherent vowel.
    private static final char INHERENT = '+';

    /// At the beginning of a cell: takes the place of an inherent vowel before it.
    private static final char INSTEAD = '~';

    /// Stands for the doubling of the consonant that follows.
    private static final char DOUBLING = '*';

    private record Grapheme(String letters, boolean initial, boolean last, List<String> cells) {
        boolean fits(String word, int at) {
            return word.startsWith(letters, at)
                    && (!initial || at == 0)
                    && (!last || at + letters.length() == word.length());
        }

        /// The longer grapheme first, then the one that is bound to a place.
        int precedence() {
            return -(letters.length() * 4 + (initial ? 1 : 0) + (last ? 1 : 0));
        }
    }

    private record Preference(int system, String letters) {}

    private final Char2ObjectOpenHashMap<Grapheme[]> byFirst = new Char2ObjectOpenHashMap<>();
    private final List<Preference> preferences = new ArrayList<>();
    private final int systems;
    private final int[] order;

    SpellingTable(String name) {
        List<String> names = new ArrayList<>();
        for (String[] row : TextTable.rows(name)) {
            switch (row[0]) {
                case "!systems" -> names.addAll(Arrays.asList(row).subList(1, row.length));
                case "!prefer" -> preferences.add(new Preference(names.indexOf(row[1]), row[2]));
                default -> add(row, names.size());
            }
        }
        systems = names.size();
        order = new int[systems];
        Arrays.setAll(order, i -> i);
    }

    private void add(String[] row, int columns) {
        String[] cells = new String[columns];
        for (int i = 0; i < columns; i++) {
            String cell = i + 1 < row.length ? row[i + 1] : "";
            cells[i] = cell.isEmpty() ? row[1] : cell;
        }
        for (int i = 0; i < columns; i++) {
            cells[i] = cells[i].equals("-") ? "" : cells[i];
        }
        boolean initial = row[0].startsWith("^");
        boolean last = row[0].endsWith("$");
        String letters = row[0].substring(initial ? 1 : 0, row[0].length() - (last ? 1 : 0));
        Grapheme grapheme = new Grapheme(letters, initial, last, List.of(cells));
        Grapheme[] old = byFirst.getOrDefault(letters.charAt(0), new Grapheme[0]);
        Grapheme[] all = Arrays.copyOf(old, old.length + 1);
        all[old.length] = grapheme;
        Arrays.sort(all, (a, b) -> Integer.compare(a.precedence(), b.precedence()));
        byFirst.put(letters.charAt(0), all);
    }

    /// The distinct spellings of a word, the most usual first.
    List<String> spellings(String word, int limit) {
        int preferred = preferred(word);
        List<String> found = new ArrayList<>(systems);
        for (int i = -1; i < systems && found.size() < limit; i++) {
            int system = i < 0 ? preferred : order[i];
            String spelling = spell(word, system);
            if (!spelling.isEmpty() && !found.contains(spelling)) {
                found.add(spelling);
            }
        }
        return found;
    }

    private int preferred(String word) {
        for (Preference preference : preferences) {
            for (int i = 0; i < word.length(); i++) {
                if (preference.letters().indexOf(word.charAt(i)) >= 0) {
                    return preference.system();
                }
            }
        }
        return 0;
    }

    private String spell(String word, int system) {
        StringBuilder out = new StringBuilder(word.length() * 2);
        boolean doubling = false;
        boolean inherent = false;
        for (int i = 0; i < word.length(); ) {
            Grapheme grapheme = graphemeAt(word, i);
            String cell = grapheme == null ? plain(word.charAt(i)) : grapheme.cells().get(system);
            i += grapheme == null ? 1 : grapheme.letters().length();
            if (cell.isEmpty()) {
                continue;
            }
            if (cell.charAt(0) == DOUBLING) {
                doubling = true;
                continue;
            }
            if (doubling) {
                out.append(cell.startsWith("ch") ? 't' : cell.charAt(0));
                doubling = false;
            }
            inherent = append(out, cell, inherent);
        }
        return out.toString();
    }

    /// Appends a cell; whether it leaves an inherent vowel.
    private static boolean append(StringBuilder out, String cell, boolean inherent) {
        boolean instead = cell.charAt(0) == INSTEAD;
        if (instead && inherent) {
            out.setLength(out.length() - 1);
        }
        boolean leaves = cell.charAt(cell.length() - 1) == INHERENT;
        out.append(cell, instead ? 1 : 0, cell.length() - (leaves ? 1 : 0));
        if (leaves) {
            out.append('a');
        }
        return leaves;
    }

    private static String plain(char c) {
        return c < 0x80 ? String.valueOf(c) : "";
    }

    private @Nullable Grapheme graphemeAt(String word, int at) {
        Grapheme[] graphemes = byFirst.get(word.charAt(at));
        if (graphemes != null) {
            for (Grapheme grapheme : graphemes) {
                if (grapheme.fits(word, at)) {
                    return grapheme;
                }
            }
        }
        return null;
    }
}
