package normbook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import normbook.ServerProcess;

/** From pressing the button to the verdict, over HTTP with a real database, against cold {@code javac} and {@code java}. */
final class VerdictBenchmark {
    private static final Path SAMPLES = Path.of("content/exercises/batch-norm-forward/submissions");
    /** What learners write most; the samples that use as much of the library as they can are measured apart. */
    private static final List<String> STYLES =
            List.of("TwoPass", "Welford", "Streams", "FlatArrays", "ScaleAndShift", "ShiftedData");

    private static final List<String> HEAVY = List.of("LibraryCollections", "OwnTypes");
    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 40;
    private static final int SUBMISSIONS_A_ROUND = 25;

    private VerdictBenchmark() {}

    static void run() throws IOException, InterruptedException {
        Figures first = new Figures();
        Figures accepted = new Figures();
        Figures wrong = new Figures();
        Figures graded = new Figures();
        Figures cold = new Figures();
        Figures heavy = new Figures();
        List<String> right = usual();
        Iterator<String> rightOnes = Benchmarks.distinct(right).iterator();
        Iterator<String> wrongOnes =
                Benchmarks.distinct(sources("wrong_answer", name -> true)).iterator();
        Iterator<String> heavyOnes =
                Benchmarks.distinct(sources("accepted", HEAVY::contains)).iterator();
        try (ServerProcess server = ServerProcess.startAsUsersDo(Files.createTempDirectory("verdict"))) {
            Client client = new Client(server.reader(), "batch-norm-forward");
            for (int i = 0; i < 10; i++) measure(client, rightOnes.next(), first, new Figures());
            for (int i = 0; i < WARM_UP; i++) client.submit(i % 4 == 0 ? wrongOnes.next() : rightOnes.next());
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < SUBMISSIONS_A_ROUND; i++) measure(client, rightOnes.next(), accepted, graded);
                for (int i = 0; i < SUBMISSIONS_A_ROUND / 5; i++)
                    measure(client, wrongOnes.next(), wrong, new Figures());
                measure(client, heavyOnes.next(), heavy, new Figures());
                long start = System.nanoTime();
                ColdJava.run(right.get(round % right.size()));
                cold.addNanos(System.nanoTime() - start);
            }
        }
        System.out.println("  the first ten after the start   " + first);
        System.out.println("  accepted, submit to verdict     " + accepted);
        System.out.println("    of that, grading              " + graded);
        System.out.println("  accepted, the heaviest two      " + heavy);
        System.out.println("  wrong, with counterexample      " + wrong);
        System.out.println("  cold javac + java               " + cold);
        System.out.printf("  cold / accepted, medians        %.0f x%n", cold.at(0.5) / accepted.at(0.5));
    }

    private static void measure(Client client, String source, Figures times, Figures graded) throws IOException {
        long start = System.nanoTime();
        double reported = client.submit(source).get("graded_ms").asDouble();
        times.addNanos(System.nanoTime() - start);
        graded.add(reported);
    }

    /** Right solutions in the styles that learners write most. */
    static List<String> usual() throws IOException {
        return sources("accepted", STYLES::contains);
    }

    private static List<String> sources(String verdict, Predicate<String> named) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES.resolve(verdict))) {
            return files.sorted()
                    .filter(file -> named.test(file.getFileName().toString().replace(".java", "")))
                    .map(VerdictBenchmark::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
