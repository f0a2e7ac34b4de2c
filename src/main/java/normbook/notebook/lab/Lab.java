package normbook.notebook.lab;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * What cells use by its simple name. A vector is {@code double[]}, a matrix is {@code double[][]} with as many rows as
 * there are examples (N) and as many columns as there are features (D).
 */
public final class Lab {
    private Lab() {}

    /** n zeros. */
    public static double[] zeros(int n) {
        return new double[n];
    }

    /** Zeros, shape (n, d). */
    public static double[][] zeros(int n, int d) {
        return new double[n][d];
    }

    /** n ones. */
    public static double[] ones(int n) {
        return full(n, 1);
    }

    /** Ones, shape (n, d). */
    public static double[][] ones(int n, int d) {
        double[][] x = new double[n][];
        for (int i = 0; i < n; i++) x[i] = full(d, 1);
        return x;
    }

    /** n times the same value. */
    public static double[] full(int n, double value) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = value;
        return x;
    }

    /** n values from start to end, both included: x_i = start + i (end − start)/(n − 1). */
    public static double[] linspace(double start, double end, int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = n == 1 ? start : start + (end - start) * i / (n - 1);
        return x;
    }

    /** 0, 1, …, n − 1. */
    public static double[] arange(int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = i;
        return x;
    }

    /** (n). */
    public static int[] shape(double[] x) {
        return new int[] {x.length};
    }

    /** (N, D); all rows must be of one length. */
    public static int[] shape(double[][] x) {
        int d = x.length == 0 ? 0 : x[0].length;
        for (int i = 0; i < x.length; i++) {
            if (x[i].length != d) {
                throw new IllegalArgumentException("row " + i + " has " + x[i].length + " columns, row 0 has " + d);
            }
        }
        return new int[] {x.length, d};
    }

    /** (N, D) → (D, N): t_ji = x_ij. */
    public static double[][] transpose(double[][] x) {
        int[] shape = shape(x);
        double[][] t = new double[shape[1]][shape[0]];
        for (int i = 0; i < shape[0]; i++) {
            for (int j = 0; j < shape[1]; j++) t[j][i] = x[i][j];
        }
        return t;
    }

    /** (N, K) · (K, D) → (N, D): c_ij = Σ_k a_ik b_kj. */
    public static double[][] matmul(double[][] a, double[][] b) {
        int[] left = shape(a);
        int[] right = shape(b);
        if (left[1] != right[0]) {
            throw new IllegalArgumentException(text(left) + " · " + text(right) + ": " + left[1] + " ≠ " + right[0]);
        }
        double[][] c = new double[left[0]][right[1]];
        for (int i = 0; i < left[0]; i++) {
            double[] row = c[i];
            for (int k = 0; k < left[1]; k++) {
                double factor = a[i][k];
                double[] other = b[k];
                for (int j = 0; j < row.length; j++) row[j] += factor * other[j];
            }
        }
        return c;
    }

    /** Σ_i a_i b_i. */
    public static double dot(double[] a, double[] b) {
        requireSame(a.length, b.length);
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    /** a_ij + b_ij. */
    public static double[][] add(double[][] a, double[][] b) {
        requireSame(a.length, b.length);
        double[][] c = new double[a.length][];
        for (int i = 0; i < c.length; i++) c[i] = add(a[i], b[i]);
        return c;
    }

    /** x_ij + b_j: the same vector on every row, as a bias is added. */
    public static double[][] add(double[][] x, double[] b) {
        double[][] c = new double[x.length][];
        for (int i = 0; i < c.length; i++) c[i] = add(x[i], b);
        return c;
    }

    /** a_i + b_i. */
    public static double[] add(double[] a, double[] b) {
        requireSame(a.length, b.length);
        double[] c = new double[a.length];
        for (int i = 0; i < c.length; i++) c[i] = a[i] + b[i];
        return c;
    }

    /** a_ij − b_ij. */
    public static double[][] subtract(double[][] a, double[][] b) {
        return add(a, scale(b, -1));
    }

    /** a_ij b_ij. */
    public static double[][] multiply(double[][] a, double[][] b) {
        requireSame(a.length, b.length);
        double[][] c = new double[a.length][];
        for (int i = 0; i < c.length; i++) {
            requireSame(a[i].length, b[i].length);
            c[i] = new double[a[i].length];
            for (int j = 0; j < c[i].length; j++) c[i][j] = a[i][j] * b[i][j];
        }
        return c;
    }

    /** factor · x_ij. */
    public static double[][] scale(double[][] x, double factor) {
        return map(x, value -> factor * value);
    }

    /** f(x_ij), a new matrix. */
    public static double[][] map(double[][] x, DoubleUnaryOperator f) {
        double[][] y = new double[x.length][];
        for (int i = 0; i < y.length; i++) y[i] = map(x[i], f);
        return y;
    }

    /** f(x_i), a new vector. */
    public static double[] map(double[] x, DoubleUnaryOperator f) {
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) y[i] = f.applyAsDouble(x[i]);
        return y;
    }

    /** Σ_i x_i. */
    public static double sum(double[] x) {
        double sum = 0;
        for (double value : x) sum += value;
        return sum;
    }

    /** (N, D) → N: column j. */
    public static double[] column(double[][] x, int j) {
        double[] column = new double[x.length];
        for (int i = 0; i < column.length; i++) column[i] = x[i][j];
        return column;
    }

    /** All values, row after row. */
    public static double[] flatten(double[][] x) {
        int[] shape = shape(x);
        double[] flat = new double[shape[0] * shape[1]];
        for (int i = 0; i < shape[0]; i++) System.arraycopy(x[i], 0, flat, i * shape[1], shape[1]);
        return flat;
    }

    /** n values of the standard normal distribution; the same seed gives the same values. */
    public static double[] randn(long seed, int n) {
        Random random = new Random(seed);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = random.nextGaussian();
        return x;
    }

    /** Standard normal values, shape (n, d); the same seed gives the same values. */
    public static double[][] randn(long seed, int n, int d) {
        Random random = new Random(seed);
        double[][] x = new double[n][d];
        for (double[] row : x) {
            for (int j = 0; j < d; j++) row[j] = random.nextGaussian();
        }
        return x;
    }

    /** The rows 0 … n − 1 in a random order, cut into batches of this size; the last may be smaller. */
    public static int[][] batches(long seed, int n, int size) {
        if (size < 1) throw new IllegalArgumentException("a batch of " + size);
        int[] order = shuffled(new Random(seed), n);
        int[][] batches = new int[(n + size - 1) / size][];
        for (int b = 0; b < batches.length; b++) {
            int length = Math.min(size, n - b * size);
            batches[b] = new int[length];
            System.arraycopy(order, b * size, batches[b], 0, length);
        }
        return batches;
    }

    /** These rows of x, in this order; not copies. */
    public static double[][] rows(double[][] x, int[] rows) {
        double[][] taken = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) taken[i] = x[rows[i]];
        return taken;
    }

    /** Prints a vector in columns of one width. */
    public static void print(double[] x) {
        System.out.println(ArrayText.of(new double[][] {x}));
    }

    /** Prints a matrix in columns of one width. */
    public static void print(double[][] x) {
        System.out.println(ArrayText.of(x));
    }

    /** Shows a value here, in the middle of the cell, as the cell's last value is shown at its end. */
    public static void show(Object value) {
        Screen.show(value);
    }

    /** An empty drawing, for series that all have a name: {@code plot().line("a", a).line("b", b)}. */
    public static Plot plot() {
        return new Plot();
    }

    /** A line through (0, y_0), (1, y_1), … */
    public static Plot plot(double... y) {
        return plot(arange(y.length), y);
    }

    /** A line through the points (x_i, y_i). */
    public static Plot plot(double[] x, double[] y) {
        return new Plot().line("", x, y);
    }

    /** A line through f at 200 places from start to end. */
    public static Plot plot(DoubleUnaryOperator f, double start, double end) {
        double[] x = linspace(start, end, 200);
        return plot(x, map(x, f));
    }

    /** The points (x_i, y_i). */
    public static Plot scatter(double[] x, double[] y) {
        return new Plot().points("", x, y);
    }

    /** How many values lie in each of so many intervals of one width. */
    public static Plot histogram(double[] values, int bins) {
        return new Plot().histogram("", values, bins);
    }

    /** A table of numbers under these names. */
    public static Table table(double[][] rows, String... header) {
        return Table.of(rows, header);
    }

    /** A table of anything under these names. */
    public static Table table(Object[][] rows, String... header) {
        return Table.of(rows, header);
    }

    private static int[] shuffled(Random random, int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) order[i] = i;
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int moved = order[i];
            order[i] = order[j];
            order[j] = moved;
        }
        return order;
    }

    private static String text(int[] shape) {
        return "(" + shape[0] + ", " + shape[1] + ")";
    }

    private static void requireSame(int a, int b) {
        if (a != b) throw new IllegalArgumentException(a + " ≠ " + b);
    }
}
