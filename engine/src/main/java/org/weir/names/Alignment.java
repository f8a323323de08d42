package org.weir.names;

import java.util.Arrays;

/// The best one-to-one assignment of rows to columns, by the method of shortest augmenting paths
/// (Jonker and Volgenant 1987, in the form of Kuhn's Hungarian method). Cost O(rows² · columns); the
/// matrices here are names, of a dozen parts at most.
final class Alignment {
    private Alignment() {}

    /// For each row the column that it is assigned to, or −1, such that the sum of values is greatest.
    /// Values are 0 or more; pairs of value 0 are left unassigned.
    static int[] best(double[][] value) {
        int rows = value.length;
        int columns = rows == 0 ? 0 : value[0].length;
        if (rows == 0 || columns == 0) {
            int[] none = new int[rows];
            Arrays.fill(none, -1);
            return none;
        }
        if (rows > columns) {
            int[] byColumn = assign(value, columns, rows, true);
            int[] result = new int[rows];
            Arrays.fill(result, -1);
            for (int column = 0; column < columns; column++) {
                int row = byColumn[column];
                if (row >= 0 && value[row][column] > 0) {
                    result[row] = column;
                }
            }
            return result;
        }
        int[] result = assign(value, rows, columns, false);
        for (int row = 0; row < rows; row++) {
            if (result[row] >= 0 && !(value[row][result[row]] > 0)) {
                result[row] = -1;
            }
        }
        return result;
    }

    private static int[] assign(double[][] value, int n, int m, boolean transposed) {
        double[] u = new double[n + 1];
        double[] v = new double[m + 1];
        int[] match = new int[m + 1];
        int[] way = new int[m + 1];
        for (int i = 1; i <= n; i++) {
            match[0] = i;
            int column = 0;
            double[] least = new double[m + 1];
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            boolean[] used = new boolean[m + 1];
            do {
                used[column] = true;
                int row = match[column];
                double delta = Double.POSITIVE_INFINITY;
                int next = 0;
                for (int j = 1; j <= m; j++) {
                    if (!used[j]) {
                        double cost =
                                -(transposed ? value[j - 1][row - 1] : value[row - 1][j - 1])
                                        - u[row]
                                        - v[j];
                        if (cost < least[j]) {
                            least[j] = cost;
                            way[j] = column;
                        }
                        if (least[j] < delta) {
                            delta = least[j];
                            next = j;
                        }
                    }
                }
                for (int j = 0; j <= m; j++) {
                    if (used[j]) {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = next;
            } while (match[column] != 0);
            do {
                int previous = way[column];
                match[column] = match[previous];
                column = previous;
            } while (column != 0);
        }
        int[] result = new int[n];
        Arrays.fill(result, -1);
        for (int j = 1; j <= m; j++) {
            if (match[j] > 0) {
                result[match[j] - 1] = j - 1;
            }
        }
        return result;
    }
}
