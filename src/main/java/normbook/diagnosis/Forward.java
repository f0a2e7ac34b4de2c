package normbook.diagnosis;

import java.util.List;
import normbook.diagnosis.Decision.Axis;
import normbook.reference.Tensor;

/** The forward passes in which x is standardized by its own statistics: batch, layer, group and RMS normalization. */
final class Forward {
    private Forward() {}

    /** (x, gamma, beta, eps) → y, a γ and β a channel (or feature). */
    static List<double[]> perChannel(List<Tensor> arguments, Decisions decisions) {
        return withBeta(arguments.get(0), 1, arguments, 1, decisions);
    }

    /** (x, groups, gamma, beta, eps) → y. */
    static List<double[]> groupNorm(List<Tensor> arguments, Decisions decisions) {
        return withBeta(arguments.get(0), (int) number(arguments.get(1)), arguments, 2, decisions);
    }

    /** (x, gamma, eps) → y. */
    static List<double[]> rmsNorm(List<Tensor> arguments, Decisions decisions) {
        Tensor x = arguments.get(0);
        double[] gamma = arguments.get(1).data();
        double[][] affine = {gamma, new double[gamma.length]};
        return y(x, 1, affine, number(arguments.get(2)), decisions);
    }

    private static List<double[]> withBeta(
            Tensor x, int groups, List<Tensor> arguments, int gammaAt, Decisions decisions) {
        double[][] affine = {
            arguments.get(gammaAt).data(), arguments.get(gammaAt + 1).data()
        };
        return y(x, groups, affine, number(arguments.get(gammaAt + 2)), decisions);
    }

    private static List<double[]> y(Tensor x, int groups, double[][] affine, double eps, Decisions decisions) {
        Axis axis = decisions.on(Axis.class);
        int[] parameterOf = parameterOf(x, axis);
        for (int parameter : parameterOf) if (parameter >= affine[0].length) return List.of();
        Statistics statistics = Statistics.of(x, Groups.along(axis, x, groups), decisions);
        return List.of(Standardizing.y(x, statistics, eps, parameterOf, affine, decisions));
    }

    /** γ and β belong to what is taken for the channel, whatever the statistics run over. */
    static int[] parameterOf(Tensor x, Axis axis) {
        return Groups.along(axis == Axis.LAST ? Axis.LAST : Axis.CHANNEL, x, 1).of();
    }

    static double number(Tensor scalar) {
        return scalar.data()[0];
    }
}
