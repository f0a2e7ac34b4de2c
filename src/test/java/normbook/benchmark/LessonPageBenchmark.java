package normbook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import normbook.Reader;
import normbook.ServerProcess;

/**
 * A lesson's page from the server as users start it, and its very bytes as a file from nginx, in turn. Neither compresses:
 * nginx would at each request, and Normbook has done so once.
 */
final class LessonPageBenchmark {
    private static final String LESSON = "/lessons/batch-normalization";
    private static final int READERS = 32;
    private static final int ROUNDS = 7;
    private static final double WARM_UP_SECONDS = 20;
    private static final double ROUND_SECONDS = 3;

    private LessonPageBenchmark() {}

    static void run(Path program) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.startAsUsersDo(Files.createTempDirectory("lesson"))) {
            Reader reader = server.reader();
            byte[] page = identical(reader, LESSON);
            try (Nginx nginx = Nginx.serve(program, page)) {
                if (!Arrays.equals(page, identical(reader, nginx.url().toString()))) {
                    throw new IllegalStateException("nginx serves other bytes");
                }
                try (PageLoad ours = new PageLoad(reader.address(LESSON), READERS);
                        PageLoad theirs = new PageLoad(nginx.url(), READERS)) {
                    compare(
                            new Contender(ours, server.process().toHandle()),
                            new Contender(theirs, nginx.process()),
                            page.length);
                }
            }
        }
    }

    private static byte[] identical(Reader reader, String path) {
        return reader.getBytes(path, "Accept-Encoding", "identity").body();
    }

    private static void compare(Contender ours, Contender theirs, int bytes) throws IOException {
        ours.load().run(WARM_UP_SECONDS);
        theirs.load().run(ROUND_SECONDS);
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) rounds.add(new Round(ours.measure(), theirs.measure()));
        System.out.printf(
                "  a page of %,d bytes, not compressed, %d connections kept alive, %d rounds in turn%n",
                bytes, READERS, ROUNDS);
        print("Normbook, pages a second       ", "%.0f", rounds, round -> round.ours.rate);
        print("nginx, pages a second          ", "%.0f", rounds, round -> round.theirs.rate);
        print("Normbook / nginx               ", "%.2f", rounds, round -> round.ours.rate / round.theirs.rate);
        print("Normbook, µs of processor each ", "%.0f", rounds, round -> round.ours.micros);
        print("nginx, µs of processor each    ", "%.0f", rounds, round -> round.theirs.micros);
    }

    /** {@code median (least to most)}. */
    private static void print(String what, String format, List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "  " + what + " " + format + " (" + format + " to " + format + ")%n",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private record Round(Figure ours, Figure theirs) {}

    /** @param micros processor time of the server's processes for a page: what other work on the machine changes least */
    private record Figure(double rate, double micros) {}

    private record Contender(PageLoad load, ProcessHandle process) {
        Figure measure() throws IOException {
            Duration before = processorTime();
            double rate = load.run(ROUND_SECONDS);
            return new Figure(rate, processorTime().minus(before).toNanos() / 1e3 / (rate * ROUND_SECONDS));
        }

        private Duration processorTime() {
            return Stream.concat(Stream.of(process), process.descendants())
                    .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                    .reduce(Duration.ZERO, Duration::plus);
        }
    }
}
