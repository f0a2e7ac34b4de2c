package normbook.exercise;

import normbook.reference.Bounded;
import normbook.reference.Tensor;

/** a·p + b·q + …, element by element, with what becomes of the bounds: Σ |a|·tolerance, and the rounding of the sum. */
final class Combination {
    private static final double ROUNDING = 4 * Math.ulp(1.0);

    private final int[] shape;
    private final double[] value;
    private final double[] tolerance;

    Combination(Tensor like) {
        shape = like.shape();
        value = new double[like.data().length];
        tolerance = new double[value.length];
    }

    Combination plus(double factor, Bounded term) {
        for (int i = 0; i < value.length; i++) add(i, factor * term.value().data()[i], factor * term.tolerance()[i]);
        return this;
    }

    Combination plus(double factor, Tensor term) {
        return plus(factor, Bounded.exact(term));
    }

    /** Allows for the bound of what is compared with it, too. */
    Bounded within(double[] bound) {
        double[] both = tolerance.clone();
        for (int i = 0; i < both.length; i++) both[i] += bound[i];
        return new Bounded(new Tensor(shape, value), both);
    }

    private void add(int i, double term, double bound) {
        value[i] += term;
        tolerance[i] += Math.abs(bound) + ROUNDING * Math.abs(term);
    }
}
