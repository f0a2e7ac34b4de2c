package normbook.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import normbook.reference.Tensor;

/** What must hold between a solution's own results, whatever they are. */
enum Law {
    /** Moving the rows moves the rows of the result: each one down by one, the last to the top. */
    BATCH_PERMUTATION,
    /** x + c has the same result as x. */
    SHIFT_INVARIANCE,
    /** After the call, every argument that is no output is what it was. */
    INPUT_NOT_MODIFIED;

    /** Exact in binary and of the size of the numbers, so that the shift itself costs no digits worth naming. */
    private static final double SHIFT = 8;

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

    /** Whether it compares two calls. */
    boolean asksTwice() {
        return this != INPUT_NOT_MODIFIED;
    }

    /** The argument of the second call. */
    Tensor changedInput(String parameter, Tensor input) {
        return switch (this) {
            case BATCH_PERMUTATION -> rotated(input);
            case SHIFT_INVARIANCE -> parameter.equals("x") ? shifted(input) : input;
            case INPUT_NOT_MODIFIED -> input;
        };
    }

    /** What the result of the second call must be, given that of the first. */
    Tensor changedOutput(Tensor output) {
        return this == BATCH_PERMUTATION ? rotated(output) : output;
    }

    private static Tensor shifted(Tensor x) {
        return new Tensor(x.shape(), Arrays.stream(x.data()).map(v -> v + SHIFT).toArray());
    }

    private static Tensor rotated(Tensor x) {
        if (x.shape().length < 2) return x;
        int row = x.stride(0);
        int size = x.data().length;
        double[] data = new double[size];
        for (int i = 0; i < size; i++) data[(i + row) % size] = x.data()[i];
        return new Tensor(x.shape(), data);
    }
}
