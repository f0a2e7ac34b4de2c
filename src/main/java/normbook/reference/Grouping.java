package normbook.reference;

/**
 * Which elements of a tensor are standardized together, and which γ and β each of them takes. This is all in which the
 * layers differ (Y. Wu, K. He, Group Normalization, 2018, section 3.1 and figure 2). S is the set over which the mean
 * and the variance of element i run, for x of shape (N, C, spatial):
 *
 * <pre>
 *   batch norm      S_i = { k : k_C = i_C }
 *   layer norm      S_i = { k : k_N = i_N }
 *   instance norm   S_i = { k : k_N = i_N, k_C = i_C }
 *   group norm      S_i = { k : k_N = i_N, ⌊k_C / (C/G)⌋ = ⌊i_C / (C/G)⌋ }
 * </pre>
 *
 * @param members positions in the data, by group
 * @param parameterOf the index into γ and β, by position
 */
record Grouping(int[][] members, int[] parameterOf, int parameters) {

    /** Batch norm: a group and a parameter a channel (axis 1), over samples and positions. */
    static Grouping perChannel(Tensor x) {
        int samples = x.shape()[0];
        int channels = x.shape()[1];
        int positions = x.stride(1);
        int[][] members = new int[channels][samples * positions];
        int[] parameterOf = new int[x.data().length];
        for (int i = 0; i < parameterOf.length; i++) {
            int sample = i / (channels * positions);
            int channel = i / positions % channels;
            members[channel][sample * positions + i % positions] = i;
            parameterOf[i] = channel;
        }
        return new Grouping(members, parameterOf, channels);
    }

    /** Layer and RMS norm: a group a sample; each feature of a sample has its own parameter. */
    static Grouping perSample(Tensor x) {
        int features = x.stride(0);
        int[] parameterOf = new int[x.data().length];
        for (int i = 0; i < parameterOf.length; i++) parameterOf[i] = i % features;
        return new Grouping(runs(parameterOf.length, features), parameterOf, features);
    }

    /** Group norm: neighbouring channels of one sample, which lie side by side; a parameter a channel. */
    static Grouping perChannelGroup(Tensor x, int groups) {
        int channels = x.shape()[1];
        if (groups < 1 || channels % groups != 0) {
            throw new IllegalArgumentException(channels + " channels do not make " + groups + " groups");
        }
        int[] parameterOf = new int[x.data().length];
        for (int i = 0; i < parameterOf.length; i++) parameterOf[i] = i / x.stride(1) % channels;
        return new Grouping(runs(parameterOf.length, channels / groups * x.stride(1)), parameterOf, channels);
    }

    /** Consecutive runs of {@code length} positions. */
    private static int[][] runs(int size, int length) {
        int[][] members = new int[size / length][length];
        for (int i = 0; i < size; i++) members[i / length][i % length] = i;
        return members;
    }
}
