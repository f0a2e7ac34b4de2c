package normbook.diagnosis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import normbook.diagnosis.Decision.Axis;
import normbook.diagnosis.Decision.Formula;
import normbook.reference.Tensor;

/**
 * Errors that E[x²] − E[x]² can make and no larger ones: none on ordinary numbers, any where the mean is large beside the
 * deviation, NaN where the difference comes out negative.
 *
 * @param changed what else was decided differently
 */
record LostDigits(Subject subject, Decisions changed) {
    private static final int ENOUGH_GROUPS = 3;

    boolean explains(List<Evidence> evidence) {
        for (Evidence probe : evidence) {
            List<double[]> wanted = wanted(probe);
            List<double[]> least = outputs(probe, Formula.LEAST_DIFFERENCE);
            List<double[]> most = outputs(probe, Formula.MOST_DIFFERENCE);
            if (wanted.size() < probe.actual().size()) return false;
            for (int k = 0; k < probe.actual().size(); k++) {
                if (!between(probe, k, wanted.get(k), least.get(k), most.get(k))) return false;
            }
        }
        return true;
    }

    /** Whether what else was decided differently shows somewhere with all its digits. */
    boolean showsTheOther(List<Evidence> evidence) {
        for (Evidence probe : evidence) {
            List<double[]> wanted = wanted(probe);
            for (int k = 0; k < probe.actual().size() && k < wanted.size(); k++) {
                if (wanted.get(k).length != probe.actual().get(k).length) continue;
                double[] tolerance = probe.tolerance().get(k);
                boolean agrees = Closeness.within(probe.actual().get(k), wanted.get(k), tolerance);
                boolean wrong =
                        !Closeness.within(wanted.get(k), probe.expected().get(k), tolerance);
                if (agrees && wrong && Closeness.largest(wanted.get(k)) > 0) return true;
            }
        }
        return false;
    }

    /**
     * Whether digits are seen to be lost: a number beside the number that is wanted. A NaN, or a number in place of one,
     * may be many things. Whether it is within bounds is asked of every number anyway.
     */
    boolean showsLoss(List<Evidence> evidence) {
        for (Evidence probe : evidence) {
            List<double[]> wanted = wanted(probe);
            for (int k = 0; k < probe.actual().size() && k < wanted.size(); k++) {
                if (losesDigits(probe, k, wanted.get(k))) return true;
            }
        }
        return false;
    }

    private static boolean losesDigits(Evidence probe, int k, double[] wanted) {
        double[] actual = probe.actual().get(k);
        double[] tolerance = Closeness.ofSameMistake(wanted, probe.tolerance().get(k));
        for (int i = 0; i < Math.min(actual.length, wanted.length); i++) {
            boolean numbers = Double.isFinite(actual[i]) && Double.isFinite(wanted[i]);
            if (numbers && !Closeness.within(actual[i], wanted[i], tolerance[i])) return true;
        }
        return false;
    }

    private List<double[]> wanted(Evidence probe) {
        return changed.made().isEmpty() ? probe.expected() : subject.outputs(probe.arguments(), changed);
    }

    /**
     * Whether negative variances were set to 0: wherever the plain formula would show one, the clamped one agrees. In
     * another order of summation a difference may be exactly 0 by chance, so a few groups prove nothing.
     */
    boolean clamped(List<Evidence> evidence) {
        int telling = 0;
        for (Evidence probe : evidence) {
            List<double[]> plain = outputs(probe, Formula.DIFFERENCE);
            List<double[]> zeroed = outputs(probe, Formula.CLAMPED_DIFFERENCE);
            for (int k = 0; k < probe.actual().size(); k++) {
                int groups = zeroedGroups(probe, k, plain.get(k), zeroed.get(k));
                if (groups < 0) return false;
                telling += groups;
            }
        }
        return telling >= ENOUGH_GROUPS;
    }

    /** In how many groups the plain formula would show a negative variance; −1 where the answer is not the zeroed one. */
    private int zeroedGroups(Evidence probe, int k, double[] plain, double[] zeroed) {
        double[] actual = probe.actual().get(k);
        double[] tolerance = Closeness.ofSameMistake(zeroed, probe.tolerance().get(k));
        Tensor x = probe.arguments().get(0);
        Axis axis = subject.right().on(Axis.class);
        int[] groupOf = Groups.along(axis, x, 1).of();
        Set<Integer> groups = new HashSet<>();
        for (int i = 0; i < actual.length; i++) {
            if (Double.isNaN(actual[i])) return -1;
            if (Closeness.within(plain[i], zeroed[i], tolerance[i])) continue;
            if (!Closeness.within(actual[i], zeroed[i], tolerance[i])) return -1;
            groups.add(actual.length == groupOf.length ? groupOf[i] : i);
        }
        return groups.size();
    }

    private List<double[]> outputs(Evidence probe, Formula formula) {
        return subject.outputs(probe.arguments(), changed.changedBy(Decisions.of(formula)));
    }

    private static boolean between(Evidence probe, int k, double[] wanted, double[] least, double[] most) {
        double[] actual = probe.actual().get(k);
        if (wanted.length != actual.length) return false;
        for (int i = 0; i < least.length; i++) {
            double tolerance = probe.tolerance().get(k)[i];
            boolean asWanted = Closeness.within(actual[i], wanted[i], tolerance);
            if (!asWanted && !between(actual[i], wanted[i], least[i], most[i], tolerance)) return false;
        }
        return true;
    }

    /**
     * @param least NaN or infinite where the variance may come out negative or 0: then nothing bounds the result on that
     *     side
     */
    private static boolean between(double actual, double wanted, double least, double most, double tolerance) {
        if (Double.isFinite(least)) {
            return actual >= Math.min(least, most) - tolerance && actual <= Math.max(least, most) + tolerance;
        }
        if (!Double.isFinite(most)) return false;
        boolean beyond = wanted >= most ? actual >= most - tolerance : actual <= most + tolerance;
        return Double.isNaN(actual) || beyond;
    }
}
