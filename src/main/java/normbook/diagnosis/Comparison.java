package normbook.diagnosis;

import java.util.List;
import normbook.diagnosis.Decision.Accumulator;

/**
 * Whether a solution gave back what a program with these decisions gives back.
 *
 * <p>On every output in which such a program is wrong the solution must be wrong in the same way, within max(tolerance,
 * 1e-9 · largest); on every other it must be right. At least one output must show the mistake with numbers other than 0.
 *
 * @param guarded whether the solution may have seen to it that there is a number where such a program has none: n = 1, a
 *     deviation of 0. What number says nothing.
 */
record Comparison(Subject subject, Decisions changed, boolean guarded) {

    Comparison(Subject subject, Decisions changed) {
        this(subject, changed, false);
    }

    boolean agrees(List<Evidence> evidence) {
        boolean shown = false;
        for (Evidence probe : evidence) {
            List<double[]> outputs = subject.outputs(probe.arguments(), changed);
            if (!sameSizes(probe.actual(), outputs)) return false;
            Guarded compared = guarded ? Guarded.of(probe, outputs) : new Guarded(probe, outputs);
            for (int k = 0; k < probe.actual().size(); k++) {
                if (!agrees(compared.probe(), k, compared.outputs().get(k))) return false;
                shown |= shows(compared.probe(), k, compared.outputs().get(k));
            }
        }
        return shown;
    }

    private static boolean sameSizes(List<double[]> actual, List<double[]> outputs) {
        if (outputs.size() < actual.size()) return false;
        for (int k = 0; k < actual.size(); k++) if (actual.get(k).length != outputs.get(k).length) return false;
        return true;
    }

    private boolean agrees(Evidence probe, int k, double[] output) {
        return wrong(probe, k, output) ? sameMistake(probe, k, output) : harmless(probe, k, output);
    }

    private static boolean shows(Evidence probe, int k, double[] output) {
        return wrong(probe, k, output) && Closeness.largest(output) > 0 && !probe.right(k);
    }

    private static boolean wrong(Evidence probe, int k, double[] output) {
        return !Closeness.within(
                output, probe.expected().get(k), probe.tolerance().get(k));
    }

    private static boolean harmless(Evidence probe, int k, double[] output) {
        return probe.right(k)
                || Closeness.within(
                        probe.actual().get(k), output, probe.tolerance().get(k));
    }

    private boolean sameMistake(Evidence probe, int k, double[] output) {
        double[] tolerance = Closeness.ofSameMistake(output, probe.tolerance().get(k));
        return Closeness.within(probe.actual().get(k), output, tolerance)
                || sameButForRounding(probe, k, output, tolerance);
    }

    /**
     * The same where the digits mean something. They do not where another order of summation changes them: the mean of
     * three 0.1 is 0.1 or one ulp more, and without ε the column becomes NaN or −1.
     */
    private boolean sameButForRounding(Evidence probe, int k, double[] output, double[] tolerance) {
        if (changed.on(Accumulator.class) != Accumulator.DOUBLE) return false;
        Decisions shifted = changed.changedBy(Decisions.of(Accumulator.SHIFTED));
        double[] other = subject.outputs(probe.arguments(), shifted).get(k);
        double[] actual = probe.actual().get(k);
        boolean compared = false;
        for (int i = 0; i < output.length; i++) {
            if (!Closeness.within(other[i], output[i], tolerance[i])) continue;
            if (!Closeness.within(actual[i], output[i], tolerance[i])) return false;
            compared |= Double.isFinite(output[i]);
        }
        return compared;
    }
}
