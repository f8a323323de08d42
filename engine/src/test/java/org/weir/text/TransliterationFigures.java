package org.weir.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Measures how well spellings of one name part in two scripts are known for the same, and how
/// often different ones are taken for the same, on the shared labelled sets.
final class TransliterationFigures {
    /// Two words of one name part.
    record Pair(String latin, String other) {}

    /// What was measured on one set; shares 0 to 1.
    record Figures(
            String set,
            int pairs,
            double sameCoarse,
            double sharedKey,
            double falseKey,
            double alike,
            double falseAlike,
            double alikeAtOnePerThousand) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-22s %6d  coarse %.3f  key %.3f (false %.4f)  likeness>=.8 %.3f (false %.4f)  at 1/1000 false %.3f",
                    set,
                    pairs,
                    sameCoarse,
                    sharedKey,
                    falseKey,
                    alike,
                    falseAlike,
                    alikeAtOnePerThousand);
        }
    }

    private static final int SAMPLE = 4000;
    private static final long SEED = 20261122;

    private TransliterationFigures() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        String only = arguments.length > 1 ? arguments[1] : "";
        int errors = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        for (String set : sets(data)) {
            if (set.contains(only)) {
                List<Pair> pairs = pairs(data, set);
                System.out.println(measure(set, pairs));
                show(pairs, errors);
            }
        }
    }

    static List<String> sets(Path data) {
        List<String> sets = new ArrayList<>();
        for (String name :
                new String[] {
                    "arabic", "chinese", "hebrew", "japanese", "katakana", "korean", "russian"
                }) {
            sets.add("wd_" + name + "_20");
        }
        sets.add("ar2en-eval.txt");
        for (Script script : Script.values()) {
            if (script != Script.OTHER) {
                sets.add("variants:" + script);
            }
        }
        return sets;
    }

    static List<Pair> pairs(Path data, String set) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        if (set.startsWith("variants:")) {
            Script script = Script.valueOf(set.substring(9));
            Random random = new Random(SEED);
            for (String line :
                    Files.readAllLines(data.resolve("reference/person-name-variants.tsv"))) {
                variants(pairs, line, script, random);
            }
        } else {
            for (String line :
                    Files.readAllLines(data.resolve("eval/transliteration").resolve(set))) {
                String[] cells = line.split("\t", -1);
                if (cells.length < 2) {
                    continue;
                }
                boolean latinFirst = Script.of(cells[0]) == Script.LATIN;
                String latin = Fold.fold(cells[latinFirst ? 0 : 1]);
                String other = Fold.fold(cells[latinFirst ? 1 : 0].replace(" ", ""));
                if (Script.of(other) != Script.LATIN && Script.of(latin) == Script.LATIN) {
                    pairs.add(new Pair(latin, other));
                }
            }
        }
        Collections.shuffle(pairs, new Random(SEED));
        return pairs.size() > SAMPLE ? pairs.subList(0, SAMPLE) : pairs;
    }

    private static void variants(List<Pair> pairs, String line, Script script, Random random) {
        String[] cells = line.split("\t", -1);
        if (line.startsWith("#") || cells.length < 3) {
            return;
        }
        List<String> latin = new ArrayList<>();
        List<String> other = new ArrayList<>();
        for (int i = 1; i < cells.length; i++) {
            String word = Fold.fold(cells[i]);
            if (word.isEmpty() || word.indexOf(' ') >= 0 || word.indexOf('-') >= 0) {
                continue;
            }
            Script its = Script.of(word);
            if (its == Script.LATIN) {
                latin.add(word);
            }
            if (its == script) {
                other.add(word);
            }
        }
        if (!latin.isEmpty() && !other.isEmpty()) {
            String one = latin.get(random.nextInt(latin.size()));
            String two = other.get(random.nextInt(other.size()));
            if (!one.equals(two)) {
                pairs.add(new Pair(one, two));
            }
        }
    }

    private static double likeness(Pair pair) {
        Script script = Script.of(pair.other());
        return Likeness.ofReadings(
                Romaniser.readings(pair.other(), script),
                script,
                Romaniser.readings(pair.latin(), Script.LATIN),
                Script.LATIN);
    }

    static Figures measure(String set, List<Pair> pairs) {
        List<String> shuffled = new ArrayList<>();
        pairs.forEach(pair -> shuffled.add(pair.other()));
        Collections.shuffle(shuffled, new Random(SEED + 1));
        int same = 0;
        int shared = 0;
        int falseShared = 0;
        int alike = 0;
        int falseAlike = 0;
        List<Double> likenesses = new ArrayList<>();
        List<Double> wrong = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            List<String> latin = Skeleton.keys(pair.latin());
            List<String> other = Skeleton.keys(pair.other(), Script.of(pair.other()));
            same +=
                    !other.isEmpty() && !latin.isEmpty() && other.get(0).equals(latin.get(0))
                            ? 1
                            : 0;
            shared += Collections.disjoint(latin, other) ? 0 : 1;
            double likeness = likeness(pair);
            alike += likeness >= .8 ? 1 : 0;
            likenesses.add(likeness);
            Pair other2 = new Pair(pair.latin(), shuffled.get(i));
            if (!shuffled.get(i).equals(pair.other())) {
                List<String> wrongKeys = Skeleton.keys(other2.other(), Script.of(other2.other()));
                falseShared += Collections.disjoint(latin, wrongKeys) ? 0 : 1;
                double falseLikeness = likeness(other2);
                wrong.add(falseLikeness);
                falseAlike += falseLikeness >= .8 ? 1 : 0;
            }
        }
        wrong.sort(Collections.reverseOrder());
        double bar = wrong.isEmpty() ? 1 : wrong.get(wrong.size() / 1000);
        long above = likenesses.stream().filter(l -> l > bar).count();
        double n = Math.max(1, pairs.size());
        return new Figures(
                set,
                pairs.size(),
                same / n,
                shared / n,
                falseShared / n,
                alike / n,
                falseAlike / n,
                above / n);
    }

    private static void show(List<Pair> pairs, int count) {
        int shown = 0;
        for (Pair pair : pairs) {
            double likeness = likeness(pair);
            if (likeness < .8 && shown++ < count) {
                Script script = Script.of(pair.other());
                System.out.printf(
                        Locale.ROOT,
                        "   %.2f %s %s %s %s %s%n",
                        likeness,
                        pair.latin(),
                        pair.other(),
                        Romaniser.readings(pair.other(), script),
                        Skeleton.keys(pair.latin()),
                        Skeleton.keys(pair.other(), script));
            }
        }
    }
}
