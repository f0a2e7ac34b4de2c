package normbook.reference;

import normbook.reference.Standardization.Source;

/**
 * ∂ℓ/∂x. With g = γ·dy and means over the m elements of a group, the three paths of the paper (x̂ itself, σ², μ) add up
 * to one line; ∂σ²/∂μ = −2/m Σ (x − μ) is exactly zero.
 *
 * <pre>
 *   statistics of the group   dx = 1/s · (g − mean(g) − x̂ · mean(g·x̂))
 *   mean square (RMS norm)    dx = 1/s · (g − x̂ · mean(g·x̂))
 *   given (evaluation)        dx = 1/s · g
 * </pre>
 */
final class GradientOfInput {
    private GradientOfInput() {}

    static Bounded dx(Standardization of, Tensor dy, Affine affine, ErrorBound errors) {
        double[] dx = new double[dy.data().length];
        double[] tolerance = new double[dx.length];
        double[] g = scaled(of, dy, affine);
        for (int group = 0; group < of.moments().length; group++) {
            Means means = Means.of(of, g, of.grouping().members()[group]);
            double s = of.deviation()[group];
            double bound =
                    bound(of, group, means, Moments.largest(g, of.grouping().members()[group]), errors.xHat(of, group));
            boolean constant = of.source() == Source.GIVEN;
            for (int i : of.grouping().members()[group]) {
                dx[i] = (g[i] - means.g - of.xHat()[i] * means.gXHat) / s;
                tolerance[i] = constant ? ErrorBound.RELATIVE * Math.abs(dx[i]) : bound;
            }
        }
        return new Bounded(dy.with(dx), tolerance);
    }

    /** g = γ·dy. */
    private static double[] scaled(Standardization of, Tensor dy, Affine affine) {
        double[] g = new double[dy.data().length];
        for (int i = 0; i < g.length; i++) g[i] = affine.gamma(of.grouping().parameterOf()[i]) * dy.data()[i];
        return g;
    }

    /**
     * (1e-12 m T + what the bound of x̂ becomes in the brackets) / s, with T = max|g| + mean|g| + max|x̂| mean|g·x̂| the
     * size of the terms in them. The m is for programs that divide the sums last, as the three paths of the paper do.
     */
    private static double bound(Standardization of, int group, Means means, double largestG, double xHat) {
        double s = of.deviation()[group];
        double largest = of.largestXHat(group);
        double terms = of.moments()[group].count() * (largestG + means.absG + largest * means.absGXHat);
        double carried = xHat * (means.absGXHat + largest * means.absG);
        return (ErrorBound.RELATIVE * terms + carried) / s;
    }

    /** Means over a group: of g and g·x̂ as the formula has them, and of their magnitudes for the bound. */
    private record Means(double g, double gXHat, double absG, double absGXHat) {

        static Means of(Standardization of, double[] g, int[] members) {
            Sum sum = new Sum();
            Sum products = new Sum();
            double absolute = 0;
            double absoluteProducts = 0;
            for (int i : members) {
                sum.add(g[i]);
                products.addProduct(g[i], of.xHat()[i]);
                absolute += Math.abs(g[i]);
                absoluteProducts += Math.abs(g[i] * of.xHat()[i]);
            }
            int m = members.length;
            return new Means(
                    of.source() == Source.GROUP ? sum.value() / m : 0,
                    of.source() == Source.GIVEN ? 0 : products.value() / m,
                    absolute / m,
                    absoluteProducts / m);
        }
    }
}
