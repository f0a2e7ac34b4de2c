package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import normbook.diagnosis.Diagnosis;
import normbook.diagnosis.Probe;
import normbook.exercise.Reference.Output;
import normbook.reference.Bounded;
import normbook.reference.Tensor;
import normbook.sandbox.Run.Returned;

/**
 * Value cases as probes: what went in, came out and should have come out. Hidden ones count as well, since nothing but a
 * name comes of them. A law is no probe, it compares a solution with itself. Of a case with several calls the first is
 * one: the arguments of the others hang on what the solution gave back.
 */
record Probes(Reference reference, String bank) {

    /** Of the cases whose every output is whole and of the right shape. */
    List<Probe> answered(List<JudgedCase> cases) {
        return cases.stream()
                .filter(judged -> judged.testCase().law() == null)
                .flatMap(judged -> answered(judged).stream())
                .toList();
    }

    List<Probe> unanswered(List<DrawnCase> valueCases) {
        return valueCases.stream()
                .map(drawn -> {
                    List<Output> outputs = outputs(drawn);
                    return Probe.unanswered(arguments(drawn), expected(outputs), tolerance(outputs));
                })
                .toList();
    }

    private Optional<Probe> answered(JudgedCase judged) {
        if (judged.made().isEmpty() || !(judged.made().get(0) instanceof Returned returned)) return Optional.empty();
        List<Output> outputs = outputs(judged.drawn());
        List<double[]> actual = new ArrayList<>();
        for (Output output : outputs) {
            Object found = output.in(returned);
            int[] shape = output.expected().value().shape();
            if (Checker.structure(output.name(), shape, found).isPresent()) return Optional.empty();
            actual.add(Tensor.of(found).data());
        }
        return Optional.of(new Probe(arguments(judged.drawn()), actual, expected(outputs), tolerance(outputs)));
    }

    private static List<Object> arguments(DrawnCase drawn) {
        return List.copyOf(drawn.calls().get(0));
    }

    /** What the exercise is graded on, then the arguments that must be as they were. */
    private List<Output> outputs(DrawnCase drawn) {
        List<Tensor> arguments = drawn.calls().get(0);
        List<Output> outputs =
                new ArrayList<>(reference.expect(arguments, drawn.testCase().conditioning()));
        for (int position : Diagnosis.kept(bank)) {
            String name = drawn.signature().parameters().get(position).name();
            outputs.add(new Output(name, position, Bounded.exact(arguments.get(position))));
        }
        return outputs;
    }

    private static List<double[]> expected(List<Output> outputs) {
        return outputs.stream().map(output -> output.expected().value().data()).toList();
    }

    private static List<double[]> tolerance(List<Output> outputs) {
        return outputs.stream().map(output -> output.expected().tolerance()).toList();
    }
}
