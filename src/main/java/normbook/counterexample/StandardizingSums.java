package normbook.counterexample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import normbook.counterexample.Group.Statistics;
import normbook.counterexample.Step.Label;
import normbook.reference.Conditioning;
import normbook.reference.OtherNorms;
import normbook.reference.Tensor;

/** The layers that standardize by the numbers at hand, and the statistics alone. Arguments as in the signatures. */
final class StandardizingSums {
    private static final Statistics COLUMN = new Statistics(Label.COLUMN_MEAN, Label.COLUMN_VARIANCE);
    private static final Statistics CHANNEL = new Statistics(Label.CHANNEL_MEAN, Label.CHANNEL_VARIANCE);
    private static final Statistics ROW = new Statistics(Label.ROW_MEAN, Label.ROW_VARIANCE);
    private static final Statistics GROUP = new Statistics(Label.GROUP_MEAN, Label.GROUP_VARIANCE);

    private StandardizingSums() {}

    /** (x) → row 0 the means, row 1 the variances. */
    static List<Step> statistics(Example example, Place place) {
        Group column = channel(example.arguments().get(0), place.axis(1), 0);
        Step mean = column.meanStep(Label.COLUMN_MEAN);
        return place.axis(0) == 0 ? List.of(mean) : List.of(mean, column.varianceStep(Label.COLUMN_VARIANCE));
    }

    /** (x) → the variance. */
    static List<Step> variance(Example example, Place place) {
        Group all = new Group(example.numbers(0), 0, "");
        return List.of(all.meanStep(Label.MEAN), all.varianceStep(Label.VARIANCE));
    }

    /** (x, gamma, beta, eps) → y. */
    static List<Step> batch(Example example, Place place) {
        return ofChannel(example, place, COLUMN, example.number(3));
    }

    /** (x, gamma, beta, eps) → y, over samples and positions. */
    static List<Step> conv2d(Example example, Place place) {
        return ofChannel(example, place, CHANNEL, example.number(3));
    }

    /** x, gamma and beta come first. */
    static List<Step> ofChannel(Example example, Place place, double eps) {
        return ofChannel(example, place, COLUMN, eps);
    }

    private static List<Step> ofChannel(Example example, Place place, Statistics labels, double eps) {
        Tensor x = example.arguments().get(0);
        int c = place.axis(1);
        int within = indexWithin(members(x, c), place.position(x));
        double gamma = example.numbers(1)[c];
        return channel(x, c, eps).outputSteps(labels, within, place.at(), gamma, example.numbers(2)[c]);
    }

    /** (x, gamma, beta, eps) → y, each row by itself. */
    static List<Step> layer(Example example, Place place) {
        int n = place.axis(0);
        int j = place.axis(1);
        Tensor x = example.arguments().get(0);
        Group row = Group.of(x, i -> i / x.stride(0) == n, example.number(3), "[" + n + "]");
        return row.outputSteps(ROW, j, place.at(), example.numbers(1)[j], example.numbers(2)[j]);
    }

    /** (x, groups, gamma, beta, eps) → y. */
    static List<Step> group(Example example, Place place) {
        Tensor x = example.arguments().get(0);
        int run = x.stride(0) / (int) example.number(1);
        int g = place.position(x) / run;
        int groupOfSample = g % (int) example.number(1);
        int c = place.axis(1);
        String name = Place.at(List.of(place.axis(0), groupOfSample));
        Group group = Group.of(x, i -> i / run == g, example.number(4), name);
        double gamma = example.numbers(2)[c];
        return group.outputSteps(GROUP, place.position(x) % run, place.at(), gamma, example.numbers(3)[c]);
    }

    /** (x, gamma, eps) → y = γ·x / √(mean(x²) + ε). */
    static List<Step> rms(Example example, Place place) {
        int n = place.axis(0);
        int j = place.axis(1);
        Tensor x = example.arguments().get(0);
        double[] row = Group.of(x, i -> i / x.stride(0) == n, 0, "").values();
        double[] squares =
                IntStream.range(0, row.length).mapToDouble(i -> row[i] * row[i]).toArray();
        double meanSquare = new Group(squares, 0, "").mean();
        Writing square = new Writing("mean(x²)[" + n + "]")
                .mean(row.length, (line, i) -> line.operand(row[i]).then("²"));
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Label.MEAN_SQUARE, square.is(meanSquare)));
        Writing y = new Writing("y" + place.at())
                .number(example.numbers(1)[j])
                .then(" · ")
                .operand(row[j])
                .then(" / √(")
                .number(meanSquare)
                .then(" + ")
                .number(example.number(2))
                .then(")");
        steps.add(new Step(Label.SCALED, y.is(rmsOutput(row, example.numbers(1), example.number(2))[j])));
        return steps;
    }

    private static double[] rmsOutput(double[] row, double[] gamma, double eps) {
        Tensor x = new Tensor(new int[] {1, row.length}, row);
        return OtherNorms.rmsNorm(x, gamma, eps, Conditioning.ORDINARY)
                .y()
                .value()
                .data();
    }

    static Group channel(Tensor x, int c, double eps) {
        return Group.of(x, i -> channelOf(x, i) == c, eps, "[" + c + "]");
    }

    private static int[] members(Tensor x, int c) {
        return Group.members(x, i -> channelOf(x, i) == c).toArray();
    }

    private static int channelOf(Tensor x, int position) {
        return position / x.stride(1) % x.shape()[1];
    }

    private static int indexWithin(int[] members, int position) {
        return IntStream.range(0, members.length)
                .filter(i -> members[i] == position)
                .findFirst()
                .orElseThrow();
    }
}
