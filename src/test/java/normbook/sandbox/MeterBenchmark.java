package normbook.sandbox;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import normbook.benchmark.Figures;
import normbook.sandbox.meter.Meter;
import normbook.sandbox.rewrite.Rewriting;

/** What counting costs: hot loops with and without it, in turns, in a JVM with the flags of a worker. */
public final class MeterBenchmark {
    private static final int ROUNDS = 60;

    private static final Map<String, String> LOOPS = new LinkedHashMap<>();

    static {
        LOOPS.put("sum in an array loop", """
                double[] a = new double[1000];
                for (int r = 0; r < 2000; r++) for (int i = 0; i < a.length; i++) a[i] = a[i] * 0.5 + i;
                return a[7];""");
        LOOPS.put("batch norm, two passes", """
                double[][] v = new double[256][16];
                double out = 0;
                for (int r = 0; r < 60; r++) for (int j = 0; j < 16; j++) {
                    double mean = 0, variance = 0;
                    for (int i = 0; i < 256; i++) mean += v[i][j] / 256;
                    for (int i = 0; i < 256; i++) variance += (v[i][j] - mean) * (v[i][j] - mean) / 256;
                    double s = 1 / Math.sqrt(variance + 1e-5);
                    for (int i = 0; i < 256; i++) v[i][j] = (v[i][j] - mean) * s + i + x;
                }
                return v[3][3];""");
        LOOPS.put("matrix product", """
                int n = 100;
                double[][] a = new double[n][n], b = new double[n][n], c = new double[n][n];
                for (int r = 0; r < 2; r++) for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int k = 0; k < n; k++) sum += a[i][k] * b[k][j];
                    c[i][j] = sum + x;
                }
                return c[1][1];""");
        LOOPS.put("small method in a loop", """
                double sum = 0;
                for (int i = 0; i < 500_000; i++) sum += half(i);
                return sum;
            }
            static double half(double y) {
                return y / 2;""");
        LOOPS.put("streams", """
                double sum = 0;
                for (int r = 0; r < 200; r++) sum += java.util.stream.IntStream.range(0, 1000).mapToDouble(i -> i * 0.5).sum();
                return sum;""");
    }

    private MeterBenchmark() {}

    /** In a process of its own, for the flags. */
    public static void run() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String exports = "java.base/jdk.internal.misc=ALL-UNNAMED";
        new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--add-exports=" + exports,
                        "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MeterBenchmark.class.getName())
                .inheritIO()
                .start()
                .waitFor();
    }

    public static void main(String[] arguments) throws Throwable {
        LearnerCompiler compiler = new LearnerCompiler();
        for (Map.Entry<String, String> loop : LOOPS.entrySet()) {
            String source = "class Solution { static double run(double x) { " + loop.getValue() + " } }";
            Map<String, byte[]> classes = compiler.compile(Programs.job(source)).classes();
            compare(loop.getKey(), method(classes), method(Rewriting.rewrite(classes)));
        }
    }

    private static void compare(String name, MethodHandle plain, MethodHandle metered) throws Throwable {
        Figures without = new Figures();
        Figures with = new Figures();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            double first = time(plain);
            double second = time(metered);
            if (i < ROUNDS) continue;
            without.add(first);
            with.add(second);
        }
        System.out.printf(
                "  %-32s x %.2f (%.2f ms without, %.2f with)%n",
                name, with.at(0.5) / without.at(0.5), without.at(0.5), with.at(0.5));
    }

    private static double time(MethodHandle method) throws Throwable {
        Meter.begin(Integer.MAX_VALUE, Integer.MAX_VALUE, Limits.DEPTH);
        Meter.beginCall();
        long start = System.nanoTime();
        double ignored = (double) method.invokeExact(1.0);
        return (System.nanoTime() - start) / 1e6 + 0 * ignored;
    }

    private static MethodHandle method(Map<String, byte[]> classes) throws ReflectiveOperationException {
        Class<?> type = Class.forName("Solution", false, new LearnerLoader(classes));
        MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        return lookup.findStatic(type, "run", MethodType.methodType(double.class, List.of(double.class)));
    }
}
