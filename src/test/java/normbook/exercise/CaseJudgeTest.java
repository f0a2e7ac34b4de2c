package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import normbook.exercise.Input.Literal;
import normbook.exercise.Reference.Output;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.reference.Bounded;
import normbook.reference.Tensor;
import normbook.sandbox.Run.Returned;
import org.junit.jupiter.api.Test;

/** Exercises that return several things, or fill their arguments in place: {@code double sum(double[] x, double[] twice)}. */
class CaseJudgeTest {
    private static final Signature SIGNATURE =
            Signature.parse("double sum(double[] x, double[] twice)").orElseThrow();

    private static final Reference REFERENCE = new Reference(
            "double",
            List.of("double[]", "double[]"),
            (arguments, conditioning) -> List.of(
                    new Output("sum", Output.RETURNED, Bounded.exact(Tensor.of(3.0))),
                    new Output("twice", 1, Bounded.exact(Tensor.vector(2, 4)))));

    @Test
    void whatIsFilledInPlaceIsComparedToo() {
        assertEquals("passed", judge(null, 3.0, new double[] {1, 2}, new double[] {2, 4}));
        assertEquals("twice[1] should be 4.0, but is 5.0.", judge(null, 3.0, new double[] {1, 2}, new double[] {2, 5}));
        assertEquals("sum should be 3.0, but is 4.0.", judge(null, 4.0, new double[] {1, 2}, new double[] {2, 4}));
    }

    @Test
    void onlyArgumentsThatAreNoOutputMustStayAsTheyWere() {
        Law law = Law.INPUT_NOT_MODIFIED;
        assertEquals("passed", judge(law, 3.0, new double[] {1, 2}, new double[] {2, 4}));
        assertEquals(
                "x was modified: after the call it must hold what it held before. Write into a new array.",
                judge(law, 3.0, new double[] {1, 0}, new double[] {2, 4}));
    }

    @Test
    void argumentsThatDoNotComeBackAreNull() {
        Returned nothing = new Returned(3.0, List.of());
        assertEquals("twice is null.", judge(null, nothing));
    }

    private static String judge(Law law, double sum, double[] x, double[] twice) {
        return judge(law, new Returned(sum, List.of(x, twice)));
    }

    private static String judge(Law law, Returned returned) {
        List<Input> inputs = List.of(new Literal(Tensor.vector(1, 2)), new Literal(Tensor.vector(0, 0)));
        LocalizedText title = LocalizedText.of(Language.EN, "A");
        TestCase testCase = new TestCase("a", title, 1, false, false, law, inputs);
        return new CaseJudge(REFERENCE, DrawnCase.draw(testCase, SIGNATURE, 1), WrittenArguments.NONE)
                .failure(List.of(returned), true)
                .map(failure -> failure.message(false).in(Language.EN))
                .orElse("passed");
    }
}
