package normbook.exercise;

import java.util.List;
import java.util.stream.Collectors;
import normbook.counterexample.Example;
import normbook.counterexample.Operation;
import normbook.exercise.Reference.Output;
import normbook.exercise.Report.Counterexample;
import normbook.exercise.Report.FirstDifference;
import normbook.exercise.Report.Step;
import normbook.exercise.Signature.Parameter;
import normbook.reference.Conditioning;
import normbook.reference.Tensor;

/** A counterexample as it is shown. */
record CounterexampleReport(Exercise exercise, Operation operation, JudgedCase found) {

    Counterexample report() {
        Failure failure = found.failure().orElseThrow();
        return new Counterexample(
                JavaLiteral.plainDeclarations(exercise.signature(), arguments()),
                call(),
                failure.message(false),
                failure.firstDifference(),
                steps(failure.firstDifference()));
    }

    private List<Tensor> arguments() {
        return found.drawn().calls().get(0);
    }

    /** None for an input that was changed: it should be what it was. */
    private List<Step> steps(FirstDifference difference) {
        if (difference == null || found.testCase().law() != null) return List.of();
        return operation.steps(new Example(arguments()), difference.output(), difference.index()).stream()
                .map(step -> new Step(
                        Sentence.of(
                                "exercise.counterexample.step." + step.label().key()),
                        step.formula()))
                .toList();
    }

    /** {@code double[][] y = Solution.forward(x, gamma, beta, eps);}. */
    private String call() {
        Signature signature = exercise.signature();
        String names = signature.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
        return returned(signature) + Grader.CLASS_NAME + "." + signature.method() + "(" + names + ");";
    }

    private String returned(Signature signature) {
        return exercise.reference().expect(arguments(), Conditioning.ORDINARY).stream()
                .filter(output -> output.argument() == Output.RETURNED)
                .map(output -> signature.returnType() + " " + output.name() + " = ")
                .findFirst()
                .orElse("");
    }
}
