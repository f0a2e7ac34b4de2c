package normbook.counterexample;

import java.util.Arrays;
import normbook.reference.Tensor;

/**
 * A parameter of an operation.
 *
 * @param axes the letters of its axes, out of those of the {@link Layout}; empty for a single number
 * @param plain what it holds where it should play no part, such as γ = 1; cycled through where there are more elements
 * @param telling what it holds where a wrong use of it should show: no two neighbours alike
 */
record Parameter(String name, String axes, double[] plain, double[] telling) {

    /** What the patterns of the ladder fill: {@code x}, or the weights of a layer. */
    static Parameter main(String name, String axes) {
        return new Parameter(name, axes, new double[] {}, new double[] {});
    }

    static Parameter gradient(String name, String axes) {
        return new Parameter(name, axes, numbers(1, 0, 2, -1, 0, 3), numbers(1, 2, -1, 3, 0, 1));
    }

    static Parameter scale(String name, String axes) {
        return new Parameter(name, axes, numbers(1), numbers(2, 3, -1, 4));
    }

    static Parameter shift(String name, String axes) {
        return new Parameter(name, axes, numbers(0), numbers(1, -2, 3, 2));
    }

    static Parameter variance(String name, String axes) {
        return new Parameter(name, axes, numbers(1), numbers(4, 9, 16, 25));
    }

    /** An array to be filled; what it held before must not matter. */
    static Parameter filled(String name, String axes) {
        return new Parameter(name, axes, numbers(0), numbers(5, -3, 2, 7));
    }

    static Parameter momentum(String name) {
        return new Parameter(name, "", numbers(0.5), numbers(0.25));
    }

    /** 3, so that a variance of 1 has the root 2. */
    static Parameter eps(String name) {
        return new Parameter(name, "", numbers(0), numbers(3));
    }

    /** How many groups; the ladder's shapes say it. */
    static Parameter groups(String name) {
        return new Parameter(name, "", numbers(1), numbers(1));
    }

    boolean isMain() {
        return plain.length == 0;
    }

    /** Whether it plays a part: γ that is not 1. */
    boolean tells(Tensor argument) {
        return !isMain()
                && !Arrays.equals(
                        argument.data(), filled(argument.shape(), plain).data());
    }

    static Tensor filled(int[] shape, double[] from) {
        double[] data = new double[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < data.length; i++) data[i] = from[i % from.length];
        return new Tensor(shape, data);
    }

    private static double[] numbers(double... numbers) {
        return numbers;
    }
}
