package normbook.reference;

/**
 * A linear or convolutional layer with the batch norm behind it drawn into its weights, for inference.
 *
 * <pre>
 *   γ (W·x + b − μ) / √(σ² + ε) + β  =  W'·x + b'
 *   W' = γ/√(σ² + ε) · W  (row by row, out first)      b' = γ/√(σ² + ε) · (b − μ) + β
 * </pre>
 *
 * PyTorch documentation, torch.nn.utils.fusion (fuse_linear_bn_weights, fuse_conv_bn_weights).
 */
public record Fold(Bounded weight, Bounded bias) {

    /**
     * @param weight (out, in) or (out, in, kernel height, kernel width)
     * @param bias null means 0
     */
    public static Fold of(Tensor weight, double[] bias, Affine affine, double[] mean, double[] variance, double eps) {
        int out = weight.shape()[0];
        double[] foldedWeight = new double[weight.data().length];
        double[] weightTolerance = new double[foldedWeight.length];
        double[] foldedBias = new double[out];
        double[] biasTolerance = new double[out];
        for (int o = 0; o < out; o++) {
            double scale = affine.gamma(o) / Math.sqrt(variance[o] + eps);
            double b = bias == null ? 0 : bias[o];
            for (int i = o * weight.stride(0); i < (o + 1) * weight.stride(0); i++) {
                foldedWeight[i] = scale * weight.data()[i];
                weightTolerance[i] = ErrorBound.RELATIVE * Math.abs(foldedWeight[i]);
            }
            foldedBias[o] = Math.fma(scale, b - mean[o], affine.beta(o));
            // 1e-12 of the terms: scale·b, scale·μ and β
            biasTolerance[o] = ErrorBound.RELATIVE
                    * (Math.abs(scale) * (Math.abs(b) + Math.abs(mean[o])) + Math.abs(affine.beta(o)));
        }
        return new Fold(
                new Bounded(weight.with(foldedWeight), weightTolerance),
                new Bounded(Tensor.vector(foldedBias), biasTolerance));
    }
}
