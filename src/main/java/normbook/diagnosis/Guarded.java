package normbook.diagnosis;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer and a candidate's, both made right wherever the candidate has no number and the answer has one: somebody saw
 * to n = 1 or to a deviation of 0, and what they put there says nothing about the mistake.
 */
record Guarded(Evidence probe, List<double[]> outputs) {

    /** @param outputs of the sizes of the answer's, or more of them */
    static Guarded of(Evidence probe, List<double[]> outputs) {
        List<double[]> actual = new ArrayList<>();
        List<double[]> candidate = new ArrayList<>();
        for (int k = 0; k < probe.actual().size(); k++) {
            double[] answer = probe.actual().get(k).clone();
            double[] output = outputs.get(k).clone();
            for (int i = 0; i < output.length; i++) {
                if (Double.isFinite(output[i]) || !Double.isFinite(answer[i])) continue;
                output[i] = probe.expected().get(k)[i];
                answer[i] = output[i];
            }
            actual.add(answer);
            candidate.add(output);
        }
        return new Guarded(new Evidence(probe.arguments(), actual, probe.expected(), probe.tolerance()), candidate);
    }
}
