package normbook.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import normbook.exercise.Law.Consequence;
import normbook.exercise.Law.Demand;
import normbook.exercise.Reference.Output;
import normbook.reference.Bounded;
import normbook.reference.Group;
import normbook.reference.Tensor;

/** Laws between the results of calls, each within the bounds of both. */
final class Relations {
    private Relations() {}

    static Consequence same() {
        return moved(UnaryOperator.identity());
    }

    static Consequence moved(UnaryOperator<Tensor> move) {
        return trial -> demands(trial, trial.outputs(), output -> {
            Tensor moved = move.apply(trial.result(0, output));
            double[] tolerance =
                    move.apply(like(output, trial.tolerance(0, output))).data();
            return new Combination(moved).plus(1, new Bounded(moved, tolerance));
        });
    }

    static Consequence multiplied(double factor) {
        return trial ->
                demands(trial, trial.outputs(), output -> combination(output).plus(factor, trial.bounded(0, output)));
    }

    static Consequence sameReturned() {
        return trial -> demands(
                trial,
                trial.outputs().subList(0, 1),
                output -> combination(output).plus(1, trial.bounded(0, output)));
    }

    /** y(−x) = 2β − y(x); β stands along axis 1. */
    static List<Demand> mirroredAtBeta(Trial trial) {
        return demands(
                trial,
                trial.outputs(),
                output -> combination(output).plus(2, beta(trial, output)).plus(-1, trial.bounded(0, output)));
    }

    /** Of what has the shape of x, which comes first. */
    static List<Demand> sameInOtherGroups(Trial trial) {
        return demands(trial, trial.outputs().subList(0, 1), output -> {
            double[] before = trial.result(0, output).data().clone();
            double[] now = trial.result(1, output).data();
            int last = now.length - 1;
            for (Group group : trial.groups()) {
                boolean changed = Arrays.stream(group.members()).anyMatch(i -> i == last);
                // Nothing is said about the group that was changed: it may be whatever it is.
                if (changed) for (int i : group.members()) before[i] = now[i];
            }
            return combination(output).plus(1, new Bounded(like(output, before), trial.tolerance(0, output)));
        });
    }

    static Consequence meanMovedBy(double c) {
        return trial -> demands(
                trial,
                trial.outputs(),
                output -> combination(output).plus(1, trial.bounded(0, output)).plus(c, byRow(output, 1, 0)));
    }

    /** Variances alone, or means above variances. */
    static Consequence statisticsOfMultiple(double a) {
        return trial -> demands(trial, trial.outputs(), output -> {
            Bounded before = trial.bounded(0, output);
            double[] factors = byRow(output, a, a * a).data();
            double[] value = before.value().data().clone();
            double[] tolerance = before.tolerance().clone();
            for (int i = 0; i < value.length; i++) {
                value[i] *= factors[i];
                tolerance[i] *= Math.abs(factors[i]);
            }
            return combination(output).plus(1, new Bounded(like(output, value), tolerance));
        });
    }

    static List<Demand> runningKept(Trial trial) {
        return demands(
                trial,
                inPlace(trial),
                output -> combination(output).plus(1, trial.calls().get(0).get(output.argument())));
    }

    /** r(m) = (1 − m)·r(0) + m·r(1), with the calls for m, 0 and 1; said of the first call. */
    static List<Demand> blendedByMomentum(Trial trial) {
        double m = trial.number("momentum");
        List<Demand> demands = new ArrayList<>();
        for (Output output : inPlace(trial)) {
            Bounded blended = combination(output)
                    .plus(1 - m, trial.bounded(1, output))
                    .plus(m, trial.bounded(2, output))
                    .within(trial.tolerance(0, output));
            demands.add(
                    new Demand(output.name(), blended, trial.result(0, output).nested()));
        }
        return demands;
    }

    /** y(2x) = 2·y(x) − y(0). */
    static List<Demand> onALine(Trial trial) {
        return demands(
                trial,
                trial.outputs(),
                output -> combination(output).plus(2, trial.bounded(0, output)).plus(-1, trial.bounded(2, output)));
    }

    private interface Side {
        Combination of(Output output);
    }

    /** The second result of each output against {@code side}. */
    private static List<Demand> demands(Trial trial, List<Output> outputs, Side side) {
        return outputs.stream()
                .map(output -> new Demand(
                        output.name(),
                        side.of(output).within(trial.tolerance(1, output)),
                        trial.result(1, output).nested()))
                .toList();
    }

    private static List<Output> inPlace(Trial trial) {
        return trial.outputs().stream().filter(Output::inPlace).toList();
    }

    private static Combination combination(Output output) {
        return new Combination(output.expected().value());
    }

    private static Tensor like(Output output, double[] data) {
        return new Tensor(output.expected().value().shape(), data);
    }

    private static Tensor beta(Trial trial, Output output) {
        Tensor y = output.expected().value();
        double[] data = new double[y.data().length];
        if (trial.signature().indexOf("beta") >= 0) {
            double[] beta = trial.argument("beta").data();
            for (int i = 0; i < data.length; i++) data[i] = beta[i / y.stride(1) % beta.length];
        }
        return like(output, data);
    }

    /** {@code mean} in the first of two rows, {@code variance} in the other, or in a number alone. */
    private static Tensor byRow(Output output, double mean, double variance) {
        double[] data = new double[output.expected().value().data().length];
        Arrays.fill(data, variance);
        Arrays.fill(data, 0, data.length / 2, mean);
        return like(output, data);
    }
}
