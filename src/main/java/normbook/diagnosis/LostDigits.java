package normbook.diagnosis;

import java.util.List;
import normbook.diagnosis.Decision.Formula;

/**
 * Errors that E[x²] − E[x]² can make and no larger ones: none on ordinary numbers, any where the mean is large beside the
 * deviation, NaN where the difference comes out negative.
 *
 * @param changed what else was decided differently
 */
record LostDigits(Subject subject, Decisions changed) {

    boolean explains(List<Evidence> evidence) {
        for (Evidence probe : evidence) {
            List<double[]> least = outputs(probe, Formula.LEAST_DIFFERENCE);
            List<double[]> most = outputs(probe, Formula.MOST_DIFFERENCE);
            if (least.size() < probe.actual().size()) return false;
            for (int k = 0; k < probe.actual().size(); k++) {
                if (!probe.right(k) && !between(probe, k, least.get(k), most.get(k))) return false;
            }
        }
        return true;
    }

    /** Whether negative variances were set to 0: wherever the plain formula would show them, the clamped one agrees. */
    boolean clamped(List<Evidence> evidence) {
        boolean clamped = false;
        for (Evidence probe : evidence) {
            List<double[]> plain = outputs(probe, Formula.DIFFERENCE);
            List<double[]> zeroed = outputs(probe, Formula.CLAMPED_DIFFERENCE);
            for (int k = 0; k < probe.actual().size(); k++) {
                double[] actual = probe.actual().get(k);
                double[] tolerance =
                        Closeness.ofSameMistake(zeroed.get(k), probe.tolerance().get(k));
                for (int i = 0; i < actual.length; i++) {
                    boolean telling = !Closeness.within(plain.get(k)[i], zeroed.get(k)[i], tolerance[i]);
                    boolean agrees = Closeness.within(actual[i], zeroed.get(k)[i], tolerance[i]);
                    if (Double.isNaN(actual[i]) || (telling && !agrees)) return false;
                    clamped |= telling;
                }
            }
        }
        return clamped;
    }

    private List<double[]> outputs(Evidence probe, Formula formula) {
        return subject.outputs(probe.arguments(), changed.changedBy(Decisions.of(formula)));
    }

    private static boolean between(Evidence probe, int k, double[] least, double[] most) {
        for (int i = 0; i < least.length; i++) {
            double expected = probe.expected().get(k)[i];
            double tolerance = probe.tolerance().get(k)[i];
            if (!between(probe.actual().get(k)[i], expected, least[i], most[i], tolerance)) return false;
        }
        return true;
    }

    /**
     * @param least NaN or infinite where the variance may come out negative or 0: then nothing bounds the result on that
     *     side
     */
    private static boolean between(double actual, double expected, double least, double most, double tolerance) {
        if (Double.isFinite(least)) {
            return actual >= Math.min(least, most) - tolerance && actual <= Math.max(least, most) + tolerance;
        }
        boolean beyond = expected >= most ? actual >= most - tolerance : actual <= most + tolerance;
        return Double.isNaN(actual) || beyond;
    }
}
