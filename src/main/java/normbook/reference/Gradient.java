package normbook.reference;

/**
 * The gradients of a loss through y = γ·x̂ + β, given dy = ∂ℓ/∂y: Ioffe and Szegedy 2015, section 3.
 *
 * @param dGamma by parameter, also where the layer has no γ
 */
public record Gradient(Bounded dx, Bounded dGamma, Bounded dBeta) {

    /** Training: the statistics depend on x. */
    public static Gradient ofBatchNorm(Tensor dy, Tensor x, Affine affine, double eps, Conditioning conditioning) {
        return through(Standardization.ofGroups(x, Grouping.perChannel(x), eps), dy, affine, conditioning);
    }

    /** Evaluation: the running statistics are constants. */
    public static Gradient ofFrozen(Tensor dy, Tensor x, FrozenBatchNorm frozen) {
        return through(frozen.standardize(x), dy, frozen.affine(), Conditioning.ORDINARY);
    }

    static Gradient through(Standardization of, Tensor dy, Affine affine, Conditioning conditioning) {
        ErrorBound bound = new ErrorBound(conditioning);
        return new Gradient(GradientOfInput.dx(of, dy, affine, bound), dGamma(of, dy, bound), dBeta(of, dy));
    }

    /** ∂ℓ/∂γ = Σ dy·x̂. Bound: Σ |dy| · (1e-12 max|x̂| + bound of x̂). */
    private static Bounded dGamma(Standardization of, Tensor dy, ErrorBound errors) {
        Accumulation sums = new Accumulation(of.grouping().parameters());
        for (int g = 0; g < of.moments().length; g++) {
            double bound = ErrorBound.RELATIVE * of.largestXHat(g) + errors.xHat(of, g);
            for (int i : of.grouping().members()[g]) {
                sums.add(of.grouping().parameterOf()[i], dy.data()[i], of.xHat()[i], bound);
            }
        }
        return sums.bounded();
    }

    /** ∂ℓ/∂β = Σ dy. Bound: 1e-12 Σ |dy|. */
    private static Bounded dBeta(Standardization of, Tensor dy) {
        Accumulation sums = new Accumulation(of.grouping().parameters());
        for (int i = 0; i < dy.data().length; i++)
            sums.add(of.grouping().parameterOf()[i], dy.data()[i], 1, ErrorBound.RELATIVE);
        return sums.bounded();
    }

    /** Σ a·b by parameter, where b is off by at most {@code bound}. */
    private static final class Accumulation {
        private final Sum[] sums;
        private final double[] tolerances;

        Accumulation(int parameters) {
            sums = new Sum[parameters];
            for (int p = 0; p < parameters; p++) sums[p] = new Sum();
            tolerances = new double[parameters];
        }

        void add(int parameter, double a, double b, double bound) {
            sums[parameter].addProduct(a, b);
            tolerances[parameter] += Math.abs(a) * bound;
        }

        Bounded bounded() {
            double[] values = new double[sums.length];
            for (int p = 0; p < values.length; p++) values[p] = sums[p].value();
            return new Bounded(Tensor.vector(values), tolerances);
        }
    }
}
