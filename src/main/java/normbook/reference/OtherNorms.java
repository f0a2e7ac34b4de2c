package normbook.reference;

import java.util.List;

/** The layers that take their statistics within one sample, so that training and evaluation are the same. */
public final class OtherNorms {
    private OtherNorms() {}

    /** A layer on its input: forward, and backward once dy is known. */
    public static final class Layer {
        private final Standardization standardized;
        private final Affine affine;
        private final Conditioning conditioning;

        private Layer(Standardization standardized, Affine affine, Conditioning conditioning) {
            this.standardized = standardized;
            this.affine = affine;
            this.conditioning = conditioning;
        }

        /** y = γ·x̂ + β. */
        public Bounded y() {
            return BatchNorm.bounded(standardized, affine, conditioning);
        }

        /** The samples, or their groups of channels. */
        public List<Group> groups() {
            return standardized.groups();
        }

        public Gradient gradient(Tensor dy) {
            return Gradient.through(standardized, dy, affine, conditioning);
        }
    }

    /** μ and σ² over the features of a sample: J. Ba, J. Kiros, G. Hinton, Layer Normalization, 2016, eq. 4. */
    public static Layer layerNorm(Tensor x, Affine affine, double eps, Conditioning conditioning) {
        return new Layer(Standardization.ofGroups(x, Grouping.perSample(x), eps), affine, conditioning);
    }

    /** μ and σ² over C/G neighbouring channels of a sample: Y. Wu, K. He, Group Normalization, 2018, eq. 7. */
    public static Layer groupNorm(Tensor x, int groups, Affine affine, double eps, Conditioning conditioning) {
        Grouping grouping = Grouping.perChannelGroup(x, groups);
        return new Layer(Standardization.ofGroups(x, grouping, eps), affine, conditioning);
    }

    /** Group norm with one channel a group: D. Ulyanov, A. Vedaldi, V. Lempitsky, Instance Norm, 2016, eq. 1. */
    public static Layer instanceNorm(Tensor x, Affine affine, double eps, Conditioning conditioning) {
        return groupNorm(x, x.shape()[1], affine, eps, conditioning);
    }

    /** y = γ·x / √(mean(x²) + ε), not centred: B. Zhang, R. Sennrich, Root Mean Square Layer Norm, 2019, eq. 4. */
    public static Layer rmsNorm(Tensor x, double[] gamma, double eps, Conditioning conditioning) {
        Standardization standardized = Standardization.ofMeanSquares(x, Grouping.perSample(x), eps);
        return new Layer(standardized, new Affine(gamma, null), conditioning);
    }
}
