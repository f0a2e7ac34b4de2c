package normbook.reference;

import java.util.List;

/**
 * Inference as the paper has it: Ioffe and Szegedy 2015, Algorithm 2, steps 8 to 12, with population statistics
 * averaged over mini-batches of the same size m instead of running ones.
 *
 * <pre>
 *   E[x]   = mean of the μ_B              Var[x] = m/(m − 1) · mean of the biased σ²_B
 *   scale  = γ / √(Var[x] + ε)            shift  = β − scale · E[x]            y = scale · x + shift
 * </pre>
 */
public record PaperInference(double[] mean, double[] variance, double[] scale, double[] shift) {

    public static PaperInference over(List<Tensor> batches, Affine affine, double eps) {
        int channels = batches.get(0).shape()[1];
        double[][] statistics = new double[4][channels];
        for (int c = 0; c < channels; c++) {
            Sum mean = new Sum();
            Sum variance = new Sum();
            for (Tensor batch : batches) {
                Moments moments =
                        Moments.of(batch.data(), Grouping.perChannel(batch).members()[c]);
                mean.add(moments.mean());
                variance.add(moments.unbiasedVariance());
            }
            statistics[0][c] = mean.value() / batches.size();
            statistics[1][c] = variance.value() / batches.size();
            statistics[2][c] = affine.gamma(c) / Math.sqrt(statistics[1][c] + eps);
            statistics[3][c] = Math.fma(-statistics[2][c], statistics[0][c], affine.beta(c));
        }
        return new PaperInference(statistics[0], statistics[1], statistics[2], statistics[3]);
    }

    /** y = scale · x + shift. */
    public Tensor y(Tensor x) {
        int[] channelOf = Grouping.perChannel(x).parameterOf();
        double[] y = new double[channelOf.length];
        for (int i = 0; i < y.length; i++) y[i] = Math.fma(scale[channelOf[i]], x.data()[i], shift[channelOf[i]]);
        return x.with(y);
    }
}
