package normbook.diagnosis;

import java.util.Arrays;
import java.util.List;
import normbook.diagnosis.Decision.Axis;
import normbook.diagnosis.GradientDecision.Averages;
import normbook.diagnosis.GradientDecision.BetaGradient;
import normbook.diagnosis.GradientDecision.GammaGradient;
import normbook.diagnosis.GradientDecision.GammaInDx;
import normbook.diagnosis.GradientDecision.InverseDeviation;
import normbook.diagnosis.GradientDecision.MeanPath;
import normbook.diagnosis.GradientDecision.Mode;
import normbook.diagnosis.GradientDecision.VariancePath;
import normbook.reference.Tensor;

/** dx = γ/s · (dy − mean(dy) − x̂ · mean(dy·x̂)), dγ = Σ dy·x̂, dβ = Σ dy, channel by channel. */
final class Backward {
    private Backward() {}

    /** (dy, x, gamma, dGamma, dBeta, eps) → dx, dGamma, dBeta. */
    static List<double[]> training(List<Tensor> arguments, Decisions decisions) {
        Tensor x = arguments.get(1);
        Statistics batch = Statistics.of(x, Groups.along(Axis.CHANNEL, x, 1), decisions);
        return gradients(arguments, batch, Forward.number(arguments.get(5)), true, decisions);
    }

    /** (dy, x, gamma, runningMean, runningVar, dGamma, dBeta, eps) → dx, dGamma, dBeta. */
    static List<double[]> evaluation(List<Tensor> arguments, Decisions decisions) {
        Tensor x = arguments.get(1);
        Statistics batch = Statistics.of(x, Groups.along(Axis.CHANNEL, x, 1), decisions);
        boolean training = decisions.on(Mode.class) == Mode.TRAINING;
        double[] mean = arguments.get(3).data();
        Statistics running = new Statistics(
                batch.groups(), mean, batch.squares(), arguments.get(4).data());
        return gradients(arguments, training ? batch : running, Forward.number(arguments.get(7)), training, decisions);
    }

    private static List<double[]> gradients(
            List<Tensor> arguments, Statistics statistics, double eps, boolean training, Decisions decisions) {
        double[] dy = arguments.get(0).data();
        Tensor x = arguments.get(1);
        Groups groups = statistics.groups();
        double[] xHat = Standardizing.xHat(x, groups, statistics.mean(), statistics.variance(), eps, decisions);
        double[] ones = new double[dy.length];
        Arrays.fill(ones, 1);
        double[] sum = sums(dy, ones, groups);
        double[] sumXHat = sums(dy, xHat, groups);
        boolean withX = decisions.on(GammaGradient.class) == GammaGradient.WITH_X;
        double[] dGamma = withX ? sums(dy, x.data(), groups) : sumXHat;
        double[] dBeta = decisions.on(BetaGradient.class) == BetaGradient.MEAN ? divided(sum, groups) : sum;
        Paths paths = training ? paths(sum, sumXHat, groups, decisions) : Paths.none(groups);
        double[] factor = factors(arguments.get(2).data(), statistics.variance(), eps, decisions);
        double[] dx = new double[dy.length];
        for (int i = 0; i < dx.length; i++) {
            int c = groups.of()[i];
            dx[i] = factor[c] * (dy[i] - paths.mean[c] - xHat[i] * paths.variance[c]);
        }
        return List.of(dx, dGamma, dBeta);
    }

    /** γ/s. */
    private static double[] factors(double[] gamma, double[] variance, double eps, Decisions decisions) {
        double[] factors = new double[variance.length];
        for (int c = 0; c < factors.length; c++) {
            double numerator = decisions.on(GammaInDx.class) == GammaInDx.APPLIED ? gamma[c] : 1;
            boolean divided = decisions.on(InverseDeviation.class) == InverseDeviation.APPLIED;
            factors[c] = numerator / (divided ? Standardizing.denominator(variance[c], eps, decisions) : 1);
        }
        return factors;
    }

    /** What mean and variance carry back: mean(dy) and mean(dy·x̂). */
    private record Paths(double[] mean, double[] variance) {
        static Paths none(Groups groups) {
            return new Paths(new double[groups.count().length], new double[groups.count().length]);
        }
    }

    private static Paths paths(double[] sum, double[] sumXHat, Groups groups, Decisions decisions) {
        boolean averaged = decisions.on(Averages.class) == Averages.MEANS;
        Paths none = Paths.none(groups);
        double[] mean = averaged ? divided(sum, groups) : sum;
        double[] variance = averaged ? divided(sumXHat, groups) : sumXHat;
        return new Paths(
                decisions.on(MeanPath.class) == MeanPath.KEPT ? mean : none.mean,
                decisions.on(VariancePath.class) == VariancePath.KEPT ? variance : none.variance);
    }

    private static double[] divided(double[] sums, Groups groups) {
        double[] means = new double[sums.length];
        for (int c = 0; c < means.length; c++) means[c] = sums[c] / groups.count()[c];
        return means;
    }

    private static double[] sums(double[] a, double[] b, Groups groups) {
        double[] sums = new double[groups.count().length];
        for (int i = 0; i < a.length; i++) sums[groups.of()[i]] += a[i] * b[i];
        return sums;
    }
}
