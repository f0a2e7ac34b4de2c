package normbook.exercise;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import normbook.TestCatalog;
import normbook.sandbox.Run;

/**
 * What naming costs beside grading: {@code java -cp … normbook.exercise.NamingBenchmark [SLUG…]} prints for each shipped
 * exercise the processor time of a warm report from the numbers of its samples, which are recorded once. Nothing is named
 * of accepted ones.
 */
final class NamingBenchmark {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 100;

    private NamingBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        TrustedSandbox sandbox = new TrustedSandbox(Files.createTempDirectory("naming"));
        System.out.println("milliseconds for a report      accepted     named, worst         unnamed, worst");
        for (Exercise exercise : TestCatalog.read(Path.of("content")).list()) {
            if (arguments.length > 0 && !List.of(arguments).contains(exercise.slug())) continue;
            Times accepted = new Times();
            Times named = new Times();
            Times unnamed = new Times();
            for (Path sample : samples(exercise)) {
                String source = Files.readString(sample);
                AtomicReference<Run> recorded = new AtomicReference<>();
                Grader recording = new Grader(new ScriptedSandbox(job -> {
                    recorded.set(sandbox.run(job));
                    return recorded.get();
                }));
                Report report = recording.grade(exercise, source, 0, "recorded");
                double time = median(new Grader(new ScriptedSandbox(job -> recorded.get())), exercise, source);
                boolean right = report.verdict() == Verdict.ACCEPTED;
                (right ? accepted : report.misconception() == null ? unnamed : named).add(time, sample);
            }
            System.out.printf("%-28s %10s   %s   %s%n", exercise.slug(), accepted.middle(), named, unnamed);
        }
    }

    /** Processor time: a busy machine does not show in it. */
    private static double median(Grader grader, Exercise exercise, String source) throws InterruptedException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            grader.grade(exercise, source, 0, "recorded");
            if (i >= WARM_UP) times.add((threads.getCurrentThreadCpuTime() - start) / 1e6);
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private record Times(TreeMap<Double, Path> all) {
        Times() {
            this(new TreeMap<>());
        }

        void add(double milliseconds, Path sample) {
            all.put(milliseconds, sample);
        }

        String middle() {
            return String.format(Locale.ROOT, "%.3f", List.copyOf(all.keySet()).get(all.size() / 2));
        }

        @Override
        public String toString() {
            Map.Entry<Double, Path> worst = all.lastEntry();
            return String.format(
                    Locale.ROOT,
                    "%s, %.3f %s",
                    middle(),
                    worst.getKey(),
                    worst.getValue().getFileName());
        }
    }

    private static List<Path> samples(Exercise exercise) throws IOException {
        Path folder = Path.of("content/exercises", exercise.slug(), "submissions");
        List<Path> samples = new ArrayList<>();
        for (String verdict : List.of("accepted", "wrong_answer", "unstable")) {
            if (!Files.isDirectory(folder.resolve(verdict))) continue;
            try (Stream<Path> files = Files.list(folder.resolve(verdict))) {
                files.sorted().forEach(samples::add);
            }
        }
        return samples;
    }
}
