package normbook.diagnosis;

import normbook.diagnosis.Decision.About;
import normbook.diagnosis.Decision.Accumulator;
import normbook.diagnosis.Decision.Divisor;
import normbook.diagnosis.Decision.Formula;
import normbook.diagnosis.Decision.Rows;
import normbook.reference.Tensor;

/**
 * Mean and variance of each group, as decided.
 *
 * <pre>
 *   μ = 1/n Σ x        σ² = 1/n Σ (x − μ)²
 * </pre>
 *
 * @param squares Σ (x − μ)², before it is divided
 */
record Statistics(Groups groups, double[] mean, double[] squares, double[] variance) {

    static Statistics of(Tensor x, Groups groups, Decisions decisions) {
        boolean[] counted = counted(x, groups, decisions.on(Rows.class));
        double[] mean = mean(x.data(), groups, counted, decisions);
        boolean aboutMean = decisions.on(About.class) == About.MEAN;
        Accumulator accumulator = decisions.on(Accumulator.class).ofSquares();
        double[] centre = aboutMean ? mean : new double[mean.length];
        double[] squares = squares(x.data(), groups, counted, centre, accumulator);
        if (aboutMean) new Cancellation(x.data(), groups, mean).replace(squares, decisions.on(Formula.class));
        double[] variance = new double[mean.length];
        for (int g = 0; g < variance.length; g++) {
            variance[g] = divided(squares[g], groups.count()[g], decisions.on(Divisor.class), accumulator);
        }
        return new Statistics(groups, mean, squares, variance);
    }

    private static boolean[] counted(Tensor x, Groups groups, Rows rows) {
        boolean[] counted = new boolean[x.data().length];
        int[] left = groups.count().clone();
        int lastSample = rows == Rows.WITHOUT_LAST_SAMPLE ? counted.length - x.stride(0) : counted.length;
        for (int i = 0; i < counted.length; i++) {
            boolean last = --left[groups.of()[i]] == 0;
            counted[i] = i < lastSample && !(last && rows == Rows.WITHOUT_LAST);
        }
        return counted;
    }

    private static double[] mean(double[] x, Groups groups, boolean[] counted, Decisions decisions) {
        Accumulator accumulator = decisions.on(Accumulator.class);
        boolean integer = decisions.on(Divisor.class) == Divisor.INTEGER_RECIPROCAL;
        if (accumulator == Accumulator.SHIFTED && !integer) return shiftedMean(x, groups, counted);
        double[] mean = sums(x, groups, counted, accumulator);
        Divisor divisor = integer ? Divisor.INTEGER_RECIPROCAL : Divisor.COUNT;
        for (int g = 0; g < mean.length; g++) {
            mean[g] = divided(mean[g], groups.count()[g], divisor, accumulator);
            if (accumulator == Accumulator.FLOAT || accumulator == Accumulator.FLOAT_MEAN) mean[g] = (float) mean[g];
        }
        return mean;
    }

    /** x₀ · k/n + 1/n Σ (x − x₀) over the k counted ones, x₀ the first of the group. */
    private static double[] shiftedMean(double[] x, Groups groups, boolean[] counted) {
        double[] first = new double[groups.count().length];
        for (int i = x.length - 1; i >= 0; i--) first[groups.of()[i]] = x[i];
        double[] sum = new double[first.length];
        double[] members = new double[first.length];
        for (int i = 0; i < x.length; i++) {
            int g = groups.of()[i];
            if (!counted[i]) continue;
            sum[g] += x[i] - first[g];
            members[g]++;
        }
        for (int g = 0; g < sum.length; g++) {
            sum[g] = first[g] * (members[g] / groups.count()[g]) + sum[g] / groups.count()[g];
        }
        return sum;
    }

    private static double[] sums(double[] x, Groups groups, boolean[] counted, Accumulator accumulator) {
        double[] sums = new double[groups.count().length];
        for (int i = 0; i < x.length; i++) {
            int g = groups.of()[i];
            if (counted[i]) sums[g] = accumulator.add(sums[g], x[i]);
        }
        return sums;
    }

    private static double[] squares(double[] x, Groups groups, boolean[] counted, double[] centre, Accumulator sum) {
        double[] squares = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double deviation = x[i] - centre[groups.of()[i]];
            squares[i] = deviation * deviation;
        }
        return sums(squares, groups, counted, sum);
    }

    private static double divided(double sum, int count, Divisor divisor, Accumulator accumulator) {
        return switch (divisor) {
            case COUNT -> accumulator.quotient(sum, count);
            case COUNT_LESS_ONE -> accumulator.quotient(sum, count - 1);
            case COUNT_LESS_ONE_GUARDED -> accumulator.quotient(sum, Math.max(1, count - 1));
            case NONE -> sum;
            case INTEGER_RECIPROCAL -> sum * (1 / count);
        };
    }
}
