package org.weir.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Which Latin letters stand for the letters of a script, and the least cost of reading a word of
/// that script as a Latin word: a matrix of least costs (Wagner and Fischer 1974) whose steps
/// replace short stretches by others. Latin has a table too: which spellings stand for one another.
///
/// The steps stand in `data/text/correspondence-*.tsv`, fitted on pairs of spellings.
final class Correspondence {
    /// What a letter costs that no step reads, in hundredths of a letter.
    private static final int UNKNOWN = 100;

    /// What the second of two equal letters costs that the other word lacks.
    private static final int DOUBLED = 12;

    /// What two neighbours in the wrong order cost.
    private static final int SWAPPED = 80;

    private static final int LATIN_LETTERS = 26;

    private static final ConcurrentHashMap<Script, Correspondence> TABLES =
            new ConcurrentHashMap<>();

    /// @param source letters of the script
    /// @param latin Latin letters
    /// @param cost hundredths of a letter
    private record Step(String source, String latin, int cost) {}

    private final boolean symmetric;
    private final char first;

    /// The steps by first letter of the script and first Latin letter.
    private final Step[][] steps;

    private final int[] lackingSource;
    private final int[] lackingLatin = new int[LATIN_LETTERS];

    private Correspondence(Script script) {
        symmetric = script == Script.LATIN;
        List<String[]> rows =
                TextTable.rows("correspondence-" + script.name().toLowerCase(Locale.ROOT) + ".tsv");
        char low = Character.MAX_VALUE;
        char high = 0;
        for (String[] row : rows) {
            if (!row[0].equals("-")) {
                low = (char) Math.min(low, row[0].charAt(0));
                high = (char) Math.max(high, row[0].charAt(0));
            }
        }
        first = low;
        steps = new Step[(high - low + 1) * LATIN_LETTERS][];
        lackingSource = new int[high - low + 1];
        Arrays.fill(lackingSource, UNKNOWN);
        Arrays.fill(lackingLatin, UNKNOWN);
        rows.forEach(this::addRow);
        if (symmetric) {
            TextTable.rows("latin-confusions.tsv").forEach(this::addRow);
        }
    }

    private void addRow(String[] row) {
        int cost = Integer.parseInt(row[2]);
        add(row[0], row[1], cost);
        if (symmetric) {
            add(row[1], row[0], cost);
        }
    }

    private void add(String source, String latin, int cost) {
        if (source.equals("-")) {
            int letter = latin.charAt(0) - 'a';
            if (latin.length() == 1) {
                lackingLatin[letter] = Math.min(lackingLatin[letter], cost);
            }
        } else if (latin.equals("-")) {
            int letter = source.charAt(0) - first;
            if (source.length() == 1) {
                lackingSource[letter] = Math.min(lackingSource[letter], cost);
            }
        } else {
            int at = (source.charAt(0) - first) * LATIN_LETTERS + latin.charAt(0) - 'a';
            Step[] old = steps[at] == null ? new Step[0] : steps[at];
            Step[] all = Arrays.copyOf(old, old.length + 1);
            all[old.length] = new Step(source, latin, cost);
            steps[at] = all;
        }
    }

    /// The table of a script; null for a script that has none.
    static @Nullable Correspondence of(Script script) {
        return switch (script) {
            case LATIN, CYRILLIC, GREEK, ARABIC, HEBREW, HANGUL, KANA ->
                    TABLES.computeIfAbsent(script, Correspondence::new);
            case GEORGIAN,
                    ARMENIAN,
                    HAN,
                    DEVANAGARI,
                    BENGALI,
                    GURMUKHI,
                    GUJARATI,
                    ODIA,
                    TAMIL,
                    TELUGU,
                    KANNADA,
                    MALAYALAM,
                    SINHALA,
                    THAI,
                    LAO,
                    MYANMAR,
                    KHMER,
                    ETHIOPIC,
                    OTHER ->
                    null;
        };
    }

    /// A folded word as the letters that its table knows: Korean syllables taken apart.
    static String letters(String folded, Script script) {
        return script == Script.HANGUL ? Hangul.letters(folded) : folded;
    }

    /// The least cost of reading a word as a Latin word, in hundredths of a letter; 0 for equal
    /// words.
    ///
    /// @param word its letters as [#letters] gives them
    /// @param latin lower-case ASCII letters
    int cost(String word, String latin) {
        int columns = latin.length() + 1;
        int[] costs = new int[(word.length() + 1) * columns];
        Arrays.fill(costs, Integer.MAX_VALUE / 2);
        costs[0] = 0;
        for (int i = 0; i <= word.length(); i++) {
            char letter = i < word.length() ? word.charAt(i) : 0;
            int lacking = i < word.length() ? lackingSource(word, i) : 0;
            for (int j = 0; j <= latin.length(); j++) {
                int at = i * columns + j;
                int cost = costs[at];
                if (j < latin.length()) {
                    improve(costs, at + 1, cost + lackingLatin(latin, j));
                    if (letter != 0) {
                        replace(costs, word, i, latin, j);
                    }
                }
                if (letter != 0) {
                    improve(costs, at + columns, cost + lacking);
                }
            }
        }
        return costs[costs.length - 1];
    }

    private void replace(int[] costs, String word, int i, String latin, int j) {
        int columns = latin.length() + 1;
        int at = i * columns + j;
        int cost = costs[at];
        char letter = word.charAt(i);
        char other = latin.charAt(j);
        improve(costs, at + columns + 1, cost + (letter == other ? 0 : UNKNOWN));
        if (symmetric
                && i + 1 < word.length()
                && j + 1 < latin.length()
                && letter == latin.charAt(j + 1)
                && other == word.charAt(i + 1)
                && letter != other) {
            improve(costs, at + 2 * columns + 2, cost + SWAPPED);
        }
        int index = (letter - first) * LATIN_LETTERS + other - 'a';
        if (letter < first
                || other < 'a'
                || other > 'z'
                || index >= steps.length
                || steps[index] == null) {
            return;
        }
        for (Step step : steps[index]) {
            String source = step.source();
            String target = step.latin();
            if ((source.length() == 1 || word.startsWith(source, i))
                    && (target.length() == 1 || latin.startsWith(target, j))) {
                improve(
                        costs,
                        at + source.length() * columns + target.length(),
                        cost + step.cost());
            }
        }
    }

    private static void improve(int[] costs, int at, int cost) {
        if (cost < costs[at]) {
            costs[at] = cost;
        }
    }

    private int lackingSource(String word, int i) {
        char letter = word.charAt(i);
        if (i > 0 && word.charAt(i - 1) == letter) {
            return DOUBLED;
        }
        int index = letter - first;
        return index >= 0 && index < lackingSource.length ? lackingSource[index] : UNKNOWN;
    }

    private int lackingLatin(String latin, int j) {
        char letter = latin.charAt(j);
        if (j > 0 && latin.charAt(j - 1) == letter) {
            return DOUBLED;
        }
        return letter >= 'a' && letter <= 'z' ? lackingLatin[letter - 'a'] : UNKNOWN;
    }
}
