package normbook.exercise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a new exercise can begin with.
 *
 * @param reference as exercise.yml names it
 * @param signature that the reference fits
 * @param inputs of a case that it can compute, a line of YAML each
 */
public record ExerciseBeginning(String reference, String signature, List<String> inputs) {
    private static final String X = "x: [[1, 2], [3, 6], [5, 4]]";
    private static final String IMAGES = "x: [[[[1, 2]], [[3, 6]]], [[[5, 4]], [[7, 0]]]]";
    private static final String GAMMA = "gamma: [2, -1]";
    private static final String BETA = "beta: [0.5, 1]";
    private static final String MEANS = "runningMean: [1, -1]";
    private static final String VARIANCES = "runningVar: [4, 1]";
    private static final String EPS = "eps: 0.001";

    private static final List<ExerciseBeginning> ALL = List.of(
            of("batch-statistics", "double[][] statistics(double[][] x)", X),
            of("stable-variance", "double variance(double[] x)", "x: [1, 2, 4, 9]"),
            of(
                    "batch-norm-forward",
                    "double[][] forward(double[][] x, double[] gamma, double[] beta, double eps)",
                    X,
                    GAMMA,
                    BETA,
                    EPS),
            of(
                    "batch-norm-conv2d",
                    "double[][][][] forward(double[][][][] x, double[] gamma, double[] beta, double eps)",
                    IMAGES,
                    GAMMA,
                    BETA,
                    EPS),
            of(
                    "batch-norm-running",
                    "double[][] train(double[][] x, double[] gamma, double[] beta, double[] runningMean,"
                            + " double[] runningVar, double momentum, double eps)",
                    X,
                    GAMMA,
                    BETA,
                    MEANS,
                    VARIANCES,
                    "momentum: 0.1",
                    EPS),
            of(
                    "batch-norm-eval",
                    "double[][] eval(double[][] x, double[] gamma, double[] beta, double[] runningMean,"
                            + " double[] runningVar, double eps)",
                    X,
                    GAMMA,
                    BETA,
                    MEANS,
                    VARIANCES,
                    EPS),
            of(
                    "batch-norm-backward",
                    "double[][] backward(double[][] dy, double[][] x, double[] gamma, double[] dGamma,"
                            + " double[] dBeta, double eps)",
                    "dy: [[1, 0], [0, -1], [2, 1]]",
                    X,
                    GAMMA,
                    "dGamma: [0, 0]",
                    "dBeta: [0, 0]",
                    EPS),
            of(
                    "batch-norm-fold",
                    "void fold(double[][] weight, double[] bias, double[] gamma, double[] beta,"
                            + " double[] runningMean, double[] runningVar, double eps)",
                    "weight: [[1, -2, 3], [0.5, 4, 1]]",
                    "bias: [1, 2]",
                    GAMMA,
                    BETA,
                    MEANS,
                    VARIANCES,
                    EPS),
            of(
                    "layer-norm-forward",
                    "double[][] forward(double[][] x, double[] gamma, double[] beta, double eps)",
                    X,
                    GAMMA,
                    BETA,
                    EPS),
            of(
                    "group-norm-forward",
                    "double[][][][] forward(double[][][][] x, int groups, double[] gamma, double[] beta, double eps)",
                    IMAGES,
                    "groups: 1",
                    GAMMA,
                    BETA,
                    EPS),
            of("rms-norm-forward", "double[][] forward(double[][] x, double[] gamma, double eps)", X, GAMMA, EPS));

    private static ExerciseBeginning of(String reference, String signature, String... inputs) {
        return new ExerciseBeginning(reference, signature, List.of(inputs));
    }

    private static final ExerciseBeginning OWN =
            of(ReferenceProgram.FILE, "double[] scale(double[] x, double factor)", "x: [1, 2, 4]", "factor: 3");

    private static final String OWN_REFERENCE = """
            class Reference {

                static double[] scale(
                        double[] x,
                        double factor) {
                    // %s
                    double[] y = new double[x.length];
                    for (int i = 0; i < x.length; i++) y[i] = factor * x[i];
                    return y;
                }
            }
            """;

    /** One for each reference of the server's. */
    public static List<ExerciseBeginning> all() {
        return ALL;
    }

    /** One whose reference stands in the exercise's folder. */
    public static ExerciseBeginning own() {
        return OWN;
    }

    public boolean isOwn() {
        return this == OWN;
    }

    /** Of the beginning's own method: every number times the factor. */
    public static String ownReference(String remark) {
        return OWN_REFERENCE.formatted(remark);
    }

    public static Optional<ExerciseBeginning> find(String reference) {
        return Stream.concat(ALL.stream(), Stream.of(OWN))
                .filter(beginning -> beginning.reference().equals(reference))
                .findFirst();
    }

    /** The method as learners begin with it: it compiles, and gives nothing yet. */
    public String starter(String remark) {
        Signature parsed = Signature.parse(signature).orElseThrow();
        String parameters = parsed.parameters().stream()
                .map(parameter -> "            " + parameter.type() + " " + parameter.name())
                .collect(Collectors.joining(",\n"));
        return "class Solution {\n\n    static " + parsed.returnType() + " " + parsed.method() + "(\n" + parameters
                + ") {\n        // " + remark + "\n" + nothing(parsed.returnType()) + "    }\n}\n";
    }

    private static String nothing(String type) {
        if (type.equals("void")) return "";
        return "        return " + (type.endsWith("]") ? "null" : "0") + ";\n";
    }
}
