package normbook.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * x̂ = (x − μ) / √(σ² + ε), group by group, and y = γ·x̂ + β: Algorithm 1 of Ioffe and Szegedy 2015, which every other
 * layer shares with its own groups. ε stands inside the root.
 *
 * @param deviation s = √(σ² + ε) by group
 * @param source whether the statistics depend on x, which decides the gradient and the error
 */
record Standardization(
        Tensor x, Grouping grouping, Moments[] moments, double[] deviation, double[] xHat, Source source) {

    enum Source {
        /** Mean and variance of the group itself. */
        GROUP,
        /** Its mean square; not centred. */
        MEAN_SQUARE,
        /** Running statistics: constants. */
        GIVEN
    }

    static Standardization ofGroups(Tensor x, Grouping grouping, double eps) {
        Moments[] moments = new Moments[grouping.members().length];
        for (int g = 0; g < moments.length; g++) moments[g] = Moments.of(x.data(), grouping.members()[g]);
        return of(x, grouping, moments, eps, Source.GROUP);
    }

    static Standardization ofMeanSquares(Tensor x, Grouping grouping, double eps) {
        Moments[] moments = new Moments[grouping.members().length];
        for (int g = 0; g < moments.length; g++) moments[g] = Moments.aboutZero(x.data(), grouping.members()[g]);
        return of(x, grouping, moments, eps, Source.MEAN_SQUARE);
    }

    static Standardization given(Tensor x, double[] mean, double[] variance, double eps) {
        Grouping grouping = Grouping.perChannel(x);
        Moments[] moments = new Moments[grouping.members().length];
        for (int g = 0; g < moments.length; g++) {
            moments[g] = Moments.given(mean[g], variance[g], x.data(), grouping.members()[g]);
        }
        return of(x, grouping, moments, eps, Source.GIVEN);
    }

    private static Standardization of(Tensor x, Grouping grouping, Moments[] moments, double eps, Source source) {
        double[] deviation = new double[moments.length];
        double[] xHat = new double[x.data().length];
        for (int g = 0; g < moments.length; g++) {
            deviation[g] = Math.sqrt(moments[g].variance() + eps);
            for (int i : grouping.members()[g]) xHat[i] = moments[g].deviation(x.data()[i]) / deviation[g];
        }
        return new Standardization(x, grouping, moments, deviation, xHat, source);
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < moments.length; g++) {
            groups.add(new Group(grouping.members()[g], moments[g].mean(), moments[g].variance()));
        }
        return groups;
    }

    /** y = γ·x̂ + β. */
    Tensor y(Affine affine) {
        double[] y = new double[xHat.length];
        for (int i = 0; i < y.length; i++) {
            int parameter = grouping.parameterOf()[i];
            y[i] = Math.fma(affine.gamma(parameter), xHat[i], affine.beta(parameter));
        }
        return x.with(y);
    }

    /** max |x̂| of a group. */
    double largestXHat(int group) {
        return Moments.largest(xHat, grouping.members()[group]);
    }
}
