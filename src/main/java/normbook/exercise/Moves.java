package normbook.exercise;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import normbook.reference.Tensor;

/** Tensors out of tensors, for laws; what has no rows, or no pixels, stays as it is. */
final class Moves {
    private Moves() {}

    static UnaryOperator<Tensor> plus(double c) {
        return x ->
                new Tensor(x.shape(), Arrays.stream(x.data()).map(v -> v + c).toArray());
    }

    static UnaryOperator<Tensor> times(double a) {
        return x ->
                new Tensor(x.shape(), Arrays.stream(x.data()).map(v -> a * v).toArray());
    }

    /** Each row, or image, down by one, the last to the top. */
    static Tensor rows(Tensor x) {
        return x.shape().length < 2 ? x : outermost(x);
    }

    /** Numbers of a vector, too. */
    static Tensor outermost(Tensor x) {
        return rotated(x, x.data().length, x.stride(0));
    }

    /** The pixels of every channel of every image, in reading order, on by one. */
    static Tensor pixels(Tensor x) {
        return x.shape().length < 3 ? x : rotated(x, x.stride(1), 1);
    }

    static Tensor firstRow(Tensor x) {
        if (x.shape().length < 2) return x;
        int[] shape = x.shape().clone();
        shape[0] = 1;
        return new Tensor(shape, Arrays.copyOf(x.data(), x.stride(0)));
    }

    static Tensor lastNumber(Tensor x) {
        double[] data = x.data().clone();
        data[data.length - 1] = 3 - 2 * data[data.length - 1];
        return new Tensor(x.shape(), data);
    }

    /** Within each run of {@code length}, every number goes {@code by} places on and the last ones to the front. */
    private static Tensor rotated(Tensor x, int length, int by) {
        double[] data = new double[x.data().length];
        for (int i = 0; i < data.length; i++) data[i / length * length + (i + by) % length] = x.data()[i];
        return new Tensor(x.shape(), data);
    }
}
