package normbook.reference;

import java.util.Arrays;

/**
 * A result, and for each of its elements how far a careful double program may be from it.
 *
 * @param tolerance same length as the data; an element is right iff |actual − value| ≤ tolerance
 */
public record Bounded(Tensor value, double[] tolerance) {

    public Bounded {
        if (value.data().length != tolerance.length) throw new IllegalArgumentException("one tolerance an element");
    }

    /** A value that must come back digit for digit. */
    public static Bounded exact(Tensor value) {
        return new Bounded(value, new double[value.data().length]);
    }

    public boolean isFinite() {
        return Arrays.stream(value.data()).allMatch(Double::isFinite);
    }
}
