package normbook.exercise;

import normbook.content.YamlNode;
import normbook.reference.Bounded;
import normbook.reference.Tensor;

/**
 * How far a result may be from the one of a reference whose error bounds nobody knows: |actual − expected| ≤ absolute +
 * relative · |expected|, element by element.
 */
record Tolerance(double relative, double absolute) {
    /** Wide enough for sums in any order, narrow enough for every formula that is another. */
    static final Tolerance ORDINARY = new Tolerance(1e-9, 1e-9);

    /** @param otherwise where the author leaves out one of the two */
    static Tolerance read(YamlNode node, Tolerance otherwise) {
        node.allowing("relative", "absolute");
        return new Tolerance(
                node.find("relative").map(Tolerance::bound).orElse(otherwise.relative),
                node.find("absolute").map(Tolerance::bound).orElse(otherwise.absolute));
    }

    private static double bound(YamlNode node) {
        double bound = node.number();
        if (!(bound >= 0 && bound < 1)) throw node.wrong("exercise.tolerance.range", node.text());
        return bound;
    }

    Bounded around(Tensor expected) {
        double[] tolerance = expected.data().clone();
        for (int i = 0; i < tolerance.length; i++) tolerance[i] = absolute + relative * Math.abs(tolerance[i]);
        return new Bounded(expected, tolerance);
    }
}
