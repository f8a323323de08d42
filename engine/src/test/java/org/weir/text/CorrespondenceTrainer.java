package org.weir.text;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;

/// Fits `data/text/correspondence-*.tsv`: which Latin letters stand for the letters of another
/// script, and how much less usual each is than the most usual.
///
/// Expectation maximisation over monotone alignments of stretches (Ristad and Yianilos 1998,
/// *Learning string-edit distance*; stretches as in Jiampojamarn, Kondrak and Sherif 2007). The
/// cost of a correspondence is the pointwise information that it lacks against the best one of its
/// letters.
///
/// Arguments: the folder of shared data, the folder `data/text`, the scripts.
final class CorrespondenceTrainer {
    private static final int MOST_PAIRS = 24_000;
    private static final int ROUNDS = 8;
    private static final int LONGEST_SOURCE = 2;
    private static final int LONGEST_LATIN = 3;

    /// How much less an operation on one letter more is expected before anything is learnt.
    private static final double LENGTH_PENALTY = 0.2;

    /// Taken from every expected count: what is rarely needed goes.
    private static final double DISCOUNT = 1.5;

    /// The share of pairs that fits worst and is left out: other names of the same party.
    private static final double NOISE = .12;

    /// Most that a Latin vowel costs in a script that does not write it.
    private static final int UNWRITTEN_VOWEL = 20;

    /// How far a Latin stretch that is frequent anyway says less: 0 not at all, 1 in full. Measured
    /// on the pairs kept for measuring: .5 is better than either.
    private static final double TARGET_SHARE = .5;

    /// The expected count that single letters keep.
    private static final double FLOOR = .02;

    /// Hundredths of a letter for one unit of information (nat).
    private static final double SCALE = 16;

    private final List<TransliterationFigures.Pair> pairs;
    private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
    private final List<String[]> operations = new ArrayList<>();
    private final List<int[]> grids = new ArrayList<>();
    private final boolean syllabic;
    private double[] weights = new double[0];

    /// @param syllabic a letter of the script stands for consonant and vowel together
    CorrespondenceTrainer(List<TransliterationFigures.Pair> pairs, boolean syllabic) {
        this.pairs = pairs;
        this.syllabic = syllabic;
        numbers.defaultReturnValue(-1);
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        for (String name : arguments[2].split(",", -1)) {
            Script script = Script.valueOf(name);
            List<TransliterationFigures.Pair> pairs = trainingPairs(data, script);
            CorrespondenceTrainer trainer =
                    new CorrespondenceTrainer(
                            pairs, script == Script.KANA || script == Script.ETHIOPIC);
            trainer.train();
            Path target =
                    Path.of(arguments[1])
                            .resolve("correspondence-" + name.toLowerCase(Locale.ROOT) + ".tsv");
            Files.writeString(target, trainer.table(script));
        }
    }

    private static List<TransliterationFigures.Pair> trainingPairs(Path data, Script script)
            throws IOException {
        List<TransliterationFigures.Pair> pairs = new ArrayList<>();
        for (String set : TransliterationFigures.setsOf(data, script)) {
            for (TransliterationFigures.Pair pair : TransliterationFigures.all(data, set)) {
                if (!TransliterationFigures.isHeldOut(pair)) {
                    pairs.add(
                            new TransliterationFigures.Pair(
                                    pair.latin(), Correspondence.letters(pair.other(), script)));
                }
            }
        }
        if (script == Script.LATIN) {
            Collections.shuffle(pairs, new Random(7));
            pairs = new ArrayList<>(pairs.subList(0, 4000));
            for (int i = 0; i < 3; i++) {
                pairs.addAll(AliasPairs.pairs(data, false));
            }
            for (TransliterationFigures.Pair pair : List.copyOf(pairs)) {
                pairs.add(new TransliterationFigures.Pair(pair.other(), pair.latin()));
            }
        }
        Collections.shuffle(pairs, new Random(7));
        return pairs.size() > MOST_PAIRS ? pairs.subList(0, MOST_PAIRS) : pairs;
    }

    void train() {
        for (TransliterationFigures.Pair pair : pairs) {
            grids.add(grid(pair));
        }
        weights = new double[operations.size()];
        for (int i = 0; i < weights.length; i++) {
            String[] operation = operations.get(i);
            int length =
                    Math.max(operation[0].length() - 1, 0) + Math.max(operation[1].length() - 1, 0);
            boolean lacking = operation[0].isEmpty() || operation[1].isEmpty();
            weights[i] =
                    Math.pow(LENGTH_PENALTY, length)
                            * (lacking ? .1 : 1)
                            * (isKnown(operation) ? 50 : 1);
        }
        normalise(weights);
        double worst = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double[] counts = new double[weights.length];
            double[] likelihoods = new double[pairs.size()];
            for (int i = 0; i < pairs.size(); i++) {
                likelihoods[i] = expect(i, counts, worst);
            }
            Arrays.sort(likelihoods);
            worst = round < 1 ? worst : likelihoods[(int) (likelihoods.length * NOISE)];
            for (int i = 0; i < counts.length; i++) {
                int length = operations.get(i)[0].length() + operations.get(i)[1].length();
                double floor =
                        length <= 2 && !operations.get(i)[0].isEmpty() || length == 1 ? FLOOR : 0;
                counts[i] = Math.max(floor, counts[i] - DISCOUNT * Math.max(1, length - 1));
            }
            weights = counts;
            normalise(weights);
            System.err.printf(
                    Locale.ROOT,
                    "round %d: %.4f per letter, worst kept %.3f%n",
                    round,
                    Arrays.stream(likelihoods).average().orElse(0),
                    worst);
        }
    }

    /// Whether one of the systems of romanisation writes it so: where learning begins.
    private boolean isKnown(String[] operation) {
        return operation[0].length() == 1
                && !operation[1].isEmpty()
                && Romaniser.readings(operation[0], Script.of(operation[0])).contains(operation[1]);
    }

    private static void normalise(double[] values) {
        double sum = Arrays.stream(values).sum();
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }

    private int number(String source, String latin) {
        String key = source + '\t' + latin;
        int number = numbers.getInt(key);
        if (number < 0) {
            number = operations.size();
            numbers.put(key, number);
            operations.add(new String[] {source, latin});
        }
        return number;
    }

    private static final int SHAPES = 1 + LONGEST_SOURCE * (LONGEST_LATIN + 1);

    /// The numbers of the operations that end at each place of the matrix; -1 for none.
    private int[] grid(TransliterationFigures.Pair pair) {
        String source = pair.other();
        String latin = pair.latin();
        int[] grid = new int[(source.length() + 1) * (latin.length() + 1) * SHAPES];
        Arrays.fill(grid, -1);
        for (int i = 0; i <= source.length(); i++) {
            for (int j = 0; j <= latin.length(); j++) {
                int base = (i * (latin.length() + 1) + j) * SHAPES;
                for (int shape = 0; shape < SHAPES; shape++) {
                    int s = sourceLength(shape);
                    int l = latinLength(shape);
                    if (i >= s && j >= l) {
                        String letters = latin.substring(j - l, j);
                        if (syllabic || isOneSound(letters)) {
                            grid[base + shape] = number(source.substring(i - s, i), letters);
                        }
                    }
                }
            }
        }
        return grid;
    }

    /// Whether a stretch is made of vowels or of consonants alone; y, w, j and a final h go with
    /// both.
    private static boolean isOneSound(String latin) {
        boolean vowel = false;
        boolean consonant = false;
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            boolean isVowel = "aeiou".indexOf(c) >= 0;
            vowel |= isVowel;
            consonant |= !isVowel && "ywj".indexOf(c) < 0 && !(c == 'h' && i > 0);
        }
        return !vowel || !consonant;
    }

    private static int sourceLength(int shape) {
        return shape == 0 ? 0 : 1 + (shape - 1) / (LONGEST_LATIN + 1);
    }

    private static int latinLength(int shape) {
        return shape == 0 ? 1 : (shape - 1) % (LONGEST_LATIN + 1);
    }

    /// Adds the expected counts of one pair; its log likelihood per letter.
    private double expect(int index, double[] counts, double worst) {
        TransliterationFigures.Pair pair = pairs.get(index);
        int columns = pair.latin().length() + 1;
        int cells = (pair.other().length() + 1) * columns;
        int[] grid = grids.get(index);
        double[] forward = new double[cells];
        double[] backward = new double[cells];
        forward[0] = 1;
        backward[cells - 1] = 1;
        for (int at = 0; at < cells; at++) {
            for (int shape = 0; shape < SHAPES; shape++) {
                int number = grid[at * SHAPES + shape];
                if (number >= 0) {
                    forward[at] +=
                            forward[at - sourceLength(shape) * columns - latinLength(shape)]
                                    * weights[number];
                }
            }
        }
        double total = forward[cells - 1];
        double perLetter = Math.log(total) / cells(pair);
        if (total <= 0 || perLetter < worst) {
            return total <= 0 ? -20 : perLetter;
        }
        for (int at = cells - 1; at >= 0; at--) {
            for (int shape = 0; shape < SHAPES; shape++) {
                int number = grid[at * SHAPES + shape];
                if (number >= 0) {
                    int from = at - sourceLength(shape) * columns - latinLength(shape);
                    double step = weights[number] * backward[at];
                    counts[number] += forward[from] * step / total;
                    backward[from] += step;
                }
            }
        }
        return perLetter;
    }

    private static int cells(TransliterationFigures.Pair pair) {
        return pair.latin().length() + pair.other().length();
    }

    /// The table, sorted by letter and cost.
    String table(Script script) {
        boolean vowelless = Likeness.isVowelless(script);
        double[] sourceShare = new double[Character.MAX_VALUE];
        Object2IntOpenHashMap<String> latinCounts = new Object2IntOpenHashMap<>();
        int latinLetters = 0;
        for (TransliterationFigures.Pair pair : pairs) {
            pair.other().chars().forEach(c -> sourceShare[c]++);
            latinLetters += pair.latin().length();
            for (int i = 0; i < pair.latin().length(); i++) {
                for (int l = 1; l <= LONGEST_LATIN && i + l <= pair.latin().length(); l++) {
                    latinCounts.addTo(pair.latin().substring(i, i + l), 1);
                }
            }
        }
        normalise(sourceShare);
        double[] information = new double[weights.length];
        double[] best = new double[Character.MAX_VALUE];
        for (int i = 0; i < weights.length; i++) {
            String[] operation = operations.get(i);
            information[i] = weights[i] <= 0 ? -99 : Math.log(weights[i]);
            for (char c : operation[0].toCharArray()) {
                information[i] -= Math.log(sourceShare[c]);
            }
            if (!operation[1].isEmpty()) {
                double share = operation[0].isEmpty() ? 1 : TARGET_SHARE;
                information[i] -=
                        share * Math.log(latinCounts.getInt(operation[1]) / (double) latinLetters);
            }
            if (operation[0].length() == 1) {
                char c = operation[0].charAt(0);
                best[c] = Math.max(best[c], information[i]);
            }
        }
        TreeMap<String, String> rows = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            String[] operation = operations.get(i);
            double ideal = 0;
            for (char c : operation[0].toCharArray()) {
                ideal += best[c];
            }
            int cost = (int) Math.round(Math.max(0, ideal - information[i]) * SCALE);
            boolean unwritten = operation[0].isEmpty() && "aeiou".contains(operation[1]);
            cost = unwritten && vowelless ? Math.min(cost, UNWRITTEN_VOWEL) : cost;
            if (weights[i] > 1e-6 && cost < 100 && isAscii(operation[1])) {
                String source = operation[0].isEmpty() ? "-" : operation[0];
                String latin = operation[1].isEmpty() ? "-" : operation[1];
                rows.put(
                        String.format(Locale.ROOT, "%s\t%03d\t%s", source, cost, latin),
                        source + "\t" + latin + "\t" + cost + "\n");
            }
        }
        StringBuilder out = new StringBuilder();
        out.append("# Letters of ")
                .append(script)
                .append(
                        ", the Latin letters that stand for them, and how many hundredths of a letter that costs against the most usual; - is nothing.\n");
        out.append(
                "# Source: fitted by CorrespondenceTrainer on name parts of Wikidata (CC0) and NETransliteration-COLING2018 (CC0), three quarters of the pairs. 2026-11-22.\n");
        rows.values().forEach(out::append);
        return out.toString();
    }

    private static boolean isAscii(String latin) {
        return latin.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
