package normbook.reference;

import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * Numbers in row-major (C) order under a shape. Shape {@code []} is a single number.
 *
 * <p>Element (i₀, i₁, …) of shape (s₀, s₁, …) stands at ((i₀·s₁ + i₁)·s₂ + …) in {@code data}.
 */
public record Tensor(int[] shape, double[] data) {

    public Tensor {
        if (Arrays.stream(shape).reduce(1, Math::multiplyExact) != data.length) {
            throw new IllegalArgumentException(
                    "shape " + Arrays.toString(shape) + " does not hold " + data.length + " numbers");
        }
    }

    public static Tensor vector(double... data) {
        return new Tensor(new int[] {data.length}, data);
    }

    /** A copy of a number or of a regular nested array: {@code Double} … {@code double[][][][]}. */
    public static Tensor of(Object nested) {
        int[] shape = new int[0];
        for (Object level = nested; level.getClass().isArray(); level = Array.get(level, 0)) {
            shape = Arrays.copyOf(shape, shape.length + 1);
            shape[shape.length - 1] = Array.getLength(level);
        }
        double[] data = new double[Arrays.stream(shape).reduce(1, Math::multiplyExact)];
        int read = flatten(nested, data, 0);
        if (read != data.length) throw new IllegalArgumentException("the rows differ in length");
        return new Tensor(shape, data);
    }

    /** The inverse of {@link #of}; a new array each time. */
    public Object nested() {
        return shape.length == 0 ? (Object) data[0] : nested(0, 0);
    }

    /** How many elements one step along {@code axis} skips. */
    public int stride(int axis) {
        int stride = 1;
        for (int i = axis + 1; i < shape.length; i++) stride *= shape[i];
        return stride;
    }

    /** A tensor of the same shape. */
    Tensor with(double[] other) {
        return new Tensor(shape, other);
    }

    private Object nested(int axis, int offset) {
        if (axis == shape.length - 1) return Arrays.copyOfRange(data, offset, offset + shape[axis]);
        int[] rest = Arrays.copyOfRange(shape, axis, shape.length);
        for (int i = 1; i < rest.length; i++) rest[i] = 0;
        Object rows = Array.newInstance(double.class, rest);
        for (int i = 0; i < shape[axis]; i++) Array.set(rows, i, nested(axis + 1, offset + i * stride(axis)));
        return rows;
    }

    private static int flatten(Object nested, double[] into, int at) {
        if (nested instanceof Number number) {
            into[at] = number.doubleValue();
            return at + 1;
        }
        if (nested instanceof double[] row) {
            System.arraycopy(row, 0, into, at, row.length);
            return at + row.length;
        }
        int next = at;
        for (int i = 0; i < Array.getLength(nested); i++) next = flatten(Array.get(nested, i), into, next);
        return next;
    }
}
