package normbook.diagnosis;

import java.util.List;

/**
 * One call of a solution: what went in, what came out, what should have come out.
 *
 * @param arguments in the order of the signature: numbers, nested arrays or {@link normbook.reference.Tensor}s, as they
 *     were before the call
 * @param actual each output flattened, in the order of the exercise's outputs; {@code expected} and {@code tolerance}
 *     likewise
 */
public record Probe(List<Object> arguments, List<double[]> actual, List<double[]> expected, List<double[]> tolerance) {

    /** Before anybody has answered: for {@link ProbeMatrix}. */
    public static Probe unanswered(List<Object> arguments, List<double[]> expected, List<double[]> tolerance) {
        return new Probe(arguments, expected, expected, tolerance);
    }
}
