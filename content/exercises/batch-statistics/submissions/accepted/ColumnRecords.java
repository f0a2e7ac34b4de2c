import java.util.ArrayList;
import java.util.List;

/** A record for the statistics of a column, collected in a list. */
class Solution {

    static double[][] statistics(double[][] x) {
        List<Column> columns = new ArrayList<>();
        for (int j = 0; j < x[0].length; j++) {
            columns.add(Column.of(x, j));
        }
        return new double[][] {
            columns.stream().mapToDouble(Column::mean).toArray(),
            columns.stream().mapToDouble(Column::variance).toArray()
        };
    }

    private record Column(double mean, double variance) {

        static Column of(double[][] x, int j) {
            double mean = 0;
            for (var row : x) {
                mean += row[j] / x.length;
            }
            double variance = 0;
            for (var row : x) {
                double deviation = row[j] - mean;
                variance += deviation * deviation / x.length;
            }
            return new Column(mean, variance);
        }
    }
}
