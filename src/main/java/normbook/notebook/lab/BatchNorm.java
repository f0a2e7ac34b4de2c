package normbook.notebook.lab;

/**
 * Batch normalization of x with shape (N, D): every feature over the examples of its batch.
 *
 * <p>S. Ioffe, C. Szegedy, Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift,
 * 2015, arXiv:1502.03167. Running statistics as PyTorch keeps them.
 */
public final class BatchNorm {
    public final double[] gamma;
    public final double[] beta;
    public final double[] runningMean;
    public final double[] runningVar;
    /** Of the last call of backward. */
    public double[] dGamma;
    /** Of the last call of backward. */
    public double[] dBeta;

    private final double eps;
    private final double momentum;
    private double[][] xHat;
    private double[] deviation;

    /** ε = 1e-5, momentum 0.1. */
    public BatchNorm(int features) {
        this(features, 1e-5, 0.1);
    }

    public BatchNorm(int features, double eps, double momentum) {
        this.eps = eps;
        this.momentum = momentum;
        gamma = Lab.ones(features);
        beta = Lab.zeros(features);
        runningMean = Lab.zeros(features);
        runningVar = Lab.ones(features);
        dGamma = Lab.zeros(features);
        dBeta = Lab.zeros(features);
    }

    /** (N, D) → D: μ_j = 1/N Σ_i x_ij. */
    public static double[] mean(double[][] x) {
        double[] mean = new double[requireRows(x)];
        for (double[] row : x) {
            for (int j = 0; j < mean.length; j++) mean[j] += row[j] / x.length;
        }
        return mean;
    }

    /** (N, D) → D, biased: σ²_j = 1/N Σ_i (x_ij − μ_j)². */
    public static double[] variance(double[][] x) {
        double[] mean = mean(x);
        double[] variance = new double[mean.length];
        for (double[] row : x) {
            for (int j = 0; j < mean.length; j++) {
                double centered = row[j] - mean[j];
                variance[j] += centered * centered / x.length;
            }
        }
        return variance;
    }

    /**
     * Algorithm 1, (N, D) → (N, D): x̂ = (x − μ_B)/√(σ²_B + ε), y = γ x̂ + β. Moves the running statistics: running ← (1 −
     * momentum) running + momentum · batch, with the unbiased variance N/(N − 1) σ²_B.
     */
    public double[][] forward(double[][] x) {
        double[] mean = mean(x);
        double[] variance = variance(x);
        deviation = new double[mean.length];
        for (int j = 0; j < mean.length; j++) {
            deviation[j] = Math.sqrt(variance[j] + eps);
            double unbiased = x.length > 1 ? variance[j] * x.length / (x.length - 1) : Double.NaN;
            runningMean[j] = (1 - momentum) * runningMean[j] + momentum * mean[j];
            runningVar[j] = (1 - momentum) * runningVar[j] + momentum * unbiased;
        }
        xHat = standardized(x, mean, deviation);
        return affine(xHat);
    }

    /** As it is used after training: by the running statistics, whatever else is in the batch; changes nothing. */
    public double[][] eval(double[][] x) {
        return affine(standardized(x, runningMean, Lab.map(runningVar, variance -> Math.sqrt(variance + eps))));
    }

    /**
     * (N, D) → (N, D), after forward: dβ = Σ_i dy_i, dγ = Σ_i dy_i x̂_i, and dx = γ/(N √(σ²_B + ε)) (N dy − dβ − x̂ dγ),
     * section 3 of the paper with its sums put together.
     */
    public double[][] backward(double[][] dy) {
        if (xHat == null || xHat.length != dy.length) throw new IllegalStateException("forward of this batch first");
        dGamma = new double[gamma.length];
        dBeta = new double[gamma.length];
        for (int i = 0; i < dy.length; i++) {
            for (int j = 0; j < gamma.length; j++) {
                dBeta[j] += dy[i][j];
                dGamma[j] += dy[i][j] * xHat[i][j];
            }
        }
        int n = dy.length;
        double[][] dx = new double[n][gamma.length];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < gamma.length; j++) {
                double spread = n * dy[i][j] - dBeta[j] - xHat[i][j] * dGamma[j];
                dx[i][j] = gamma[j] / (n * deviation[j]) * spread;
            }
        }
        return dx;
    }

    private static double[][] standardized(double[][] x, double[] mean, double[] deviation) {
        double[][] y = new double[x.length][mean.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < mean.length; j++) y[i][j] = (x[i][j] - mean[j]) / deviation[j];
        }
        return y;
    }

    private double[][] affine(double[][] normalized) {
        double[][] y = new double[normalized.length][gamma.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < gamma.length; j++) y[i][j] = gamma[j] * normalized[i][j] + beta[j];
        }
        return y;
    }

    private static int requireRows(double[][] x) {
        if (x.length == 0) throw new IllegalArgumentException("an empty batch");
        return x[0].length;
    }
}
