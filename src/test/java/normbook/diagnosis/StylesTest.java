package normbook.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import normbook.reference.Tensor;
import org.junit.jupiter.api.Test;

/** The forward pass as people write it: the styles decide digits, never the name. */
class StylesTest {
    private static final String SLUG = "batch-norm-forward";

    /** One column: what y is for x, γ, β and ε. */
    private interface Column {
        double[] y(double[] x, double gamma, double beta, double eps);
    }

    private static final Map<String, Column> RIGHT = Map.of(
            "two passes", (x, gamma, beta, eps) -> standardized(x, mean(x), twoPass(x, mean(x)), gamma, beta, eps),
            "Welford",
                    (x, gamma, beta, eps) -> {
                        double[] both = welford(x);
                        return standardized(x, both[0], both[1], gamma, beta, eps);
                    },
            "scale and shift",
                    (x, gamma, beta, eps) -> {
                        double mean = mean(x);
                        double scale = gamma / Math.sqrt(twoPass(x, mean) + eps);
                        return each(x, v -> v * scale + (beta - mean * scale));
                    },
            "reciprocal",
                    (x, gamma, beta, eps) -> {
                        double mean = mean(x);
                        double inverse = 1 / Math.pow(twoPass(x, mean) + eps, 0.5);
                        return each(x, v -> gamma * ((v - mean) * inverse) + beta);
                    });

    private static final Map<String, Column> FLOAT = Map.of(
            "all float",
                    (x, gamma, beta, eps) -> {
                        float sum = 0;
                        for (double v : x) sum += (float) v;
                        float mean = sum / x.length;
                        float squares = 0;
                        for (double v : x) squares += ((float) v - mean) * ((float) v - mean);
                        float root = (float) Math.sqrt(squares / x.length + (float) eps);
                        return each(x, v -> (float) gamma * (((float) v - mean) / root) + (float) beta);
                    },
            "float sums",
                    (x, gamma, beta, eps) -> {
                        float sum = 0;
                        for (double v : x) sum += v;
                        double mean = sum / x.length;
                        float squares = 0;
                        for (double v : x) squares += (v - mean) * (v - mean);
                        return standardized(x, mean, squares / x.length, gamma, beta, eps);
                    },
            "float mean",
                    (x, gamma, beta, eps) -> {
                        float mean = (float) mean(x);
                        return standardized(x, mean, twoPass(x, mean), gamma, beta, eps);
                    },
            "float result",
                    (x, gamma, beta, eps) ->
                            each(standardized(x, mean(x), twoPass(x, mean(x)), gamma, beta, eps), v -> (float) v));

    private static final Map<String, Column> NAIVE = Map.of(
            "in order",
                    (x, gamma, beta, eps) -> {
                        double mean = mean(x);
                        return standardized(x, mean, mean(each(x, v -> v * v)) - mean * mean, gamma, beta, eps);
                    },
            "backwards, divided last",
                    (x, gamma, beta, eps) -> {
                        double sum = 0;
                        double squares = 0;
                        for (int i = x.length - 1; i >= 0; i--) {
                            sum += x[i];
                            squares += x[i] * x[i];
                        }
                        double variance = (squares - sum * sum / x.length) / x.length;
                        return standardized(x, sum / x.length, variance, gamma, beta, eps);
                    });

    @Test
    void rightProgramsAreNotNamed() {
        RIGHT.forEach((style, column) -> assertNames("", style, column));
    }

    @Test
    void floatIsRecognizedWhereverItIsUsed() {
        FLOAT.forEach((style, column) -> assertNames("float32-accumulate", style, column));
    }

    @Test
    void lostDigitsAreRecognizedInAnyOrderOfSummation() {
        NAIVE.forEach((style, column) -> assertNames("naive-variance", style, column));
    }

    /** The mean of three 0.1 is one ulp more, or not: without ε the column is −1 or NaN. */
    @Test
    void aConstantColumnDoesNotHideThatEpsilonIsMissing() {
        Column shifted = (x, gamma, beta, eps) -> {
            double mean = x[0] + mean(each(x, v -> v - x[0]));
            return standardized(x, mean, twoPass(x, mean), gamma, beta, 0);
        };
        Column plain = (x, gamma, beta, eps) -> standardized(x, mean(x), twoPass(x, mean(x)), gamma, beta, 0);
        for (Column column : List.of(shifted, plain)) {
            List<Probe> probes = new ArrayList<>(answered(1, column));
            Tensor x = new Tensor(new int[] {3, 2}, new double[] {0.1, 1, 0.1, 2, 0.1, 4});
            List<Object> arguments =
                    List.of(x, Tensor.vector(2, 3), Tensor.vector(1, -1), new Tensor(new int[0], new double[] {1e-5}));
            probes.add(answer(DiagnosedReference.expecting(SLUG, arguments, false), column));
            assertEquals("eps-omitted", name(probes));
        }
    }

    private static final Column CLAMPED = (x, gamma, beta, eps) -> {
        double mean = mean(x);
        double difference = mean(each(x, v -> v * v)) - mean * mean;
        return standardized(x, mean, Math.max(0, difference), gamma, beta, eps);
    };

    /** The plain formula agrees while fewer than three of its variances are negative; afterwards it gives NaN. */
    @Test
    void clampedVariancesAreRecognizedFromThreeOnThatWereNegative() {
        int clamped = 0;
        for (int seed = 0; seed < 40; seed++) {
            String name = name(answered(seed, CLAMPED));
            if (name.equals("naive-variance-clamped")) clamped++;
            else assertEquals("naive-variance", name);
        }
        assertTrue(clamped >= 10, clamped + " of 40");
    }

    private static void assertNames(String name, String style, Column column) {
        for (int seed = 0; seed < 400; seed++) assertEquals(name, name(answered(seed, column)), style + " " + seed);
    }

    private static String name(List<Probe> probes) {
        return Diagnosis.of(SLUG).name(probes).stream().map(Misconception::id).collect(Collectors.joining("+"));
    }

    private static List<Probe> answered(long seed, Column column) {
        return DrawnProbes.answered(DrawnProbes.unanswered(SLUG, seed), probe -> answer(probe, column));
    }

    private static Probe answer(Probe probe, Column column) {
        List<Tensor> arguments = DrawnProbes.tensors(probe);
        Tensor x = arguments.get(0);
        int columns = x.shape()[1];
        double[] y = new double[x.data().length];
        for (int c = 0; c < columns; c++) {
            double[] of = new double[x.shape()[0]];
            for (int i = 0; i < of.length; i++) of[i] = x.data()[i * columns + c];
            double gamma = arguments.get(1).data()[c];
            double beta = arguments.get(2).data()[c];
            double[] done = column.y(of, gamma, beta, arguments.get(3).data()[0]);
            for (int i = 0; i < of.length; i++) y[i * columns + c] = done[i];
        }
        return DrawnProbes.with(probe, List.of(y));
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double v : x) sum += v;
        return sum / x.length;
    }

    private static double twoPass(double[] x, double mean) {
        return mean(each(x, v -> (v - mean) * (v - mean)));
    }

    private static double[] welford(double[] x) {
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double deviation = x[i] - mean;
            mean += deviation / (i + 1);
            squares += deviation * (x[i] - mean);
        }
        return new double[] {mean, squares / x.length};
    }

    private static double[] standardized(
            double[] x, double mean, double variance, double gamma, double beta, double eps) {
        return each(x, v -> gamma * (v - mean) / Math.sqrt(variance + eps) + beta);
    }

    private static double[] each(double[] x, DoubleUnaryOperator change) {
        return Arrays.stream(x).map(change).toArray();
    }
}
