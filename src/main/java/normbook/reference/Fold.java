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
    public static Fold of(Tensor weight, double[] bias, FrozenBatchNorm norm) {
        return new Fold(weight(weight, norm), bias(bias == null ? new double[weight.shape()[0]] : bias, norm));
    }

    /** Bound: 1e-12 of the element. */
    private static Bounded weight(Tensor weight, FrozenBatchNorm norm) {
        double[] folded = new double[weight.data().length];
        double[] tolerance = new double[folded.length];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = norm.scale(i / weight.stride(0)) * weight.data()[i];
            tolerance[i] = ErrorBound.RELATIVE * Math.abs(folded[i]);
        }
        return new Bounded(weight.with(folded), tolerance);
    }

    /** Bound: 1e-12 (|scale·b| + |scale·μ| + |β|). */
    private static Bounded bias(double[] bias, FrozenBatchNorm norm) {
        double[] folded = new double[bias.length];
        double[] tolerance = new double[folded.length];
        for (int o = 0; o < folded.length; o++) {
            double scale = norm.scale(o);
            double beta = norm.affine().beta(o);
            folded[o] = Math.fma(scale, bias[o] - norm.mean()[o], beta);
            double terms = Math.abs(scale) * (Math.abs(bias[o]) + Math.abs(norm.mean()[o])) + Math.abs(beta);
            tolerance[o] = ErrorBound.RELATIVE * terms;
        }
        return new Bounded(Tensor.vector(folded), tolerance);
    }
}
