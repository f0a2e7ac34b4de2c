package normbook.reference;

import normbook.reference.BatchNorm.Training;

/** The mean and variance that training hands on to inference, one of each a channel. */
public record RunningStatistics(Bounded mean, Bounded variance) {

    public static RunningStatistics starting(double[] mean, double[] variance) {
        return new RunningStatistics(
                Bounded.exact(Tensor.vector(mean.clone())), Bounded.exact(Tensor.vector(variance.clone())));
    }

    /**
     * r ← (1 − momentum)·r + momentum·b: the momentum weighs the new value and the variance stored is the unbiased one,
     * σ²·m/(m−1). PyTorch documentation, torch.nn.BatchNorm1d.
     */
    public RunningStatistics afterPyTorch(Training batch, double momentum) {
        return new RunningStatistics(
                weighted(mean, 1 - momentum, batch.mean(), momentum),
                weighted(variance, 1 - momentum, batch.unbiasedVariance(), momentum));
    }

    /** PyTorch with momentum = None: the momentum of step k = 1, 2, … is 1/k, so every batch weighs the same. */
    public RunningStatistics afterCumulative(Training batch, int step) {
        return afterPyTorch(batch, 1.0 / step);
    }

    /**
     * r ← r·momentum + b·(1 − momentum): the momentum weighs the old value and the variance stored is the biased one.
     * Keras documentation, keras.layers.BatchNormalization.
     */
    public RunningStatistics afterKeras(Training batch, double momentum) {
        return new RunningStatistics(
                weighted(mean, momentum, batch.mean(), 1 - momentum),
                weighted(variance, momentum, batch.variance(), 1 - momentum));
    }

    /** Bound: 64 ulp of |a·old| + |b·batch|, and what old and batch bring along. */
    private static Bounded weighted(Bounded old, double a, Bounded batch, double b) {
        double[] values = new double[old.tolerance().length];
        double[] tolerances = new double[values.length];
        for (int c = 0; c < values.length; c++) {
            double first = a * old.value().data()[c];
            double second = b * batch.value().data()[c];
            values[c] = new Sum()
                    .addProduct(a, old.value().data()[c])
                    .addProduct(b, batch.value().data()[c])
                    .value();
            tolerances[c] = Conditioning.ORDINARY.carried(Math.abs(first) + Math.abs(second))
                    + Math.abs(a) * old.tolerance()[c]
                    + Math.abs(b) * batch.tolerance()[c];
        }
        return new Bounded(Tensor.vector(values), tolerances);
    }
}
