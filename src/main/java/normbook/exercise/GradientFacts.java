package normbook.exercise;

import java.util.List;
import normbook.exercise.Facts.Sums;
import normbook.exercise.Law.Demand;
import normbook.exercise.Reference.Output;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.Bounded;
import normbook.reference.Conditioning;
import normbook.reference.Group;
import normbook.reference.Tensor;

/** Laws of the backward pass that need no formula of it. */
final class GradientFacts {
    private static final double ROUNDING = 8 * Math.ulp(1.0);
    /** Of the deviation of a column: the differences are off by about its square. */
    private static final double STEP = 1.0 / 1024;

    private GradientFacts() {}

    /**
     * Σ dx·(x − μ) = γ·dγ·ε/(σ² + ε), column by column: x̂(μ + a·(x − μ)) has the derivative x̂·ε/(σ² + ε) at a = 1. With
     * dγ the reference's, so that a wrong one is not blamed on dx.
     */
    static List<Demand> stretch(Trial trial) {
        Output dx = trial.output("dx");
        Output dGamma = trial.output("dGamma");
        double eps = trial.number("eps");
        double[] x = trial.argument("x").data();
        Sums sums = new Sums("Σdx·(x−μ)");
        List<Group> columns = trial.groups();
        for (int j = 0; j < columns.size(); j++) {
            Group column = columns.get(j);
            double[] deviations =
                    Moves.plus(-column.mean()).apply(trial.argument("x")).data();
            double[] sizes = Facts.magnitudes(deviations);
            double[] gradient = trial.result(0, dx).data();
            double held = trial.argument("gamma").data()[j] * eps / (column.spread() + eps);
            double exact = dGamma.expected().value().data()[j];
            double rounding = ROUNDING * column.sumOfProducts(Facts.magnitudes(x), Facts.magnitudes(gradient));
            double bound = column.sumOfProducts(sizes, trial.tolerance(0, dx))
                    + Math.abs(held) * trial.tolerance(0, dGamma)[j]
                    + ROUNDING * Math.abs(held * exact);
            sums.add(column.sumOfProducts(gradient, deviations), held * exact, bound + rounding);
        }
        return sums.demands();
    }

    /**
     * dx against D(h) = (ℓ(x + h) − ℓ(x − h))/2h for each element, ℓ = Σ dy·y by the reference. The error of D(h) is a
     * quarter of that of D(2h), so that |D(2h) − D(h)| is three times it; ℓ itself is off by no more than its bound.
     */
    static List<Demand> differences(Trial trial) {
        Output dx = trial.output("dx");
        Loss loss =
                new Loss(trial.argument("dy").data(), trial.argument("gamma").data(), trial.number("eps"));
        Tensor x = trial.argument("x");
        double[] value = new double[x.data().length];
        double[] tolerance = new double[value.length];
        double bound = loss.bound(x);
        for (Group column : trial.groups()) {
            double h = STEP * Math.sqrt(column.spread() + trial.number("eps"));
            for (int i : column.members()) {
                value[i] = loss.difference(x, i, h);
                double truncation = Math.abs(loss.difference(x, i, 2 * h) - value[i]);
                tolerance[i] = truncation + bound / h + trial.tolerance(0, dx)[i];
            }
        }
        Bounded expected = new Bounded(new Tensor(x.shape(), value), tolerance);
        return List.of(new Demand("dx", expected, trial.result(0, dx).nested()));
    }

    private record Loss(double[] dy, double[] gamma, double eps) {

        double difference(Tensor x, int i, double h) {
            double up = x.data()[i] + h;
            double down = x.data()[i] - h;
            return (at(x, i, up) - at(x, i, down)) / (up - down);
        }

        /** Σ |dy|·(bound of y). */
        double bound(Tensor x) {
            return whole().sumOfProducts(Facts.magnitudes(dy), y(x).tolerance());
        }

        private double at(Tensor x, int i, double number) {
            double[] data = x.data().clone();
            data[i] = number;
            return whole().sumOfProducts(
                            dy, y(new Tensor(x.shape(), data)).value().data());
        }

        private Bounded y(Tensor x) {
            return BatchNorm.train(x, new Affine(gamma, null), eps, Conditioning.ILL_CONDITIONED)
                    .y();
        }

        private Group whole() {
            int[] all = new int[dy.length];
            for (int i = 0; i < all.length; i++) all[i] = i;
            return new Group(all, 0, 0);
        }
    }
}
