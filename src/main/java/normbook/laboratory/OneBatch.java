package normbook.laboratory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.BatchNorm.Training;
import normbook.reference.Conditioning;
import normbook.reference.Tensor;

/** One feature of one batch: x, x̂ and y. */
record OneBatch(int seed, int size, double mean, double deviation, double eps, double gamma, double beta)
        implements Experiment {
    static final OneBatch START = new OneBatch(1, 64, 3, 2, 1e-5, 1.5, -1);
    static final int ROWS = 8;

    /** Expected of x: what it was drawn from. Expected of x̂ and y: 0, σ²/(σ²+ε) and β, γ²σ²/(σ²+ε). */
    @Override
    public Map<String, Double> numbers() {
        Tensor x = x();
        Training batch = train(x, Affine.NONE);
        double variance = first(batch.variance().value());
        Map<String, Double> numbers = new LinkedHashMap<>();
        put(numbers, "before", x, mean, deviation * deviation);
        put(numbers, "xHat", batch.y().value(), 0, variance / (variance + eps));
        put(numbers, "after", y(x), beta, gamma * gamma * variance / (variance + eps));
        return numbers;
    }

    @Override
    public List<double[]> rows() {
        Tensor x = x();
        double[] xHat = train(x, Affine.NONE).y().value().data();
        double[] y = y(x).data();
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) rows.add(new double[] {i + 1, x.data()[i], xHat[i], y[i]});
        return rows;
    }

    private Tensor x() {
        double[] x = new Generator(seed).normals(size);
        for (int i = 0; i < size; i++) x[i] = mean + deviation * x[i];
        return new Tensor(new int[] {size, 1}, x);
    }

    private Training train(Tensor x, Affine affine) {
        return BatchNorm.train(x, affine, eps, Conditioning.ORDINARY);
    }

    private Tensor y(Tensor x) {
        return train(x, new Affine(new double[] {gamma}, new double[] {beta}))
                .y()
                .value();
    }

    private void put(Map<String, Double> numbers, String name, Tensor of, double mean, double variance) {
        Training measured = train(of, Affine.NONE);
        numbers.put(name + ".mean", first(measured.mean().value()));
        numbers.put(name + ".expectedMean", mean);
        numbers.put(name + ".variance", first(measured.variance().value()));
        numbers.put(name + ".expectedVariance", variance);
    }

    private static double first(Tensor vector) {
        return vector.data()[0];
    }
}
