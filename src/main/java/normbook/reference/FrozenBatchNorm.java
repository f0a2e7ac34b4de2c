package normbook.reference;

/**
 * A batch norm after training: its statistics are constants, so that it is one line a channel. Algorithm 2, step 11, of
 * Ioffe and Szegedy 2015, before it is folded:
 *
 * <pre>
 *   y = γ (x − E[x]) / √(Var[x] + ε) + β
 * </pre>
 *
 * @param mean the running mean, by channel, with {@code variance}
 */
public record FrozenBatchNorm(Affine affine, double[] mean, double[] variance, double eps) {

    public Bounded y(Tensor x) {
        return BatchNorm.bounded(standardize(x), affine, Conditioning.ORDINARY);
    }

    Standardization standardize(Tensor x) {
        return Standardization.given(x, mean, variance, eps);
    }

    /** γ / √(Var[x] + ε). */
    double scale(int channel) {
        return affine.gamma(channel) / Math.sqrt(variance[channel] + eps);
    }
}
