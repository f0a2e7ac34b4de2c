package normbook.notebook.kernel;

import java.util.List;

/** A value to be looked at. Comes from a hostile process: its numbers are numbers, its texts are to be shown as text. */
public sealed interface Display {
    /** @param isCut is this the beginning of more? */
    record Text(String type, String text, boolean isCut) implements Display {}

    /**
     * Numbers by their shape, row after row; fewer than the shape says where there are too many to be sent.
     *
     * @param type as declared in Java, such as {@code double[][]}
     */
    record Numbers(String type, List<Integer> shape, double[] values) implements Display {
        public boolean isCut() {
            return values.length < shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        }
    }

    /** @param kind {@code line}, {@code points} or {@code bars} (x their middles) */
    record Series(String kind, String name, double[] x, double[] y) {}

    record Plot(String title, String xLabel, String yLabel, List<Series> series) implements Display {}

    record Table(List<String> header, List<List<String>> rows) implements Display {}
}
