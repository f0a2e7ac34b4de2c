package normbook.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import normbook.counterexample.Step.Label;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.BatchNorm.Training;
import normbook.reference.Conditioning;
import normbook.reference.Tensor;

/**
 * Numbers that share their statistics, with the reference's values for them: taken out and set as a column of their own
 * they have the same mean, variance and x̂ as in their place.
 *
 * @param place its indices, as {@code [0]} or {@code [0][1]}
 */
record Group(double[] values, double eps, String place) {

    static Group of(Tensor x, IntPredicate isMember, double eps, String place) {
        double[] values = members(x, isMember).mapToDouble(i -> x.data()[i]).toArray();
        return new Group(values, eps, place);
    }

    /** Positions of x in reading order. */
    static IntStream members(Tensor x, IntPredicate isMember) {
        return IntStream.range(0, x.data().length).filter(isMember);
    }

    double mean() {
        return training().mean().value().data()[0];
    }

    double variance() {
        return training().variance().value().data()[0];
    }

    double unbiasedVariance() {
        return training().unbiasedVariance().value().data()[0];
    }

    double xHat(int i) {
        return training().y().value().data()[i];
    }

    double y(int i, double gamma, double beta) {
        return train(new Affine(new double[] {gamma}, new double[] {beta}))
                .y()
                .value()
                .data()[i];
    }

    Training training() {
        return train(Affine.NONE);
    }

    private Training train(Affine affine) {
        Tensor column = new Tensor(new int[] {values.length, 1}, values);
        return BatchNorm.train(column, affine, eps, Conditioning.ORDINARY);
    }

    /** μ = (x₁ + x₂ + …) / m. */
    Step meanStep(Label label) {
        Writing line = new Writing("μ" + place).mean(values.length, this::value);
        return new Step(label, line.is(mean()));
    }

    /** σ² = ((x₁ − μ)² + …) / m. */
    Step varianceStep(Label label) {
        Writing line = new Writing("σ²" + place).mean(values.length, this::square);
        return new Step(label, line.is(variance()));
    }

    /** s² = ((x₁ − μ)² + …) / (m − 1). */
    Step unbiasedStep() {
        Writing line = new Writing("s²" + place).then("(").sum(values.length, this::square);
        line.then(") / (" + values.length + " − 1)");
        return new Step(Label.UNBIASED_VARIANCE, line.is(unbiasedVariance()));
    }

    /** x̂ = (x − μ) / √(σ² + ε). */
    Step xHatStep(int i, String at) {
        Writing line = new Writing("x̂" + at)
                .then("(")
                .number(values[i])
                .then(" − ")
                .operand(mean())
                .then(") / √(")
                .number(variance())
                .then(" + ")
                .number(eps)
                .then(")");
        return new Step(Label.STANDARDIZED, line.is(xHat(i)));
    }

    /** Statistics, x̂ and y = γ·x̂ + β of one element. */
    List<Step> outputSteps(Statistics labels, int i, String at, double gamma, double beta) {
        List<Step> steps = new ArrayList<>();
        steps.add(meanStep(labels.mean()));
        steps.add(varianceStep(labels.variance()));
        steps.add(xHatStep(i, at));
        steps.add(affineStep(at, gamma, xHat(i), beta, y(i, gamma, beta)));
        return steps;
    }

    static Step affineStep(String at, double gamma, double xHat, double beta, double y) {
        Writing line = new Writing("y" + at)
                .number(gamma)
                .then(" · ")
                .derived(xHat)
                .then(" + ")
                .operand(beta);
        return new Step(Label.OUTPUT, line.is(y));
    }

    /** What the two statistics of a group are called. */
    record Statistics(Label mean, Label variance) {}

    private void value(Writing line, int i) {
        if (i == 0) line.number(values[i]);
        else line.operand(values[i]);
    }

    private void square(Writing line, int i) {
        line.then("(").number(values[i]).then(" − ").operand(mean()).then(")²");
    }
}
