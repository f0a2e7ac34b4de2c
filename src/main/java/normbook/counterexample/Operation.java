package normbook.counterexample;

import static normbook.counterexample.Parameter.eps;
import static normbook.counterexample.Parameter.filled;
import static normbook.counterexample.Parameter.gradient;
import static normbook.counterexample.Parameter.groups;
import static normbook.counterexample.Parameter.main;
import static normbook.counterexample.Parameter.momentum;
import static normbook.counterexample.Parameter.scale;
import static normbook.counterexample.Parameter.shift;
import static normbook.counterexample.Parameter.variance;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an exercise computes, by the name of its reference. */
public enum Operation {
    BATCH_STATISTICS(
            "batch-statistics",
            Layout.of("NC", sizes(2, 1), main("x", "NC")),
            StandardizingSums::statistics,
            List.of("result[0][0]", "result[1][0]"),
            Shapes.ROWS),
    STABLE_VARIANCE(
            "stable-variance",
            Layout.of("N", sizes(2), main("x", "N")),
            StandardizingSums::variance,
            List.of("variance"),
            Shapes.NUMBERS),
    FORWARD(
            "batch-norm-forward",
            Layout.of("NC", sizes(2, 1), main("x", "NC"), scale("gamma", "C"), shift("beta", "C"), eps("eps")),
            StandardizingSums::batch,
            List.of("y[0][0]"),
            Shapes.ROWS),
    CONV2D(
            "batch-norm-conv2d",
            Layout.of(
                    "NCHW", sizes(1, 1, 1, 1), main("x", "NCHW"), scale("gamma", "C"), shift("beta", "C"), eps("eps")),
            StandardizingSums::conv2d,
            List.of("y[0][0][0][0]"),
            Shapes.IMAGES),
    RUNNING(
            "batch-norm-running",
            Layout.of(
                    "NC",
                    sizes(2, 1),
                    main("x", "NC"),
                    scale("gamma", "C"),
                    shift("beta", "C"),
                    shift("runningMean", "C"),
                    variance("runningVar", "C"),
                    momentum("momentum"),
                    eps("eps")),
            FrozenSums::running,
            List.of("y[0][0]", "runningMean[0]", "runningVar[0]"),
            Shapes.ROWS),
    EVAL(
            "batch-norm-eval",
            Layout.of(
                    "NC",
                    sizes(1, 1),
                    main("x", "NC"),
                    scale("gamma", "C"),
                    shift("beta", "C"),
                    shift("runningMean", "C"),
                    variance("runningVar", "C"),
                    eps("eps")),
            FrozenSums::eval,
            List.of("y[0][0]"),
            Shapes.ANY_ROWS),
    BACKWARD(
            "batch-norm-backward",
            Layout.of(
                    "NC",
                    sizes(2, 1),
                    gradient("dy", "NC"),
                    main("x", "NC"),
                    scale("gamma", "C"),
                    filled("dGamma", "C"),
                    filled("dBeta", "C"),
                    eps("eps")),
            GradientSums::steps,
            List.of("dx[0][0]"),
            Shapes.ROWS),
    FOLD(
            "batch-norm-fold",
            Layout.of(
                    "OI",
                    sizes(1, 1),
                    main("weight", "OI"),
                    shift("bias", "O"),
                    scale("gamma", "O"),
                    shift("beta", "O"),
                    shift("runningMean", "O"),
                    variance("runningVar", "O"),
                    eps("eps")),
            FrozenSums::fold,
            List.of("weight[0][0]", "bias[0]"),
            Shapes.WEIGHTS),
    LAYER(
            "layer-norm-forward",
            Layout.of("ND", sizes(1, 2), main("x", "ND"), scale("gamma", "D"), shift("beta", "D"), eps("eps")),
            StandardizingSums::layer,
            List.of("y[0][0]"),
            Shapes.FEATURES),
    GROUP(
            "group-norm-forward",
            Layout.of(
                    "NCHW",
                    sizes(1, 1, 1, 1),
                    main("x", "NCHW"),
                    groups("groups"),
                    scale("gamma", "C"),
                    shift("beta", "C"),
                    eps("eps")),
            StandardizingSums::group,
            List.of("y[0][0][0][0]"),
            Shapes.GROUPS),
    RMS(
            "rms-norm-forward",
            Layout.of("ND", sizes(1, 2), main("x", "ND"), scale("gamma", "D"), eps("eps")),
            StandardizingSums::rms,
            List.of("y[0][0]"),
            Shapes.FEATURES);

    private final String reference;
    private final Layout layout;
    private final Arithmetic arithmetic;
    private final List<Place> firstPlaces;
    private final List<Shapes> shapes;

    Operation(String reference, Layout layout, Arithmetic arithmetic, List<String> firsts, List<Shapes> shapes) {
        this.reference = reference;
        this.layout = layout;
        this.arithmetic = arithmetic;
        this.firstPlaces = firsts.stream().map(Operation::place).toList();
        this.shapes = shapes;
    }

    public static Optional<Operation> find(String reference) {
        return Arrays.stream(values())
                .filter(o -> o.reference.equals(reference))
                .findFirst();
    }

    /** The name of its reference, as authors write it. */
    public String reference() {
        return reference;
    }

    /** Small inputs, the simplest first. Some have no finite result: the caller leaves those out. */
    public List<Example> ladder() {
        return Ladder.ordinary(this);
    }

    /** Small inputs with a mean of 1e8, the simplest first; empty where nothing is averaged. */
    public List<Example> offsets() {
        return Ladder.offsets(this);
    }

    /**
     * One step down from an example, the simplest first: every one is simpler than the example.
     *
     * @param known keys of examples to leave out
     */
    public List<Example> smaller(Example example, Set<String> known) {
        return new Shrinking(this, example).candidates(known);
    }

    /** How the right number at a place comes about, at most about ten lines. */
    public List<Step> steps(Example example, String output, List<Integer> index) {
        return arithmetic.steps(example, new Place(output, index));
    }

    Layout layout() {
        return layout;
    }

    List<Shapes> shapes() {
        return shapes;
    }

    /** The first number of each result. */
    List<Place> firstPlaces() {
        return firstPlaces;
    }

    private static Place place(String written) {
        String[] parts = written.split("\\[|]\\[?");
        List<Integer> index =
                Arrays.stream(parts).skip(1).map(Integer::parseInt).toList();
        return new Place(parts[0], index);
    }

    private static int[] sizes(int... sizes) {
        return sizes;
    }
}
