package normbook.diagnosis;

import java.util.List;
import normbook.diagnosis.Decision.Axis;
import normbook.diagnosis.Decision.Source;
import normbook.diagnosis.RunningDecision.Correction;
import normbook.diagnosis.RunningDecision.InEvaluation;
import normbook.reference.Tensor;

/** Evaluation: x is standardized by the running statistics, which stay as they are. */
final class Evaluation {
    /** The signature of evaluation has none, so a program that updates all the same takes the usual one. */
    private static final double USUAL_MOMENTUM = 0.1;

    private Evaluation() {}

    /** (x, gamma, beta, runningMean, runningVar, eps) → y, runningMean, runningVar. */
    static List<double[]> y(List<Tensor> arguments, Decisions decisions) {
        Tensor x = arguments.get(0);
        Statistics batch = Statistics.of(x, Groups.along(Axis.CHANNEL, x, 1), decisions);
        double[] mean = arguments.get(3).data();
        double[] variance = arguments.get(4).data();
        boolean ofBatch = decisions.on(Source.class) == Source.BATCH;
        double[] used = corrected(variance, batch.groups().count()[0], decisions.on(Correction.class));
        Statistics source = ofBatch ? batch : new Statistics(batch.groups(), mean, batch.squares(), used);
        double[][] affine = {arguments.get(1).data(), arguments.get(2).data()};
        double eps = Forward.number(arguments.get(5));
        double[] y = Standardizing.y(x, source, eps, Forward.parameterOf(x, Axis.CHANNEL), affine, decisions);
        if (decisions.on(InEvaluation.class) == InEvaluation.KEPT) return List.of(y, mean, variance);
        return List.of(
                y,
                Training.mixed(mean, batch.mean(), USUAL_MOMENTUM),
                Training.mixed(variance, stored(batch, decisions.on(InEvaluation.class)), USUAL_MOMENTUM));
    }

    private static double[] stored(Statistics batch, InEvaluation kind) {
        int count = batch.groups().count()[0];
        boolean biased = kind == InEvaluation.UPDATED_BIASED || kind == InEvaluation.UPDATED_GUARDED && count == 1;
        return biased ? batch.variance() : corrected(batch.variance(), count, Correction.BESSEL_AGAIN);
    }

    private static double[] corrected(double[] variance, int count, Correction correction) {
        double[] corrected = variance.clone();
        if (correction == Correction.NONE) return corrected;
        for (int c = 0; c < corrected.length; c++) corrected[c] *= count / (count - 1.0);
        return corrected;
    }
}
