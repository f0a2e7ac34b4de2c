package normbook.notebook.lab;

import java.util.ArrayList;
import java.util.List;

/** A drawing of lines, points or bars; the browser draws it. Its methods may be chained. */
public final class Plot {
    private static final int MOST_SERIES = 12;
    private static final int MOST_POINTS = 2_000;
    private static final int MOST_BINS = 200;

    private final List<Object[]> series = new ArrayList<>();
    private String title = "";
    private String xLabel = "";
    private String yLabel = "";

    Plot() {}

    public Plot title(String text) {
        title = String.valueOf(text);
        return this;
    }

    /** What the axes say. */
    public Plot labels(String x, String y) {
        xLabel = String.valueOf(x);
        yLabel = String.valueOf(y);
        return this;
    }

    /** One more line, through (i, y_i). */
    public Plot line(String name, double[] y) {
        return line(name, Lab.arange(y.length), y);
    }

    /** One more line, through (x_i, y_i). */
    public Plot line(String name, double[] x, double[] y) {
        return add("line", name, x, y);
    }

    /** More points. */
    public Plot points(String name, double[] x, double[] y) {
        return add("points", name, x, y);
    }

    /** More bars: x their middles, y how many values lie in each. */
    public Plot histogram(String name, double[] values, int bins) {
        if (bins < 1 || bins > MOST_BINS) throw new IllegalArgumentException("1 to " + MOST_BINS + " bins");
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isNaN(value) || Double.isInfinite(value)) continue;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        if (least > most) return add("bars", name, new double[0], new double[0]);
        double width = most > least ? (most - least) / bins : 1;
        double[] middles = new double[bins];
        double[] counts = new double[bins];
        for (int b = 0; b < bins; b++) middles[b] = least + (b + 0.5) * width;
        for (double value : values) {
            if (value >= least && value <= most) counts[(int) Math.min(bins - 1, (value - least) / width)]++;
        }
        return add("bars", name, middles, counts);
    }

    private Plot add(String kind, String name, double[] x, double[] y) {
        if (x.length != y.length) throw new IllegalArgumentException(x.length + " x, " + y.length + " y");
        if (series.size() == MOST_SERIES) throw new IllegalArgumentException("more than " + MOST_SERIES + " series");
        series.add(new Object[] {kind, String.valueOf(name), thinned(x), thinned(y)});
        return this;
    }

    /** Every k-th of more points than a screen can show. */
    private static double[] thinned(double[] values) {
        int step = (values.length + MOST_POINTS - 1) / MOST_POINTS;
        if (step <= 1) return values.clone();
        double[] kept = new double[(values.length + step - 1) / step];
        for (int i = 0; i < kept.length; i++) kept[i] = values[i * step];
        return kept;
    }

    /** What the kernel sends: kind, title, labels, and each series as kind, name, x, y. */
    public Object[] parts() {
        return new Object[] {"plot", title, xLabel, yLabel, series.toArray()};
    }

    @Override
    public String toString() {
        return "Plot of " + series.size() + " series";
    }
}
