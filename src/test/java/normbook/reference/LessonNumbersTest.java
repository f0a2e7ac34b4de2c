package normbook.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The worked examples of the shipped lessons are what the reference computes. */
class LessonNumbersTest {
    private static final Affine AFFINE = new Affine(new double[] {2}, new double[] {1});
    private static final Tensor COLUMN = Tensor.of(new double[][] {{2}, {4}, {4}, {10}});
    private static final BatchNorm.Training TRAINED = BatchNorm.train(COLUMN, AFFINE, 0, Conditioning.ORDINARY);

    @Test
    void theColumnOfFourIsNormalisedAsTheTableSays() throws IOException {
        assertNumbers(TRAINED.mean(), 5);
        assertNumbers(TRAINED.variance(), 9);
        assertNumbers(TRAINED.y(), -1, 1 / 3.0, 1 / 3.0, 13 / 3.0);
        assertSays("batch-normalization-mathematics", "| 4 | 10 | 5 | 5/3 | 13/3 |");
    }

    @Test
    void itsGradientIsThatOfTheTable() throws IOException {
        Tensor dy = Tensor.of(new double[][] {{1}, {2}, {0}, {-1}});
        Gradient gradient = Gradient.ofBatchNorm(dy, COLUMN, AFFINE, 0, Conditioning.ORDINARY);
        assertNumbers(gradient.dBeta(), 2);
        assertNumbers(gradient.dGamma(), -10 / 3.0);
        assertNumbers(gradient.dx(), -2 / 9.0, 22 / 27.0, -14 / 27.0, -2 / 27.0);
        assertSays("batch-normalization-mathematics", "| 2 | 4/3 | −5/27 | −1/3 | 22/27 |");
        double squares = 0;
        for (double number : gradient.dx().value().data()) squares += number * number;
        assertEquals(80 / 81.0, squares, 1e-12);
        assertSays("normalization-relatives", "\\frac{80}{81}\\approx0.988");
    }

    @Test
    void runningStatisticsCatchUpAsTheTableSays() throws IOException {
        RunningStatistics running = RunningStatistics.starting(new double[] {0}, new double[] {1});
        StringBuilder row = new StringBuilder("| $x=10$ 的 $\\hat x$ | 10");
        for (int step = 1; step <= 100; step++) {
            running = running.afterPyTorch(TRAINED, 0.1);
            double mean = running.mean().value().data()[0];
            double variance = running.variance().value().data()[0];
            if (step == 1)
                assertEquals("0.5 2.1", Math.round(mean * 1e9) / 1e9 + " " + Math.round(variance * 1e9) / 1e9);
            if (step == 1 || step == 5 || step == 10 || step == 44 || step == 100) {
                row.append(String.format(" | %.3f", (10 - mean) / Math.sqrt(variance)));
            }
        }
        assertSays("training-and-inference", row + " |");
    }

    @Test
    void theFoldedLayerIsThatOfTheExample() throws IOException {
        Affine affine = new Affine(new double[] {1.5}, new double[] {0.2});
        FrozenBatchNorm frozen = new FrozenBatchNorm(affine, new double[] {1}, new double[] {4}, 0);
        Fold fold = Fold.of(Tensor.of(new double[][] {{2, -1}}), new double[] {0.5}, frozen);
        assertNumbers(fold.weight(), 1.5, -0.75);
        assertNumbers(fold.bias(), -0.175);
        assertSays("training-and-inference", "$w'=(1.5,-0.75)$");
    }

    @Test
    void theTwoRowsAreNormalisedAsTheTableSays() throws IOException {
        Tensor rows = Tensor.of(new double[][] {{2, 4, 6}, {4, 8, 12}});
        assertNumbers(
                BatchNorm.train(rows, Affine.NONE, 0, Conditioning.ORDINARY).y(), -1, -1, -1, 1, 1, 1);
        double layer = Math.sqrt(1.5);
        assertNumbers(
                OtherNorms.layerNorm(rows, Affine.NONE, 0, Conditioning.ORDINARY)
                        .y(),
                -layer,
                0,
                layer,
                -layer,
                0,
                layer);
        double[] rms = OtherNorms.rmsNorm(rows, new double[] {1, 1, 1}, 0, Conditioning.ORDINARY)
                .y()
                .value()
                .data();
        String row = String.format("$(%.3f,\\,%.3f,\\,%.3f)$", rms[0], rms[1], rms[2]);
        assertSays("normalization-relatives", "| RMSNorm | " + row + " | " + row + " |");
    }

    @Test
    void theNaiveVarianceLosesEverything() {
        double squares = 0;
        double sum = 0;
        for (double x : new double[] {1e8 + 1, 1e8 + 2, 1e8 + 3}) {
            squares += x * x;
            sum += x;
        }
        assertEquals(0, squares / 3 - sum / 3 * (sum / 3));
    }

    private static void assertNumbers(Bounded actual, double... expected) {
        assertArrayEquals(expected, actual.value().data(), 1e-12);
    }

    private static void assertSays(String lesson, String words) throws IOException {
        String text = Files.readString(Path.of("content/lessons/batch-normalization", lesson + ".md"));
        assertTrue(text.contains(words), lesson + " does not say: " + words);
    }
}
