package normbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import normbook.benchmark.Figures;

/** The jailed workers by themselves: boot, a job, a runaway, a worker that dies while others wait for none. */
public final class SandboxBenchmark {
    private static final String PLAIN = Programs.source(Programs.FOLDER.resolve("finished/batch_norm.java"));
    private static final String ENDLESS = Programs.source(Programs.FOLDER.resolve("limit_work/endless_loop.java"));
    private static final String CATCHING =
            Programs.source(Programs.FOLDER.resolve("limit_work/caught_endless_loop.java"));

    private SandboxBenchmark() {}

    public static void run() throws Exception {
        boots();
        try (WorkerPool pool = new WorkerPool(Files.createTempDirectory("sandbox"), 3)) {
            times(pool, PLAIN, 400);
            System.out.println("  a warm job                      " + times(pool, PLAIN, 500));
            times(pool, ENDLESS, 10);
            System.out.println("  an endless loop stopped         " + times(pool, ENDLESS, 50));
            System.out.println("  one that catches everything     " + times(pool, CATCHING, 50));
            memory(pool);
            replacement(pool);
        }
    }

    private static Figures times(WorkerPool pool, String source, int count) throws InterruptedException {
        Figures times = new Figures();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            pool.run(Programs.job(source));
            times.addNanos(System.nanoTime() - start);
        }
        return times;
    }

    private static void boots() throws IOException, InterruptedException {
        Figures boots = new Figures();
        for (int i = 0; i < 9; i++) {
            long start = System.nanoTime();
            try (WorkerPool pool = new WorkerPool(Programs.DATA, 1)) {
                pool.run(Programs.job(PLAIN));
                // The first makes the class data archive, which is kept.
                if (i > 0) boots.addNanos(System.nanoTime() - start);
            }
        }
        System.out.println("  boot to the first job's end     " + boots);
    }

    private static void memory(WorkerPool pool) throws IOException {
        List<String> sizes = new ArrayList<>();
        for (ProcessHandle worker : pool.workersUp()) {
            Files.readAllLines(java.nio.file.Path.of("/proc/" + worker.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .forEach(line -> sizes.add(Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB"));
        }
        System.out.println("  resident memory of the workers  " + String.join(", ", sizes));
    }

    /** Two learners go on while every 100th job's worker is killed: the spare takes over. */
    private static void replacement(WorkerPool pool) throws Exception {
        Figures times = new Figures();
        ExecutorService learners = Executors.newFixedThreadPool(2);
        List<Future<?>> both = new ArrayList<>();
        for (int learner = 0; learner < 2; learner++) {
            both.add(learners.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    if (i % 100 == 50) pool.workersUp().get(0).destroyForcibly();
                    long start = System.nanoTime();
                    pool.run(Programs.job(PLAIN));
                    times.addNanos(System.nanoTime() - start);
                }
                return null;
            }));
        }
        for (Future<?> one : both) one.get();
        learners.shutdownNow();
        System.out.println("  jobs while ten workers die      " + times);
    }
}
