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
        int positions = x.shape().length < 2 ? 1 : x.stride(1);
        int channels = channels(x);
        int last = x.shape()[x.shape().length - 1];
        int size = Math.max(1, channels / groups);
        int[] of = new int[x.data().length];
        int most = 0;
        for (int i = 0; i < of.length; i++) {
            int position = i % positions;
            int channel = i / positions % channels;
            int sample = i / (positions * channels);
            of[i] = switch (axis) {
                case CHANNEL -> channel;
                case SAMPLE -> sample;
                case WHOLE -> 0;
                case POSITION -> channel * positions + position;
                case SAMPLE_AND_CHANNEL -> sample * channels + channel;
                case LAST -> i % last;
                case CHANNEL_GROUP -> sample * groups + channel / size;
                case INTERLEAVED_GROUP -> sample * groups + channel % groups;
                case GROUP_OF_SIZE -> sample * channels + channel / groups;
                case GROUP_AND_POSITION -> (sample * groups + channel / size) * positions + position;
            };
            most = Math.max(most, of[i]);
        }
        int[] count = new int[most + 1];
        for (int group : of) count[group]++;
        return new Groups(of, count);
    }

    /** A vector is one channel. */
    static int channels(Tensor x) {
        return x.shape().length < 2 ? 1 : x.shape()[1];
    }
}
