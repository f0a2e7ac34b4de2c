package normbook.reference;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Batch normalization of x with shape (N, C) or (N, C, spatial…); the channel is always axis 1.
 *
 * <p>S. Ioffe, C. Szegedy, Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate
 * Shift, 2015, arXiv:1502.03167.
 */
public final class BatchNorm {
    private BatchNorm() {}

    /**
     * What a training step computes, by channel.
     *
     * @param variance biased, as x̂ uses it
     * @param unbiasedVariance as PyTorch stores it; NaN where a channel has one value
     */
    public record Training(Bounded y, Bounded mean, Bounded variance, Bounded unbiasedVariance) {}

    /**
     * Algorithm 1, over the m = N·(positions) values of a channel:
     *
     * <pre>
     *   μ_B  = 1/m Σ x_i                     σ²_B = 1/m Σ (x_i − μ_B)²
     *   x̂_i  = (x_i − μ_B) / √(σ²_B + ε)     y_i  = γ x̂_i + β
     * </pre>
     */
    public static Training train(Tensor x, Affine affine, double eps, Conditioning conditioning) {
        Standardization standardized = Standardization.ofGroups(x, Grouping.perChannel(x), eps);
        ErrorBound bound = new ErrorBound(conditioning);
        return new Training(
                bounded(standardized, affine, conditioning),
                collect(standardized, Moments::mean, bound::mean),
                collect(standardized, Moments::variance, bound::variance),
                collect(standardized, Moments::unbiasedVariance, m -> bound.variance(m) * m.count() / (m.count() - 1)));
    }

    /** The channels. */
    public static List<Group> groups(Tensor x) {
        return Standardization.ofGroups(x, Grouping.perChannel(x), 0).groups();
    }

    static Bounded bounded(Standardization standardized, Affine affine, Conditioning conditioning) {
        return new Bounded(standardized.y(affine), new ErrorBound(conditioning).y(standardized, affine));
    }

    private static Bounded collect(
            Standardization of, ToDoubleFunction<Moments> value, ToDoubleFunction<Moments> tolerance) {
        double[] values = new double[of.moments().length];
        double[] tolerances = new double[values.length];
        for (int g = 0; g < values.length; g++) {
            values[g] = value.applyAsDouble(of.moments()[g]);
            tolerances[g] = tolerance.applyAsDouble(of.moments()[g]);
        }
        return new Bounded(Tensor.vector(values), tolerances);
    }
}
