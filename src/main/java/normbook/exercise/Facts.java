package normbook.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import normbook.exercise.Law.Consequence;
import normbook.exercise.Law.Demand;
import normbook.exercise.Reference.Output;
import normbook.reference.Affine;
import normbook.reference.Bounded;
import normbook.reference.FrozenBatchNorm;
import normbook.reference.Group;
import normbook.reference.Layers;
import normbook.reference.Tensor;

/** Laws between a result and what is known about the input. */
final class Facts {
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private Facts() {}

    /** Σ over each group is 0, to within the sum of the bounds. */
    static List<Demand> sumsAreZero(Trial trial) {
        Output output = trial.outputs().get(0);
        double[] actual = trial.result(0, output).data();
        Sums sums = new Sums("Σ" + output.name());
        for (Group group : trial.groups()) {
            double bound = group.sum(trial.tolerance(0, output));
            sums.add(group.sum(actual), 0, bound + ROUNDING * group.sum(magnitudes(actual)));
        }
        return sums.demands();
    }

    /**
     * 1/m Σ (y − ȳ)² = σ²/(σ² + ε), and without centring 1/m Σ y² = q/(q + ε).
     *
     * <p>Bound: with y = ŷ + e, |e| ≤ t and ŷ of mean 0, it is off by at most 1/m Σ (2 |ŷ| t + t²).
     */
    static Consequence spreadOfUnit(boolean centred) {
        return trial -> {
            Output output = trial.outputs().get(0);
            double[] y = trial.result(0, output).data();
            double[] exact = magnitudes(output.expected().value().data());
            double[] bounds = trial.tolerance(0, output);
            Sums spreads = new Sums(centred ? "var(y)" : "mean(y²)");
            for (Group group : trial.groups()) {
                int m = group.members().length;
                double mean = centred ? group.sum(y) / m : 0;
                double spread = group.sumOfProducts(y, y) / m - mean * mean;
                double bound = (2 * group.sumOfProducts(exact, bounds) + group.sumOfProducts(bounds, bounds)) / m;
                spreads.add(spread, group.spread() / (group.spread() + trial.number("eps")), bound + ROUNDING);
            }
            return spreads.demands();
        };
    }

    /** W'·p + b' = γ (W·p + b − μ)/√(σ² + ε) + β for one probe p, within Σ |p|·(bound of W') + (bound of b'). */
    static List<Demand> foldedIsTwoLayers(Trial trial) {
        Output weight = trial.output("weight");
        Output bias = trial.output("bias");
        int in = trial.argument("weight").shape()[1];
        Tensor probe = probe(in);
        Tensor folded = Layers.linear(
                probe, trial.result(0, weight), trial.result(0, bias).data());
        FrozenBatchNorm norm = new FrozenBatchNorm(
                new Affine(
                        trial.argument("gamma").data(), trial.argument("beta").data()),
                trial.argument("runningMean").data(),
                trial.argument("runningVar").data(),
                trial.number("eps"));
        Bounded both = norm.y(Layers.linear(
                probe, trial.argument("weight"), trial.argument("bias").data()));
        Tensor size = new Tensor(probe.shape(), magnitudes(probe.data()));
        Tensor allowed = Layers.linear(
                size,
                new Tensor(trial.argument("weight").shape(), trial.tolerance(0, weight)),
                trial.tolerance(0, bias));
        Bounded demanded = new Combination(folded).plus(1, both).within(allowed.data());
        return List.of(new Demand("y", demanded, folded.nested()));
    }

    static List<Demand> inputsKept(Trial trial) {
        List<Integer> filled = trial.outputs().stream().map(Output::argument).toList();
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < trial.calls().get(0).size(); i++) {
            if (filled.contains(i)) continue;
            String name = trial.signature().parameters().get(i).name();
            Object after =
                    i < trial.argumentsAfter().size() ? trial.argumentsAfter().get(i) : null;
            demands.add(new Demand(name, Bounded.exact(trial.calls().get(0).get(i)), after));
        }
        return demands;
    }

    static double[] magnitudes(double[] data) {
        return Arrays.stream(data).map(Math::abs).toArray();
    }

    /** 1, −2, 3, −4, … */
    private static Tensor probe(int in) {
        double[] data = new double[in];
        for (int i = 0; i < in; i++) data[i] = i % 2 == 0 ? i + 1 : -(i + 1);
        return new Tensor(new int[] {1, in}, data);
    }

    /** One number a group. */
    static final class Sums {
        private final String name;
        private final List<double[]> rows = new ArrayList<>();

        Sums(String name) {
            this.name = name;
        }

        void add(double actual, double expected, double tolerance) {
            rows.add(new double[] {actual, expected, tolerance});
        }

        List<Demand> demands() {
            Bounded expected = new Bounded(Tensor.vector(column(1)), column(2));
            return List.of(new Demand(name, expected, column(0)));
        }

        private double[] column(int index) {
            return rows.stream().mapToDouble(row -> row[index]).toArray();
        }
    }
}
