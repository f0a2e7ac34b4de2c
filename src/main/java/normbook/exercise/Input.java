package normbook.exercise;

import java.util.OptionalLong;
import java.util.Random;
import normbook.reference.Tensor;

/** Where an argument of a case comes from. */
sealed interface Input {

    /** @param place of the argument in the exercise, so that no two are alike under the same seed */
    Tensor draw(long submissionSeed, String place);

    /** Whether it is the same for every submission. */
    default boolean fixed() {
        return !(this instanceof Generated generated) || generated.seed().isPresent();
    }

    /** Written out by the author. */
    record Literal(Tensor value) implements Input {

        @Override
        public Tensor draw(long submissionSeed, String place) {
            return value;
        }
    }

    enum Distribution {
        NORMAL,
        UNIFORM
    }

    /**
     * offset + scale · (a random number of mean 0): standard normal, or uniform between −1 and 1.
     *
     * @param offset one for all channels, or one each
     * @param scale likewise
     * @param seed of the author's; without one the submission's
     * @param decimals to round to, for cases that are read by people; −1 for none
     */
    record Generated(
            int[] shape, double[] offset, double[] scale, Distribution distribution, OptionalLong seed, int decimals)
            implements Input {

        /** {@link Random}, since its documentation fixes the numbers: the same on every machine and Java. */
        @Override
        public Tensor draw(long submissionSeed, String place) {
            Random random = new Random(mixed(seed.orElse(submissionSeed), place));
            int size = 1;
            for (int length : shape) size *= length;
            double[] data = new double[size];
            for (int i = 0; i < size; i++) {
                int channel = channelOf(i, size);
                double unit = distribution == Distribution.NORMAL ? random.nextGaussian() : 2 * random.nextDouble() - 1;
                data[i] = rounded(at(offset, channel) + at(scale, channel) * unit);
            }
            return new Tensor(shape, data);
        }

        /** Axis 1, or the only axis of a vector. */
        private int channelOf(int position, int size) {
            if (shape.length < 2) return position;
            return position / (size / shape[0] / shape[1]) % shape[1];
        }

        private double rounded(double number) {
            if (decimals < 0) return number;
            double unit = Math.pow(10, decimals);
            return Math.rint(number * unit) / unit;
        }

        private static double at(double[] perChannel, int channel) {
            return perChannel.length == 1 ? perChannel[0] : perChannel[channel];
        }

        private static long mixed(long seed, String place) {
            long mixed = seed * 0x9E3779B97F4A7C15L + place.hashCode();
            mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
            return mixed ^ (mixed >>> 27);
        }
    }
}
