package normbook.notebook.session;

import java.util.List;

/** What most cells have, to be run once in a session of its own before the process is sealed. */
final class WarmUp {
    static final List<String> CELLS = List.of(
            """
                    int n = 4;
                    double[][] x = new double[n][3];
                    for (int i = 0; i < n; i++) x[i][0] = Math.sqrt(i);
                    x
                    """,
            """
                    record Moments(double mean, double variance) {}
                    enum Mode { TRAIN, EVAL }
                    interface Layer { double[][] forward(double[][] x); }
                    class Scale implements Layer {
                        double s = 2;
                        public double[][] forward(double[][] x) {
                            for (double[] row : x) for (int j = 0; j < row.length; j++) row[j] *= s;
                            return x;
                        }
                    }
                    Moments moments(double[] v) {
                        double mean = Arrays.stream(v).average().orElse(0);
                        return new Moments(mean, Arrays.stream(v).map(a -> (a - mean) * (a - mean)).sum() / v.length);
                    }
                    new Scale().forward(x)
                    """,
            """
                    var list = new ArrayList<Double>(List.of(3.0, 1.0));
                    Map<String, List<Integer>> groups = IntStream.range(0, 20).boxed()
                            .collect(Collectors.groupingBy(i -> i % 2 == 0 ? "even" : "odd", TreeMap::new, Collectors.toList()));
                    System.out.printf("%.3f %s%n", moments(x[0]).mean(), groups);
                    Function<Integer, Integer> twice = i -> 2 * i;
                    list
                    """,
            "int n = 5;\nint later() { return sooner() + n; }",
            "int sooner() { return 3; }\nlater()",
            """
                    double wrong = n +;
                    """,
            "int[] none = new int[2];\nnone[3] = 1;",
            "Math.random()",
            "Runtime.getRuntime();",
            """
                    switch (Mode.TRAIN) { case TRAIN -> System.out.println("train"); case EVAL -> {} }
                    String.format("%5.2f %s", Math.exp(1), Optional.of(new Moments(1, 2)))
                    """,
            "while (n > 0) { n--; }",
            "x.length",
            "\"text\"");

    static final String UNFINISHED = "double[] y = Arrays.strea";

    private WarmUp() {}
}
