package normbook.diagnosis;

import normbook.diagnosis.Decision.Centre;
import normbook.diagnosis.Decision.Eps;
import normbook.diagnosis.Decision.Root;
import normbook.diagnosis.Decision.Scale;
import normbook.diagnosis.Decision.Shift;
import normbook.diagnosis.Decision.Written;
import normbook.reference.Tensor;

/** y = γ · (x − μ) / √(σ² + ε) + β, as decided. */
final class Standardizing {
    private Standardizing() {}

    /** @param parameterOf the index into γ and β of each element */
    static double[] y(
            Tensor x, Statistics statistics, double eps, int[] parameterOf, double[][] affine, Decisions decisions) {
        double[] y = xHat(x, statistics.groups(), statistics.mean(), statistics.variance(), eps, decisions);
        Scale scale = decisions.on(Scale.class);
        Shift shift = decisions.on(Shift.class);
        for (int i = 0; i < y.length; i++) {
            y[i] = y[i] * factor(scale, affine, parameterOf[i]) + term(shift, affine, parameterOf[i]);
        }
        leaveOut(y, x, statistics.groups(), decisions.on(Written.class));
        return y;
    }

    static double[] xHat(Tensor x, Groups groups, double[] mean, double[] variance, double eps, Decisions decisions) {
        double[] deviation = new double[variance.length];
        for (int g = 0; g < deviation.length; g++) deviation[g] = denominator(variance[g], eps, decisions);
        boolean centred = decisions.on(Centre.class) == Centre.MEAN;
        double[] xHat = new double[x.data().length];
        for (int i = 0; i < xHat.length; i++) {
            int g = groups.of()[i];
            xHat[i] = (x.data()[i] - (centred ? mean[g] : 0)) / deviation[g];
        }
        return xHat;
    }

    /** √(σ² + ε). */
    static double denominator(double variance, double eps, Decisions decisions) {
        boolean root = decisions.on(Root.class) == Root.TAKEN;
        Eps place = decisions.on(Eps.class);
        if (place == Eps.OUTSIDE_ROOT) return (root ? Math.sqrt(variance) : variance) + eps;
        double inside = variance + (place == Eps.SQUARED ? eps * eps : place == Eps.OMITTED ? 0 : eps);
        return root ? Math.sqrt(inside) : inside;
    }

    /** @param affine γ and β; a layer without β has γ alone */
    static double factor(Scale scale, double[][] affine, int parameter) {
        return switch (scale) {
            case GAMMA -> affine[0][parameter];
            case ONE -> 1;
            case BETA -> affine[1][parameter];
        };
    }

    static double term(Shift shift, double[][] affine, int parameter) {
        return switch (shift) {
            case BETA -> affine[1][parameter];
            case ZERO -> 0;
            case GAMMA -> affine[0][parameter];
        };
    }

    private static void leaveOut(double[] y, Tensor x, Groups groups, Written written) {
        if (written == Written.ALL) return;
        int[] left = groups.count().clone();
        int lastSample = y.length - x.stride(0);
        for (int i = 0; i < y.length; i++) {
            boolean last = --left[groups.of()[i]] == 0;
            if (written == Written.WITHOUT_LAST ? last : i >= lastSample) y[i] = 0;
        }
    }
}
