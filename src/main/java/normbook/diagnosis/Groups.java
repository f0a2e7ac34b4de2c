package normbook.diagnosis;

import normbook.diagnosis.Decision.Axis;
import normbook.reference.Tensor;

/**
 * Which elements share their statistics.
 *
 * @param of the group of each element
 * @param count how many elements a group has
 */
record Groups(int[] of, int[] count) {

    /** @param groups G of group normalization; 1 elsewhere */
    static Groups along(Axis axis, Tensor x, int groups) {
        int[] of = new int[x.data().length];
        int most = 0;
        for (int i = 0; i < of.length; i++) {
            of[i] = group(axis, x, i, groups);
            most = Math.max(most, of[i]);
        }
        int[] count = new int[most + 1];
        for (int group : of) count[group]++;
        return new Groups(of, count);
    }

    private static int group(Axis axis, Tensor x, int i, int groups) {
        int sample = i / x.stride(0);
        int channels = channels(x);
        int channel = channel(x, i);
        int position = i % positions(x);
        int size = Math.max(1, channels / groups);
        return switch (axis) {
            case CHANNEL -> channel;
            case SAMPLE -> sample;
            case WHOLE -> 0;
            case POSITION -> channel * positions(x) + position;
            case SAMPLE_AND_CHANNEL -> sample * channels + channel;
            case LAST -> last(x, i);
            case CHANNEL_GROUP -> sample * groups + channel / size;
            case INTERLEAVED_GROUP -> sample * groups + channel % groups;
            case GROUP_OF_SIZE -> sample * channels + channel / groups;
            case GROUP_AND_POSITION -> (sample * groups + channel / size) * positions(x) + position;
        };
    }

    /** A vector is one channel. */
    static int channels(Tensor x) {
        return x.shape().length < 2 ? 1 : x.shape()[1];
    }

    static int channel(Tensor x, int i) {
        return x.shape().length < 2 ? 0 : i / x.stride(1) % x.shape()[1];
    }

    static int last(Tensor x, int i) {
        return i % x.shape()[x.shape().length - 1];
    }

    private static int positions(Tensor x) {
        return x.shape().length < 2 ? 1 : x.stride(1);
    }
}
