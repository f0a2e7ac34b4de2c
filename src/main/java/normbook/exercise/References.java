package normbook.exercise;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import normbook.exercise.Reference.Output;
import normbook.reference.Affine;
import normbook.reference.BatchNorm;
import normbook.reference.Conditioning;
import normbook.reference.Tensor;

/** Every reference by the name that exercise.yml gives it. */
final class References {
    private static final Map<String, Reference> ALL = Map.of(
            "batch-norm-forward",
            new Reference(
                    "double[][]",
                    List.of("double[][]", "double[]", "double[]", "double"),
                    EnumSet.allOf(Law.class),
                    References::batchNormForward));

    private References() {}

    static Optional<Reference> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    static String names() {
        return String.join(", ", ALL.keySet().stream().sorted().toList());
    }

    /** (x, gamma, beta, eps) → y. */
    private static List<Output> batchNormForward(List<Tensor> arguments, Conditioning conditioning) {
        Affine affine = new Affine(arguments.get(1).data(), arguments.get(2).data());
        BatchNorm.Training training = BatchNorm.train(arguments.get(0), affine, number(arguments.get(3)), conditioning);
        return List.of(new Output("y", Output.RETURNED, training.y()));
    }

    private static double number(Tensor scalar) {
        return scalar.data()[0];
    }
}
