package normbook.diagnosis;

import java.util.List;
import normbook.diagnosis.Decision.Scale;
import normbook.diagnosis.Decision.Shift;
import normbook.diagnosis.FoldDecision.OwnBias;
import normbook.diagnosis.FoldDecision.RunningMean;
import normbook.diagnosis.FoldDecision.WeightAxis;
import normbook.reference.Tensor;

/** W' = γ/s · W row by row, b' = γ/s · (b − μ) + β with s = √(σ² + ε). */
final class Folding {
    private Folding() {}

    /** (weight, bias, gamma, beta, runningMean, runningVar, eps) → weight, bias. */
    static List<double[]> fold(List<Tensor> arguments, Decisions decisions) {
        double[][] affine = {arguments.get(2).data(), arguments.get(3).data()};
        double[] scale = scale(affine, arguments.get(5).data(), Forward.number(arguments.get(6)), decisions);
        double[] weight = weight(arguments.get(0), scale, decisions.on(WeightAxis.class));
        if (weight.length == 0) return List.of();
        double[] mean = arguments.get(4).data();
        double[] bias = arguments.get(1).data();
        double[] folded = new double[bias.length];
        for (int o = 0; o < folded.length; o++) {
            double shift = Standardizing.term(decisions.on(Shift.class), affine, o);
            folded[o] = bias(bias[o], mean[o], scale[o], decisions) + shift;
        }
        return List.of(weight, folded);
    }

    private static double[] scale(double[][] affine, double[] variance, double eps, Decisions decisions) {
        double[] scale = new double[variance.length];
        for (int o = 0; o < scale.length; o++) {
            double factor = Standardizing.factor(decisions.on(Scale.class), affine, o);
            scale[o] = factor / Standardizing.denominator(variance[o], eps, decisions);
        }
        return scale;
    }

    private static double[] weight(Tensor weight, double[] scale, WeightAxis axis) {
        int inputs = weight.shape()[1];
        if (axis == WeightAxis.IN && inputs > scale.length) return new double[0];
        double[] folded = weight.data().clone();
        for (int i = 0; i < folded.length; i++) {
            int out = i / weight.stride(0);
            int in = i / weight.stride(1) % inputs;
            folded[i] *= scale[axis == WeightAxis.OUT ? out : in];
        }
        return folded;
    }

    private static double bias(double own, double mean, double scale, Decisions decisions) {
        double subtracted = decisions.on(RunningMean.class) == RunningMean.DROPPED ? 0 : mean;
        return switch (decisions.on(OwnBias.class)) {
            case SCALED -> scale * (own - subtracted);
            case NOT_SCALED -> own - scale * subtracted;
            case LOST -> -scale * subtracted;
        };
    }
}
