package normbook.diagnosis;

import java.util.List;
import normbook.diagnosis.Decision.Accumulator;
import normbook.diagnosis.Decision.Divisor;

/**
 * Errors of the size of float, 2⁻²⁴ of the numbers, wherever a program that adds up in float has errors of that size.
 * How float was used is open, so the errors need not be that program's: only as large, and such as rounding makes.
 */
record SinglePrecision(Subject subject) {
    private static final double UNIT = 0x1p-24;

    /** Errors beyond this come from more than rounding: the case is ill-conditioned, and float proves nothing there. */
    private static final double ORDINARY = 1e-5;

    private static final double MUCH_SMALLER = 1 / 64.0;

    boolean explains(List<Evidence> evidence) {
        int expected = 0;
        int found = 0;
        RoundingErrors errors = new RoundingErrors();
        for (Evidence probe : evidence) {
            List<double[]> inFloat = subject.outputs(probe.arguments(), Decisions.of(Accumulator.FLOAT));
            List<double[]> mean = subject.outputs(probe.arguments(), Decisions.of(Accumulator.FLOAT_MEAN));
            List<double[]> unbiased = subject.outputs(probe.arguments(), Decisions.of(Divisor.COUNT_LESS_ONE));
            for (int k = 0; k < probe.actual().size(); k++) {
                double scale = Closeness.largest(probe.expected().get(k));
                double usual = error(inFloat.get(k), probe.expected().get(k));
                double actual = error(probe.actual().get(k), probe.expected().get(k));
                if (!(usual <= ORDINARY * scale)) continue;
                if (!(actual <= factor(probe.actual().get(k)) * Math.max(usual, UNIT * scale))) return false;
                boolean shows = usual > MUCH_SMALLER * UNIT * scale;
                if (shows) expected++;
                double least = MUCH_SMALLER * UNIT * scale;
                if (!shows || probe.right(k) || !(actual > least)) continue;
                found++;
                errors.add(
                        probe.actual().get(k),
                        probe.expected().get(k),
                        inFloat.get(k),
                        mean.get(k),
                        unbiased.get(k),
                        least);
            }
        }
        return found > 0 && 2 * found >= expected && errors.ofFloat();
    }

    /** The largest of an output; NaN if there is one. */
    private static double error(double[] actual, double[] expected) {
        double error = 0;
        for (int i = 0; i < actual.length; i++) error = Math.max(error, Math.abs(actual[i] - expected[i]));
        return error;
    }

    /** Numbers that are floats themselves may have passed through many roundings. */
    private static double factor(double[] actual) {
        for (double number : actual) if (number != (float) number) return 4;
        return 64;
    }
}
