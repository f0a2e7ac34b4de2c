package normbook.counterexample;

import java.util.ArrayList;
import java.util.List;
import normbook.counterexample.Step.Label;
import normbook.reference.Affine;
import normbook.reference.Fold;
import normbook.reference.FrozenBatchNorm;
import normbook.reference.RunningStatistics;
import normbook.reference.Tensor;

/** What is computed with running statistics: updating them, evaluation, and folding. Arguments as in the signatures. */
final class FrozenSums {
    private FrozenSums() {}

    /** (x, gamma, beta, runningMean, runningVar, momentum, eps) → y, runningMean, runningVar. */
    static List<Step> running(Example example, Place place) {
        if (place.output().equals("y")) return StandardizingSums.ofChannel(example, place, example.number(6));
        int c = place.axis(0);
        Group column = StandardizingSums.channel(example.arguments().get(0), c, example.number(6));
        double[] mean = {example.numbers(3)[c]};
        double[] variance = {example.numbers(4)[c]};
        RunningStatistics after =
                RunningStatistics.starting(mean, variance).afterPyTorch(column.training(), example.number(5));
        List<Step> steps = new ArrayList<>(List.of(column.meanStep(Label.COLUMN_MEAN)));
        Writing line = new Writing(place.output() + place.at());
        if (place.output().equals("runningMean")) {
            weighted(line, example.number(5), mean[0], column.mean());
            steps.add(new Step(Label.RUNNING_MEAN, line.is(first(after.mean().value()))));
        } else {
            steps.add(column.unbiasedStep());
            weighted(line, example.number(5), variance[0], column.unbiasedVariance());
            steps.add(new Step(
                    Label.RUNNING_VARIANCE, line.is(first(after.variance().value()))));
        }
        return steps;
    }

    /** (1 − m)·old + m·new. */
    private static void weighted(Writing line, double momentum, double old, double batch) {
        line.then("(1 − ").number(momentum).then(") · ").operand(old);
        line.then(" + ").number(momentum).then(" · ").operand(batch);
    }

    /** (x, gamma, beta, runningMean, runningVar, eps) → y. */
    static List<Step> eval(Example example, Place place) {
        int c = place.axis(1);
        Tensor all = example.arguments().get(0);
        Tensor x = single(all.data()[place.position(all)]);
        FrozenBatchNorm norm = norm(example, 1, c);
        double xHat = first(bare(norm).y(x).value());
        Writing line = new Writing("x̂" + place.at()).then("(").number(first(x));
        line.then(" − ").operand(norm.mean()[0]).then(") / ");
        root(line, norm);
        double gamma = norm.affine().gamma()[0];
        double beta = norm.affine().beta()[0];
        return List.of(
                new Step(Label.STANDARDIZED_BY_RUNNING, line.is(xHat)),
                Group.affineStep(place.at(), gamma, xHat, beta, first(norm.y(x).value())));
    }

    /** (weight, bias, gamma, beta, runningMean, runningVar, eps) → weight, bias. */
    static List<Step> fold(Example example, Place place) {
        int o = place.axis(0);
        FrozenBatchNorm norm = norm(example, 2, o);
        double scale = first(Fold.of(single(1), null, norm).weight().value());
        Writing factor =
                new Writing("s[" + o + "]").number(norm.affine().gamma()[0]).then(" / ");
        root(factor, norm);
        Step first = new Step(Label.FOLD_SCALE, factor.is(scale));
        Writing line = new Writing(place.output() + place.at()).number(scale).then(" · ");
        if (place.output().equals("weight")) {
            Tensor all = example.arguments().get(0);
            double weight = all.data()[place.position(all)];
            double folded = first(Fold.of(single(weight), null, norm).weight().value());
            return List.of(
                    first, new Step(Label.FOLDED_WEIGHT, line.operand(weight).is(folded)));
        }
        double bias = example.numbers(1)[o];
        line.then("(").number(bias).then(" − ").operand(norm.mean()[0]);
        line.then(") + ").operand(norm.affine().beta()[0]);
        double folded =
                first(Fold.of(single(1), new double[] {bias}, norm).bias().value());
        return List.of(first, new Step(Label.FOLDED_BIAS, line.is(folded)));
    }

    /** √(runningVar + ε). */
    private static void root(Writing line, FrozenBatchNorm norm) {
        line.then("√(")
                .number(norm.variance()[0])
                .then(" + ")
                .number(norm.eps())
                .then(")");
    }

    /** One channel's; gamma, beta, runningMean, runningVar and eps from position {@code first} on. */
    private static FrozenBatchNorm norm(Example example, int first, int channel) {
        double[][] of = new double[4][];
        for (int i = 0; i < of.length; i++) of[i] = new double[] {example.numbers(first + i)[channel]};
        return new FrozenBatchNorm(new Affine(of[0], of[1]), of[2], of[3], example.number(first + 4));
    }

    private static FrozenBatchNorm bare(FrozenBatchNorm norm) {
        return new FrozenBatchNorm(Affine.NONE, norm.mean(), norm.variance(), norm.eps());
    }

    private static Tensor single(double number) {
        return new Tensor(new int[] {1, 1}, new double[] {number});
    }

    private static double first(Tensor tensor) {
        return tensor.data()[0];
    }
}
