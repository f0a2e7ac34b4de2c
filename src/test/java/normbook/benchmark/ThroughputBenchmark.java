package normbook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import normbook.ServerProcess;

/** Submissions a second that the server as users start it keeps up, from four learners who press again at once. */
final class ThroughputBenchmark {
    private static final int LEARNERS = 4;
    private static final int WARM_UP = 750;
    private static final int EACH = 500;

    private ThroughputBenchmark() {}

    static void run() throws Exception {
        Iterator<String> sources = Benchmarks.distinct(VerdictBenchmark.usual()).iterator();
        Figures times = new Figures();
        ExecutorService learners = Executors.newFixedThreadPool(LEARNERS);
        try (ServerProcess server = ServerProcess.startAsUsersDo(Files.createTempDirectory("throughput"))) {
            List<Client> clients = new ArrayList<>();
            for (int i = 0; i < LEARNERS; i++) clients.add(new Client(server.reader(), "batch-norm-forward"));
            submit(learners, clients, sources, WARM_UP, new Figures());
            long start = System.nanoTime();
            submit(learners, clients, sources, EACH, times);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.println("  submit to verdict               " + times);
            System.out.printf("  submissions a second            %.0f%n", LEARNERS * EACH / seconds);
        } finally {
            learners.shutdownNow();
        }
    }

    private static void submit(
            ExecutorService learners, List<Client> clients, Iterator<String> sources, int each, Figures times)
            throws Exception {
        List<Future<?>> all = new ArrayList<>();
        for (Client client : clients) {
            all.add(learners.submit(() -> {
                for (int i = 0; i < each; i++) submit(client, next(sources), times);
                return null;
            }));
        }
        for (Future<?> one : all) one.get();
    }

    private static void submit(Client client, String source, Figures times) throws IOException {
        long start = System.nanoTime();
        client.submit(source);
        times.addNanos(System.nanoTime() - start);
    }

    private static String next(Iterator<String> sources) {
        synchronized (sources) {
            return sources.next();
        }
    }
}
