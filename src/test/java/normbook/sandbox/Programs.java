package normbook.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs under src/test/resources/sandbox, a folder for each outcome. */
final class Programs {
    static final Path FOLDER = Path.of("src/test/resources/sandbox");
    /** Kept between runs, so that the class data archive is made once. */
    static final Path DATA = Path.of("target/sandbox");

    /** About a second of what the meter cannot count: going round a wide and empty hash table. */
    static final String SLOW = """
            class Solution {
                static double run(double x) {
                    java.util.Map<Double, Double> wide = new java.util.HashMap<>(1 << 21);
                    wide.put(x, x);
                    double sum = 0;
                    for (int i = 0; i < 400; i++) {
                        for (double d : wide.keySet()) sum += d;
                    }
                    return sum / 400;
                }
            }
            """;

    private Programs() {}

    static List<Path> in(String outcome) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(outcome))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String source(Path program) {
        try {
            return Files.readString(program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One call, or several, of {@code double run(double)} with 42. */
    static Job job(String source, int times) {
        List<List<Object>> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            calls.add(List.of(42.0));
        }
        return new Job(source, "Solution", "run", List.of("double"), "double", calls);
    }

    static Job job(String source) {
        return job(source, 1);
    }

    static WorkerPool pool(Walls walls, boolean guarded) {
        return new WorkerPool(new WorkerSetup(DATA, walls, guarded, Lifetime.LONG, Limits.DEFAULT), 2);
    }
}
