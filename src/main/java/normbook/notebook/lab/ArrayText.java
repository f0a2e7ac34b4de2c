package normbook.notebook.lab;

/** A matrix as text, its columns of one width. */
final class ArrayText {
    private static final int MOST_ROWS = 100;
    private static final int MOST_COLUMNS = 30;

    private ArrayText() {}

    static String of(double[][] x) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(x.length, MOST_ROWS); i++) {
            if (i > 0) text.append('\n');
            row(text, x[i]);
        }
        return x.length > MOST_ROWS ? text.append("\n…").toString() : text.toString();
    }

    private static void row(StringBuilder text, double[] row) {
        text.append('[');
        for (int j = 0; j < Math.min(row.length, MOST_COLUMNS); j++) text.append(String.format("%11s", number(row[j])));
        text.append(row.length > MOST_COLUMNS ? " … ]" : " ]");
    }

    static String number(double value) {
        double size = Math.abs(value);
        boolean isPlain = size == 0 || size >= 1e-3 && size < 1e5 || Double.isNaN(value) || Double.isInfinite(value);
        return isPlain ? String.format("%.4f", value) : String.format("%.3e", value);
    }
}
