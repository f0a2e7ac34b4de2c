package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import normbook.language.Language;
import normbook.reference.Bounded;
import normbook.reference.Tensor;
import org.junit.jupiter.api.Test;

class CheckerTest {
    private static final Bounded EXPECTED =
            new Bounded(Tensor.of(new double[][] {{1, 2, 3}, {4, 5, 6}}), new double[] {0.5, 0, 0, 0, 0, 0.25});

    @Test
    void aResultWithinItsTolerancesPasses() {
        assertTrue(Checker.check("y", EXPECTED, new double[][] {{1.5, 2, 3}, {4, 5, 5.75}})
                .isEmpty());
    }

    @Test
    void nullIsSaidAsSuch() {
        assertSays("y is null.", "y 是 null。", null);
        assertSays("y[1] is null.", "y[1] 是 null。", new double[][] {{1, 2, 3}, null});
        assertSays("y[0] is null.", "y[0] 是 null。", new double[][] {null, {4, 5, 6}});
    }

    @Test
    void aWrongShapeIsSaidWithBothShapes() {
        assertSays("y should have the shape 2×3, but has 3×2.", "y 的形狀應為 2×3，實際為 3×2。", new double[3][2]);
        assertSays("y should have the shape 2×3, but has 0.", "y 的形狀應為 2×3，實際為 0。", new double[0][]);
        assertSays("y should have the shape 2×3, but has 1.", "y 的形狀應為 2×3，實際為 1。", 5.0);
        assertSays("y should have the shape 2×3, but has 2×3×1.", "y 的形狀應為 2×3，實際為 2×3×1。", new double[2][3][1]);
    }

    @Test
    void aRaggedResultIsSaidWithItsRow() {
        assertSays("y[1] has length 2, but should have 3 like the others.", "y[1] 的長度是 2，應與其他列一樣是 3。", new double[][] {
            {1, 2, 3}, {4, 5}
        });
    }

    @Test
    void notANumberAndInfinityNeverPass() {
        Bounded generous = new Bounded(Tensor.vector(1), new double[] {Double.MAX_VALUE});
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            Failure failure = Checker.check("y", generous, new double[] {bad}).orElseThrow();
            assertEquals("exercise.check.not-finite", failure.key());
            assertEquals(
                    "y[0] should be 1.0, but is " + bad + ".",
                    failure.message(false).in(Language.EN));
        }
    }

    @Test
    void whatIsZeroButForRoundingIsShownAsZero() {
        Bounded almost = new Bounded(Tensor.vector(-1.2e-17, -1.2e-17), new double[] {1e-15, 0});
        Failure zero = Checker.check("y", almost, new double[] {1, -1.2e-17}).orElseThrow();
        assertEquals("y[0] should be 0.0, but is 1.0.", zero.message(false).in(Language.EN));
        assertEquals(0, zero.firstDifference().expected());
        Failure exact = Checker.check("y", almost, new double[] {0, 1}).orElseThrow();
        assertEquals(
                "y[1] should be -1.2E-17, but is 1.0.", exact.message(false).in(Language.EN));
    }

    @Test
    void theFirstDifferenceInReadingOrderIsNamed() {
        Failure failure = Checker.check("y", EXPECTED, new double[][] {{1, 2, 3}, {4, 5.125, 7}})
                .orElseThrow();
        assertEquals(List.of(1, 1), failure.firstDifference().index());
        assertEquals(5, failure.firstDifference().expected());
        assertEquals(5.125, failure.firstDifference().actual());
        assertEquals("y[1][1] 應為 5.0，實際為 5.125。", failure.message(false).in(Language.ZH_TW));
        assertEquals(
                "The result differs from the right one.", failure.message(true).in(Language.EN));
    }

    @Test
    void aSingleNumberIsComparedAsOne() {
        Bounded number = Bounded.exact(Tensor.of(2.5));
        assertTrue(Checker.check("variance", number, 2.5).isEmpty());
        Failure failure = Checker.check("variance", number, 2.0).orElseThrow();
        assertEquals(
                "variance should be 2.5, but is 2.0.", failure.message(false).in(Language.EN));
        assertEquals(List.of(), failure.firstDifference().index());
    }

    @Test
    void everyKindOfFailureCanBeSaidWithoutNumbers() {
        for (String kind : List.of("null", "shape", "ragged", "not-finite", "different", "modified", "threw")) {
            for (Language language : Language.values()) {
                String said = Failure.wrong(kind, "7", "7", "7").message(true).in(language);
                assertTrue(said.matches("\\D+"), said);
            }
        }
    }

    @Test
    void onlyWrongNumbersCountAsLostDigitsInAProbe() {
        assertEquals(Verdict.UNSTABLE, Failure.wrong("different").inProbe().verdict());
        assertEquals(Verdict.UNSTABLE, Failure.wrong("not-finite").inProbe().verdict());
        assertEquals(Verdict.WRONG_ANSWER, Failure.wrong("shape").inProbe().verdict());
    }

    private static void assertSays(String english, String chinese, Object actual) {
        Failure failure = Checker.check("y", EXPECTED, actual).orElseThrow();
        assertEquals(english, failure.message(false).in(Language.EN));
        assertEquals(chinese, failure.message(false).in(Language.ZH_TW));
    }
}
