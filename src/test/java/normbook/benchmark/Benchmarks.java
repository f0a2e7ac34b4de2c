package normbook.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import normbook.sandbox.MeterBenchmark;
import normbook.sandbox.SandboxBenchmark;

/** Runs the named benchmarks, or all. */
public final class Benchmarks {
    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("verdict", VerdictBenchmark::run);
        ALL.put("throughput", ThroughputBenchmark::run);
        ALL.put("determinism", DeterminismBenchmark::run);
        ALL.put("sandbox", SandboxBenchmark::run);
        ALL.put("meter", MeterBenchmark::run);
    }

    interface Benchmark {
        void run() throws Exception;
    }

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.copyOf(ALL.keySet()) : List.of(names);
        if (!ALL.keySet().containsAll(wanted)) {
            System.err.println("Known: " + String.join(" ", ALL.keySet()));
            System.exit(2);
        }
        System.out.println(
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        for (Map.Entry<String, Benchmark> one : ALL.entrySet()) {
            if (!wanted.contains(one.getKey())) continue;
            System.out.println("\n" + one.getKey());
            one.getValue().run();
        }
        System.exit(0);
    }

    /** Of sources, each a little different from any before: the same again would be answered from what is there. */
    static Stream<String> distinct(List<String> sources) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> sources.get(i % sources.size()) + "\n// " + i + " " + System.nanoTime());
    }
}
