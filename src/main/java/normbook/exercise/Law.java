package normbook.exercise;

import static normbook.exercise.Change.every;
import static normbook.exercise.Change.of;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import normbook.language.LocalizedText;
import normbook.reference.Bounded;
import normbook.reference.Tensor;

/**
 * What must hold between a solution's own results, or between its result and a fact about the input, whatever the right
 * values are. The sentences are {@code exercise.law.…} and {@code exercise.check.broken.…}.
 */
enum Law {
    /** Moving the rows moves the rows of the result: each one down by one, the last to the top. */
    BATCH_PERMUTATION(List.of(every(Moves::rows)), Relations.moved(Moves::rows), "x"),
    /** The order of the rows, or of the numbers, does not matter. */
    ORDER_INVARIANCE(List.of(of("x", Moves::outermost)), Relations.same(), "x"),
    /** Moving the pixels of every image moves those of the result. */
    PIXEL_PERMUTATION(List.of(of("x", Moves::pixels)), Relations.moved(Moves::pixels), "x"),
    /** x + c has the same result as x. */
    SHIFT_INVARIANCE(List.of(of("x", Moves.plus(Law.SHIFT))), Relations.same(), "x"),
    /** a·x has the same result as x, where ε = 0 and a > 0. */
    SCALE_INVARIANCE(List.of(of("x", Moves.times(Law.SCALE))), Relations.same(), "x", "eps"),
    /** −x has y mirrored at β: 2β − y. */
    SIGN_FLIP(List.of(of("x", Moves.times(-1))), Relations::mirroredAtBeta, "x"),
    /** The first sample by itself has the result that it has among others. */
    SAMPLE_ALONE(List.of(of("x", Moves::firstRow)), Relations.moved(Moves::firstRow), "x"),
    /** Changing the last number of x leaves the results of the groups it is not in. */
    GROUP_INDEPENDENCE(List.of(of("x", Moves::lastNumber)), Relations::sameInOtherGroups, "x"),
    /** x + c has the mean moved by c and the same variance. */
    MEAN_SHIFT(List.of(of("x", Moves.plus(Law.SHIFT))), Relations.meanMovedBy(Law.SHIFT), "x"),
    /** a·x has a times the mean and a² times the variance. */
    VARIANCE_SCALING(List.of(of("x", Moves.times(-Law.SCALE))), Relations.statisticsOfMultiple(-Law.SCALE), "x"),
    /** γ = 1, β = 0: every group of y adds up to zero. */
    NORMALIZED_MEAN_ZERO(List.of(), Facts::sumsAreZero, "x"),
    /** γ = 1, β = 0: the variance of every group of y is σ²/(σ² + ε). */
    UNIT_AFFINE(List.of(), Facts.spreadOfUnit(true), "x", "eps"),
    /** γ = 1: the mean square of every group of y is q/(q + ε), q the mean square of x. */
    UNIT_MEAN_SQUARE(List.of(), Facts.spreadOfUnit(false), "x", "eps"),
    /** With momentum 0 the running arrays stay as they are. */
    MOMENTUM_ZERO(List.of(Change.to("momentum", 0)), Relations::runningKept, "momentum"),
    /** What momentum m leaves lies between what 0 and 1 leave, m of the way. */
    MOMENTUM_BLEND(
            List.of(Change.to("momentum", 0), Change.to("momentum", 1)), Relations::blendedByMomentum, "momentum"),
    /** In training y does not depend on the running arrays. */
    RUNNING_UNUSED(
            List.of(of("runningMean", Moves.plus(Law.SHIFT)).and(of("runningVar", Moves.times(Law.SCALE)))),
            Relations.sameReturned(),
            "runningMean",
            "runningVar"),
    /** y is a straight line in x: from 0 to x and from x to 2x it changes by the same. */
    AFFINE_IN_X(List.of(of("x", Moves.times(2)), of("x", Moves.times(0))), Relations::onALine, "x"),
    /** The folded layer gives what the two layers give. */
    FOLD_EQUALS_TWO_LAYERS(List.of(), Facts::foldedIsTwoLayers, "weight", "bias", "gamma", "beta", "eps"),
    /** a·dy has a times all gradients. */
    GRADIENT_LINEARITY(List.of(of("dy", Moves.times(-2))), Relations.multiplied(-2), "dy"),
    /** Every group of dx adds up to zero: a shift of x changes no loss. */
    GRADIENT_SUM_ZERO(List.of(), Facts::sumsAreZero, "dy", "x"),
    /** Σ dx·(x − μ) = γ·dγ·ε/(σ² + ε): a stretch of x changes the loss by what ε holds back, and not at all at 0. */
    GRADIENT_OF_STRETCH(List.of(), GradientFacts::stretch, "dy", "x", "gamma", "eps"),
    /** dx is what central differences of Σ dy·y say. */
    FINITE_DIFFERENCE(List.of(), GradientFacts::differences, "dy", "x", "gamma", "eps"),
    /** After the call, every argument that is no output is what it was. */
    INPUT_NOT_MODIFIED(List.of(), Facts::inputsKept);

    /** Powers of two, so that the change itself costs no digits worth naming. */
    private static final double SHIFT = 8;

    private static final double SCALE = 4;

    private static final Set<Law> OF_ANY_REFERENCE = EnumSet.of(
            BATCH_PERMUTATION,
            ORDER_INVARIANCE,
            PIXEL_PERMUTATION,
            SHIFT_INVARIANCE,
            SCALE_INVARIANCE,
            SIGN_FLIP,
            SAMPLE_ALONE,
            AFFINE_IN_X,
            GRADIENT_LINEARITY,
            INPUT_NOT_MODIFIED);

    private final List<Change> changes;
    private final Consequence consequence;
    private final List<String> parameters;

    Law(List<Change> changes, Consequence consequence, String... parameters) {
        this.changes = changes;
        this.consequence = consequence;
        this.parameters = List.of(parameters);
    }

    /** As in exercise.yml and in reports: {@code batch-permutation}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Law> find(String label) {
        return Arrays.stream(values()).filter(law -> law.label().equals(label)).findFirst();
    }

    static String labels() {
        return String.join(", ", Arrays.stream(values()).map(Law::label).toList());
    }

    LocalizedText title() {
        return Sentence.of("exercise.law." + label());
    }

    /** Whether it can be asked about such a method at all. */
    boolean fits(Signature signature) {
        return parameters.stream().allMatch(name -> signature.indexOf(name) >= 0);
    }

    /** Whether it is about results alone, and not about groups or statistics that only the server's references know. */
    boolean fitsAnyReference() {
        return OF_ANY_REFERENCE.contains(this);
    }

    /** The calls to make after the one with {@code arguments}. */
    List<List<Tensor>> furtherCalls(Signature signature, List<Tensor> arguments) {
        return changes.stream()
                .map(change -> change.apply(signature, arguments))
                .toList();
    }

    /** Whether it is about what comes back, which must then be whole. */
    boolean isAboutResults() {
        return this != INPUT_NOT_MODIFIED;
    }

    List<Demand> demands(Trial trial) {
        return consequence.demands(trial);
    }

    Failure broken(Demand demand) {
        return isAboutResults() ? Failure.wrong("broken." + label()) : Failure.wrong("modified", demand.name());
    }

    /** What a law asks of a trial, in the order in which it is looked at. */
    interface Consequence {
        List<Demand> demands(Trial trial);
    }

    /**
     * A number, or numbers, that must be as the law says.
     *
     * @param actual as the sandbox read it, or a tensor's {@code nested()}
     */
    record Demand(String name, Bounded expected, Object actual) {}
}
