package normbook.diagnosis;

import java.util.List;
import normbook.diagnosis.Decision.Axis;
import normbook.diagnosis.Decision.Source;
import normbook.diagnosis.RunningDecision.Stored;
import normbook.diagnosis.RunningDecision.Weight;
import normbook.reference.Tensor;

/** A training step: y, and the running statistics moved on in place, as PyTorch does. */
final class Training {
    private static final double USUAL_MOMENTUM = 0.1;

    private Training() {}

    /** (x, gamma, beta, runningMean, runningVar, momentum, eps) → y, runningMean, runningVar. */
    static List<double[]> step(List<Tensor> arguments, Decisions decisions) {
        return step(arguments, Forward.number(arguments.get(5)), decisions);
    }

    /** (x, gamma, beta, runningMean, runningVar, k, eps): the k-th batch of a cumulative average, k = 1, 2, … */
    static List<double[]> cumulativeStep(List<Tensor> arguments, Decisions decisions) {
        return step(arguments, 1 / Forward.number(arguments.get(5)), decisions);
    }

    private static List<double[]> step(List<Tensor> arguments, double momentum, Decisions decisions) {
        Tensor x = arguments.get(0);
        Statistics batch = Statistics.of(x, Groups.along(Axis.CHANNEL, x, 1), decisions);
        double[] mean = arguments.get(3).data();
        double[] variance = arguments.get(4).data();
        double weight = weight(momentum, decisions.on(Weight.class));
        double[] newMean = mixed(mean, batch.mean(), weight);
        double[] stored = stored(batch, x.shape()[0], decisions.on(Stored.class));
        if (stored.length == 0) return List.of();
        double[] newVariance = mixed(variance, stored, weight);
        Statistics source = switch (decisions.on(Source.class)) {
            case AS_ASKED, BATCH -> batch;
            case RUNNING_BEFORE_UPDATE -> new Statistics(batch.groups(), mean, batch.squares(), variance);
            case RUNNING_AFTER_UPDATE -> new Statistics(batch.groups(), newMean, batch.squares(), newVariance);
        };
        double[][] affine = {arguments.get(1).data(), arguments.get(2).data()};
        double eps = Forward.number(arguments.get(6));
        double[] y = Standardizing.y(x, source, eps, Forward.parameterOf(x, Axis.CHANNEL), affine, decisions);
        return List.of(y, newMean, newVariance);
    }

    private static double weight(double momentum, Weight weight) {
        return switch (weight) {
            case MOMENTUM -> momentum;
            case ONE_LESS_MOMENTUM -> 1 - momentum;
            case ZERO -> 0;
            case ONE -> 1;
            case USUAL -> USUAL_MOMENTUM;
        };
    }

    /** r ← (1 − w)·r + w·b. */
    static double[] mixed(double[] running, double[] batch, double weight) {
        double[] mixed = new double[running.length];
        for (int c = 0; c < mixed.length; c++) {
            mixed[c] = weight == 0 ? running[c] : (1 - weight) * running[c] + weight * batch[c];
        }
        return mixed;
    }

    /** Σ (x − μ)² / (n − 1) by channel. */
    private static double[] stored(Statistics batch, int samples, Stored kind) {
        int count = batch.groups().count()[0];
        boolean stops = kind == Stored.INTEGER_BESSEL && count == 1;
        double[] stored = new double[stops ? 0 : batch.mean().length];
        for (int c = 0; c < stored.length; c++) {
            double biased = batch.squares()[c] / count;
            stored[c] = switch (kind) {
                case UNBIASED -> batch.squares()[c] / (count - 1);
                case BIASED -> biased;
                case DEVIATION -> Math.sqrt(batch.squares()[c] / (count - 1));
                case INTEGER_BESSEL -> biased * (count / (count - 1));
                case BESSEL_OF_SAMPLES -> biased * samples / (samples - 1);
            };
        }
        return stored;
    }
}
