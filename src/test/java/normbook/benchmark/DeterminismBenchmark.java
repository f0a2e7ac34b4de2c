package normbook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import normbook.TestCatalog;
import normbook.exercise.Exercise;
import normbook.exercise.Grader;
import normbook.exercise.Report;
import normbook.exercise.ReportJson;
import normbook.sandbox.WorkerPool;

/** 10,000 gradings of 20 programs of every verdict, while other threads burn the processors: how many reports differ? */
final class DeterminismBenchmark {
    private static final int PROGRAMS = 20;
    private static final int GRADINGS = 10_000;
    private static final int AT_ONCE = 3;

    private DeterminismBenchmark() {}

    private record Program(Exercise exercise, Path file, String source) {}

    static void run() throws Exception {
        List<Program> programs = programs();
        List<Map<String, Integer>> reports = new ArrayList<>();
        programs.forEach(program -> reports.add(new TreeMap<>()));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService slots = Executors.newFixedThreadPool(AT_ONCE);
        long start = System.nanoTime();
        try (WorkerPool sandbox = new WorkerPool(Files.createTempDirectory("determinism"), AT_ONCE)) {
            Grader grader = new Grader(sandbox);
            burn(done);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < GRADINGS; i++) {
                int which = i % programs.size();
                all.add(slots.submit(() -> {
                    count(reports.get(which), grade(grader, programs.get(which)));
                    return null;
                }));
            }
            for (Future<?> one : all) one.get();
        } finally {
            done.set(true);
            slots.shutdownNow();
        }
        print(programs, reports, (System.nanoTime() - start) / 1e9);
    }

    private static void print(List<Program> programs, List<Map<String, Integer>> reports, double seconds) {
        int differing = 0;
        for (int i = 0; i < programs.size(); i++) {
            int most = reports.get(i).values().stream().max(Integer::compare).orElseThrow();
            int others = reports.get(i).values().stream().mapToInt(n -> n).sum() - most;
            if (others > 0) System.out.println("  " + programs.get(i).file() + " differs " + reports.get(i));
            differing += others;
        }
        System.out.printf(
                "  %,d gradings of %d programs in %.0f s: %d reports differ (verdict, cases, names, budget)%n",
                GRADINGS, programs.size(), seconds, differing);
    }

    /** The whole report but for the time it took. */
    private static String grade(Grader grader, Program program) throws InterruptedException {
        Report report = grader.grade(program.exercise(), program.source(), 7, "same");
        return ReportJson.write(report).replaceAll("\"graded_ms\":[0-9.]+", "");
    }

    private static synchronized void count(Map<String, Integer> reports, String report) {
        reports.merge(report, 1, Integer::sum);
    }

    /** Two of each verdict's samples, from exercises as they come round. */
    private static List<Program> programs() throws IOException {
        List<Exercise> exercises = TestCatalog.read(Path.of("content")).list();
        List<Program> programs = new ArrayList<>();
        for (int i = 0; programs.size() < PROGRAMS; i++) {
            Exercise exercise = exercises.get(i % exercises.size());
            List<Path> samples = samples(exercise);
            Path file = samples.get(i * 37 % samples.size());
            programs.add(new Program(exercise, file, Files.readString(file)));
        }
        return programs;
    }

    private static List<Path> samples(Exercise exercise) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content/exercises", exercise.slug(), "submissions"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static void burn(AtomicBoolean done) {
        for (int i = 0; i < 2; i++) {
            Thread thread = new Thread(() -> {
                double x = 1;
                while (!done.get()) x = Math.sin(x) + 1;
            });
            thread.setDaemon(true);
            thread.start();
        }
    }
}
