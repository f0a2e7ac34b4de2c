package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are near to a misconception and another, or that guard the place where it would show most. */
class FalseNamesTest {
    private static final String FORWARD = "batch-norm-forward";
    private static final String ROOT = "Math.sqrt(variance + eps)";
    private static final String UNBIASED = "unbiased-variance-normalise";

    @TempDir
    private Path folder;

    @Test
    void aSmallNumberMoreIsNotFloat() throws Exception {
        assertWrongAndNamed("none", FORWARD, changed(ROOT, "(Math.sqrt(variance + eps) + 1e-8)"));
        assertWrongAndNamed("none", FORWARD, changed(ROOT, "Math.sqrt(variance + eps + 1e-8)"));
        assertWrongAndNamed("none", FORWARD, changed("+ beta[j]", "+ beta[j] + 1e-8"));
        String layer = right("layer-norm-forward");
        assertWrongAndNamed("none", "layer-norm-forward", replaced(layer, ROOT, "(Math.sqrt(variance + eps) + 1e-8)"));
        assertWrongAndNamed("none", "layer-norm-forward", replaced(layer, ROOT, "Math.sqrt(variance + eps + 1e-8)"));
    }

    @Test
    void aRootThatIsFoundByNewtonAndStopsEarlyIsNotFloat() throws Exception {
        for (String start : List.of("a", "1", "a > 1 ? a : 1")) {
            String newton = """
                static double root(double a) {
                    double r = %s;
                    for (int k = 0; k < 200 && a > 0 && Math.abs(r * r - a) > 1e-7; k++) r = (r + a / r) / 2;
                    return a > 0 ? r : 0;
                }

                static double[][] forward""".formatted(start);
            String source = changed(ROOT, "root(variance + eps)").replace("static double[][] forward", newton);
            assertWrongAndNamed("none", FORWARD, source);
        }
    }

    @Test
    void decimalsAreNotFloat() throws Exception {
        String y = "gamma[j] * (x[i][j] - mean) / Math.sqrt(variance + eps) + beta[j]";
        for (String rounded : List.of(
                "Math.round((%s) * 1e6) / 1e6",
                "Math.round((%s) * 1e7) / 1e7",
                "Math.round((%s) * 1e6) * 1e-6",
                "Double.parseDouble(String.format(\"%%.6f\", %s))",
                "new java.math.BigDecimal(%s).round(java.math.MathContext.DECIMAL32).doubleValue()")) {
            assertWrongAndNamed("none", FORWARD, changed(y, rounded.formatted(y)));
        }
    }

    @Test
    void floatIsStillRecognizedWhereverItIsUsed() throws Exception {
        for (String source : List.of(
                changed("double mean", "float mean"),
                changed("double variance", "float variance"),
                changed(ROOT, "(float) Math.sqrt(variance + eps)"),
                changed("y[i][j] = gamma[j] * (x[i][j] - mean)", "y[i][j] = (float) (gamma[j] * (x[i][j] - mean))"),
                changed("+ beta[j];", "+ beta[j];\n for (double[] row : y) row[j] = (float) row[j];"))) {
            assertWrongAndNamed("float32-accumulate", FORWARD, source);
        }
    }

    @Test
    void whoDividesByOneLessAndGuardsASingleRowIsToldThatAlone() throws Exception {
        String two = "- mean) / n;";
        assertWrongAndNamed(UNBIASED, FORWARD, changed(two, "- mean) / (n > 1 ? n - 1 : 1);"));
        assertWrongAndNamed(UNBIASED, FORWARD, changed(two, "- mean) / Math.max(1, n - 1);"));
        String early = "if (n == 1) { y[0][j] = beta[j]; continue; }\n double variance = 0;";
        assertWrongAndNamed(
                UNBIASED, FORWARD, changed(two, "- mean) / (n - 1);").replace("double variance = 0;", early));
        for (String guard : List.of("Math.max(1, %1$s - 1)", "(%1$s > 1 ? %1$s - 1 : 1)")) {
            assertGuarded("batch-norm-conv2d", "squares / count", guard.formatted("count"));
            assertGuarded("layer-norm-forward", "squares / d", guard.formatted("d"));
            assertGuarded("rms-norm-forward", "squares / d", guard.formatted("d"));
            assertGuarded("group-norm-forward", "squares / count", guard.formatted("count"));
            assertGuarded("stable-variance", "squares / n", guard.formatted("n"));
            assertGuarded("batch-statistics", "squares / n", guard.formatted("n"));
        }
    }

    @Test
    void whoDividesByOneLessAndAnswersZeroForASingleRowIsToldThat() throws Exception {
        for (String slug : List.of("stable-variance", "batch-statistics")) {
            String source = replaced(right(slug), "squares / n", "(n > 1 ? squares / (n - 1) : 0)");
            assertWrongAndNamed(UNBIASED, slug, source);
        }
    }

    @Test
    void whoGuardsAConstantColumnInsteadOfAddingEpsilonIsToldThatAlone() throws Exception {
        String guard = "(variance == 0 ? 1 : Math.sqrt(variance))";
        assertWrongAndNamed("eps-omitted", FORWARD, replaced(right(FORWARD), ROOT, guard));
    }

    @Test
    void digitsThatAreLostBesideAGuardAreStillNamed() throws Exception {
        String source = Solutions.NAIVE_VARIANCE.replace(
                "variance = squares / n - mean * mean;",
                "variance = (squares / n - mean * mean) * n / Math.max(1, n - 1);");
        assertNotEquals(Solutions.NAIVE_VARIANCE, source);
        assertWrongAndNamed(UNBIASED + "+naive-variance", FORWARD, source);
    }

    private void assertGuarded(String slug, String quotient, String divisor) throws Exception {
        String sum = quotient.substring(0, quotient.indexOf(" /"));
        assertWrongAndNamed(UNBIASED, slug, replaced(right(slug), quotient, sum + " / " + divisor));
    }

    /** The sample that adds up in float, in double: two passes. */
    private static String right(String slug) {
        return ShippedExercises.source(slug, "wrong_answer/Float32Accumulate").replace("float ", "double ");
    }

    private static String changed(String part, String by) {
        return replaced(Solutions.TWO_PASS, part, by);
    }

    private static String replaced(String source, String part, String by) {
        String replaced = source.replace(part, by);
        assertNotEquals(source, replaced);
        return replaced;
    }

    private void assertWrongAndNamed(String name, String slug, String source) throws Exception {
        Grader grader = new Grader(new TrustedSandbox(folder));
        for (long seed = 1; seed <= 2; seed++) {
            Report report = grader.grade(ShippedExercises.find(slug), source, seed, "s");
            assertNotEquals(Verdict.ACCEPTED, report.verdict(), source);
            String found = report.misconception() == null
                    ? "none"
                    : report.misconception().id();
            assertEquals(name, found, source);
        }
    }
}
