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

    /// Longest stretch that a step reads on either side.
    private static final int LONGEST = 4;

    /// Bits that a letter takes in a packed stretch.
    private static final int LETTER_BITS = 16;

    /// A step that reads several letters on one side at least.
    ///
    /// @param source letters of the script, packed, the first lowest
    /// @param sourceMask which bits of a packed word they are
    /// @param sourceLength how many
    /// @param latin Latin letters, packed
    /// @param latinMask which bits of a packed word they are
    /// @param latinLength how many
    /// @param cost hundredths of a letter
    private record Step(
            long source,
            long sourceMask,
            int sourceLength,
            long latin,
            long latinMask,
            int latinLength,
            int cost) {
        static Step of(String source, String latin, int cost) {
            return new Step(
                    ahead(source)[0],
                    mask(source.length()),
                    source.length(),
                    ahead(latin)[0],
                    mask(latin.length()),
                    latin.length(),
                    cost);
        }

        private static long mask(int letters) {
            return letters == LONGEST ? -1 : (1L << letters * LETTER_BITS) - 1;
        }
    }

    /// The letters of a word from each place on, as many as a step reads at most, packed.
    private static long[] ahead(String word) {
        long[] ahead = new long[word.length() + 1];
        for (int i = word.length() - 1; i >= 0; i--) {
            ahead[i] = ahead[i + 1] << LETTER_BITS | word.charAt(i);
        }
        return ahead;
    }

    private final boolean symmetric;
    private final char first;

    /// The steps of several letters, by the first letter of the script and the first Latin letter.
    private final Step[] @Nullable [] steps;

    /// What it costs to put one letter for another, by both.
    private final int[] single;

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
        single = new int[steps.length];
        Arrays.fill(single, UNKNOWN);
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
            int at = index(source.charAt(0), latin.charAt(0));
            if (source.length() == 1 && latin.length() == 1) {
                single[at] = Math.min(single[at], cost);
                return;
            }
            if (source.length() > LONGEST || latin.length() > LONGEST) {
                throw new IllegalArgumentException(source + " " + latin + " is too long a step");
            }
            Step[] old = steps[at] == null ? new Step[0] : steps[at];
            Step[] all = Arrays.copyOf(old, old.length + 1);
            all[old.length] = Step.of(source, latin, cost);
            steps[at] = all;
        }
    }

    /// The place of a pair of letters in the tables, or −1 where they do not know one of them.
    private int index(char source, char latin) {
        int row = source - first;
        int column = latin - 'a';
        return row < 0 || row >= lackingSource.length || column < 0 || column >= LATIN_LETTERS
                ? -1
                : row * LATIN_LETTERS + column;
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
        return cost(word, latin, Integer.MAX_VALUE / 2);
    }

    /// The same, or any number above `limit` where the cost is more than that.
    int cost(String word, String latin, int limit) {
        int columns = latin.length() + 1;
        int[] costs = new int[(word.length() + 1) * columns];
        Arrays.fill(costs, Integer.MAX_VALUE / 2);
        costs[0] = 0;
        long[] ahead = ahead(word);
        long[] latinAhead = ahead(latin);
        int dead = 0;
        for (int i = 0; i <= word.length(); i++) {
            boolean alive = row(costs, columns, word, i, ahead[i], latin, latinAhead, limit);
            // No step reaches over more rows: where all of these cost too much, all others do.
            dead = alive ? 0 : dead + 1;
            if (dead == LONGEST) {
                return limit + 1;
            }
        }
        return costs[costs.length - 1];
    }

    /// Goes on from the cells of a row; gives whether any of them is within the limit.
    private boolean row(
            int[] costs,
            int columns,
            String word,
            int i,
            long source,
            String latin,
            long[] ahead,
            int limit) {
        boolean more = i < word.length();
        char letter = more ? word.charAt(i) : 0;
        int lacking = more ? lackingSource(word, i) : 0;
        boolean alive = false;
        for (int j = 0; j < columns; j++) {
            int at = i * columns + j;
            int cost = costs[at];
            if (cost > limit) {
                continue;
            }
            alive = true;
            if (more) {
                improve(costs, at + columns, cost + lacking);
            }
            if (j < columns - 1) {
                improve(costs, at + 1, cost + lackingLatin(latin, j));
                if (more) {
                    char other = latin.charAt(j);
                    if (letter == other) {
                        improve(costs, at + columns + 1, cost);
                    } else if (symmetric && isSwapped(word, i, latin, j)) {
                        improve(costs, at + 2 * columns + 2, cost + SWAPPED);
                    }
                    steps(costs, columns, at, letter, other, source, ahead[j]);
                }
            }
        }
        return alive;
    }

    private static boolean isSwapped(String word, int i, String latin, int j) {
        return i + 1 < word.length()
                && j + 1 < latin.length()
                && word.charAt(i) == latin.charAt(j + 1)
                && latin.charAt(j) == word.charAt(i + 1);
    }

    private void steps(
            int[] costs, int columns, int at, char letter, char other, long source, long latin) {
        int pair = index(letter, other);
        improve(costs, at + columns + 1, costs[at] + (pair < 0 ? UNKNOWN : single[pair]));
        Step[] several = pair < 0 ? null : steps[pair];
        if (several == null) {
            return;
        }
        for (Step step : several) {
            if (((source ^ step.source) & step.sourceMask) == 0
                    && ((latin ^ step.latin) & step.latinMask) == 0) {
                improve(
                        costs,
                        at + step.sourceLength * columns + step.latinLength,
                        costs[at] + step.cost);
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
