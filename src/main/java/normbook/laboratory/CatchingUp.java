package normbook.laboratory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.BatchNorm.Training;
import normbook.reference.Bounded;
import normbook.reference.Conditioning;
import normbook.reference.FrozenBatchNorm;
import normbook.reference.RunningStatistics;
import normbook.reference.Tensor;

/** Batch after batch: the running statistics on their way to the true ones, and one example in both modes. */
record CatchingUp(int seed, int size, double mean, double deviation, double momentum, int steps) implements Experiment {
    static final CatchingUp START = new CatchingUp(7, 16, 3, 2, 0.1, 20);
    /** The example that is looked at in both modes. */
    static final double EXAMPLE = 5;

    static final double EPS = 1e-5;
    /** The long table shows the last ones. */
    static final int ROWS = 12;

    /** After one batch; {@code training} and {@code inference} are the outputs of the example. */
    private record Step(Training batch, RunningStatistics running, double training, double inference) {}

    @Override
    public Map<String, Double> numbers() {
        Step last = run().get(steps - 1);
        Map<String, Double> numbers = new LinkedHashMap<>();
        put(numbers, "mean", first(last.batch.mean()), first(last.running.mean()), mean);
        put(
                numbers,
                "variance",
                first(last.batch.unbiasedVariance()),
                first(last.running.variance()),
                deviation * deviation);
        double settled = first(frozen(new double[] {mean}, new double[] {deviation * deviation}));
        put(numbers, "output", last.training, last.inference, settled);
        return numbers;
    }

    @Override
    public List<double[]> rows() {
        List<Step> all = run();
        List<double[]> rows = new ArrayList<>();
        for (int k = Math.max(0, steps - ROWS); k < steps; k++) {
            Step step = all.get(k);
            rows.add(new double[] {
                k + 1,
                first(step.batch.mean()),
                first(step.running.mean()),
                first(step.batch.unbiasedVariance()),
                first(step.running.variance()),
                step.training,
                step.inference
            });
        }
        return rows;
    }

    private List<Step> run() {
        Generator generator = new Generator(seed);
        RunningStatistics running = RunningStatistics.starting(new double[] {0}, new double[] {1});
        List<Step> all = new ArrayList<>();
        for (int k = 0; k < steps; k++) {
            double[] x = generator.normals(size);
            for (int i = 0; i < size; i++) x[i] = mean + deviation * x[i];
            Training batch = train(x);
            running = running.afterPyTorch(batch, momentum);
            // The same batch with the example in the place of its first.
            x[0] = EXAMPLE;
            double inference = first(frozen(
                    running.mean().value().data(), running.variance().value().data()));
            all.add(new Step(batch, running, first(train(x).y()), inference));
        }
        return all;
    }

    private static Training train(double[] x) {
        Tensor column = new Tensor(new int[] {x.length, 1}, x.clone());
        return BatchNorm.train(column, Affine.NONE, EPS, Conditioning.ORDINARY);
    }

    private static Bounded frozen(double[] mean, double[] variance) {
        Tensor example = new Tensor(new int[] {1, 1}, new double[] {EXAMPLE});
        return new FrozenBatchNorm(Affine.NONE, mean, variance, EPS).y(example);
    }

    private static double first(Bounded result) {
        return result.value().data()[0];
    }

    private static void put(Map<String, Double> numbers, String name, double batch, double running, double truth) {
        numbers.put(name + ".batch", batch);
        numbers.put(name + ".running", running);
        numbers.put(name + ".true", truth);
    }
}
