package org.weir.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.weir.names.NameComparer;
import org.weir.names.Schema;

/// How our scores go with those of OFAC's own search, by rank. OFAC's search ranks by letters, not
/// by likelihood: this is for information, not a bar.
final class OfacScores implements AccuracySet {
    @Override
    public String name() {
        return "ofac-scores";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        List<Map<String, String>> rows = bench.files().rows("ofac-search-scores.csv");
        double[] theirs =
                rows.stream()
                        .mapToDouble(row -> Double.parseDouble(row.getOrDefault("ofac_score", "0")))
                        .toArray();
        double[] ours =
                rows.stream()
                        .mapToDouble(row ->
                                NameComparer.compare(
                                                Schema.PERSON,
                                                row.getOrDefault("query_name", ""),
                                                row.getOrDefault("result_name", ""))
                                        .score())
                        .toArray();
        double rho = spearman(ours, theirs);
        bench.say("  Spearman's rank correlation over %d pairs: %.3f", rows.size(), rho);
        if (bench.options().errors()) {
            for (int i = 0; i < rows.size(); i++) {
                bench.say("  %5.1f %.3f %s", theirs[i], ours[i], rows.get(i).values());
            }
        }
        return List.of(Figure.share("ofac-scores.spearman", rho));
    }

    /// Spearman's rank correlation, −1 to 1, ties sharing their mean rank; 0 where one side is
    /// constant.
    static double spearman(double[] left, double[] right) {
        double[] a = ranks(left);
        double[] b = ranks(right);
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double product = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.length; i++) {
            product += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }
        return squareA == 0 || squareB == 0 ? 0 : product / Math.sqrt(squareA * squareB);
    }

    private static double[] ranks(double[] values) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.size()) {
            int to = from;
            while (to < order.size() && values[order.get(to)] == values[order.get(from)]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order.get(i)] = (from + to - 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
