package normbook.sandbox;

import java.io.OutputStream;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Sends a few programs the same way a learner's will go, so that classes are loaded before the seal and code is compiled. */
final class WarmUp {
    /** What most programs have, to be compiled and run in every worker before it is ready. */
    private static final String USUAL = """
            import java.util.Arrays;

            public class Warm {
                static double[][] warm(double[][] x, double[] gamma, double eps) {
                    double[][] y = new double[x.length][];
                    for (int i = 0; i < x.length; i++) {
                        y[i] = Arrays.copyOf(x[i], gamma.length);
                        for (int j = 0; j < gamma.length; j++) {
                            y[i][j] = gamma[j] * x[i][j] / Math.sqrt(eps + 1);
                        }
                    }
                    if (gamma[0] < 0) {
                        throw new IllegalArgumentException("negative: " + gamma[0]);
                    }
                    System.out.printf("%.3f%n", Arrays.stream(x).mapToDouble(row -> row[0]).sum());
                    return y;
                }
            }
            """;

    /** What some programs have, to be loaded once, when the class data archive is made. */
    private static final String ALL = """
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;

            public class Warm {
                record Pair(double mean, double variance) {}
                sealed interface Shape permits Square, Circle {}
                record Square(double side) implements Shape {}
                record Circle(double radius) implements Shape {}
                enum Mode { TRAIN, EVAL }
                static class Own extends RuntimeException {
                    Own(String message) { super(message); }
                }

                static double[][] forward(double[][] x, double[] gamma, double eps) {
                    int n = x.length, d = x[0].length;
                    double[][] y = new double[n][d];
                    for (int j = 0; j < d; j++) {
                        Pair pair = statistics(x, j);
                        for (int i = 0; i < n; i++) {
                            y[i][j] = gamma[j] * (x[i][j] - pair.mean()) / Math.sqrt(pair.variance() + eps);
                        }
                    }
                    return y;
                }

                static Pair statistics(double[][] x, int j) {
                    double mean = Arrays.stream(x).mapToDouble(row -> row[j]).average().orElse(0);
                    double variance = 0;
                    for (double[] row : x) variance += (row[j] - mean) * (row[j] - mean);
                    return new Pair(mean, variance / x.length);
                }

                static double area(Shape shape) {
                    if (shape instanceof Square square) return square.side() * square.side();
                    return shape instanceof Circle c ? Math.PI * c.radius() * c.radius() : 0;
                }

                static String library(Mode mode) {
                    Map<String, List<Integer>> groups = IntStream.range(0, 20).boxed()
                            .collect(Collectors.groupingBy(i -> i % 2 == 0 ? "even" : "odd", TreeMap::new, Collectors.toList()));
                    List<Double> list = new ArrayList<>(List.of(3.0, 1.0, 2.0));
                    Collections.sort(list, Comparator.reverseOrder());
                    Set<Pair> set = new HashSet<>(List.of(new Pair(1, 2)));
                    Deque<Integer> deque = new ArrayDeque<>();
                    deque.push(new Random(7).nextInt(10));
                    String kind = switch (mode) { case TRAIN -> "train"; case EVAL -> "eval"; };
                    Function<Integer, Integer> twice = i -> 2 * i;
                    return String.format("%s %.3f %d %s %s", kind, list.get(0), deque.pop(), set, groups) + twice.apply(2)
                            + Optional.of(area(new Circle(1))).map(Object::toString).orElse("") + Arrays.toString(new double[2]);
                }

                static double[][] warm(double[][] x, double[] gamma, double eps) {
                    System.out.println(library(Mode.TRAIN));
                    System.out.printf("%5.2f%n", eps);
                    System.out.printf("%tY%n", 0L); // reads the time zones from a file
                    if (gamma[0] < 0) throw new Own("negative " + gamma[0]);
                    if (gamma[0] > 1) return new double[1][(int) gamma[0] / 0];
                    return forward(x, gamma, eps);
                }
            }
            """;

    private static final int ROUNDS_BEFORE_READY = 4;
    /** javac is compiled to machine code only as it is used: after so many rounds a job takes a quarter of its first time. */
    private static final int ROUNDS = 240;

    private final Execution execution;
    private int rounds;

    WarmUp(Execution execution) {
        this.execution = execution;
    }

    /** What no worker may be without: classes that could not be loaded any more behind the seal. */
    void beforeReady() throws InterruptedException {
        while (rounds < ROUNDS_BEFORE_READY) {
            round();
        }
    }

    /** What makes it faster, as long as there is nothing else to do. */
    void until(BooleanSupplier there) throws InterruptedException {
        while (rounds < ROUNDS && !there.getAsBoolean()) {
            round();
        }
    }

    private void round() throws InterruptedException {
        send(rounds++ % 4 == 3 ? ALL : USUAL);
    }

    /** Everything a worker may ever do, for the class data archive. */
    void rehearse() throws InterruptedException {
        for (int round = 0; round < 2; round++) {
            send(USUAL);
            send(ALL);
            send("class Warm {\n  int i = wrong;\n}");
            send(USUAL.replace("Math.sqrt(eps + 1)", "Math.random()"));
        }
        Seal.rehearse();
    }

    private void send(String source) throws InterruptedException {
        Channel nowhere = new Channel(OutputStream.nullOutputStream(), () -> {});
        Job job = job(source);
        WorkerMain.startLearner(() -> execution.run(job, nowhere)).join();
    }

    private static Job job(String source) {
        double[][] x = {{1, 2}, {3, 4}, {5, 7}};
        List<List<Object>> calls = List.of(
                List.of(x, new double[] {1, 1}, 1e-5),
                List.of(x, new double[] {-1, 1}, 1e-5),
                List.of(x, new double[] {2, 1}, 1e-5));
        return new Job(source, "Warm", "warm", List.of("double[][]", "double[]", "double"), "double[][]", calls);
    }
}
