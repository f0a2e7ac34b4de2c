package normbook.diagnosis;

import java.util.List;
import normbook.diagnosis.Decision.Axis;
import normbook.diagnosis.Decision.Spread;
import normbook.reference.Tensor;

/** Exercises whose result is the statistics themselves. */
final class BatchStatistics {
    private BatchStatistics() {}

    /** (x) → row 0 the means, row 1 the variances, one of each a column. */
    static List<double[]> rows(List<Tensor> arguments, Decisions decisions) {
        Tensor x = arguments.get(0);
        Axis axis = decisions.on(Axis.class);
        Statistics statistics = Statistics.of(x, Groups.along(axis, x, 1), decisions);
        int columns = Groups.channels(x);
        boolean repeated = axis == Axis.WHOLE;
        if (!repeated && statistics.mean().length != columns) return List.of();
        double[] rows = new double[2 * columns];
        for (int c = 0; c < columns; c++) {
            rows[c] = statistics.mean()[repeated ? 0 : c];
            rows[columns + c] = spread(statistics.variance()[repeated ? 0 : c], decisions);
        }
        return List.of(rows);
    }

    /** (x) → the variance of one column. */
    static List<double[]> variance(List<Tensor> arguments, Decisions decisions) {
        Tensor x = arguments.get(0);
        Statistics statistics = Statistics.of(x, Groups.along(Axis.WHOLE, x, 1), decisions);
        return List.of(new double[] {spread(statistics.variance()[0], decisions)});
    }

    private static double spread(double variance, Decisions decisions) {
        return decisions.on(Spread.class) == Spread.DEVIATION ? Math.sqrt(variance) : variance;
    }
}
