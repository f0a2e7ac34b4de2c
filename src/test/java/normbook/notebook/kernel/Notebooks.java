package normbook.notebook.kernel;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import normbook.notebook.kernel.Outcome.Finished;

/** What the tests of kernels have in common: real jailed processes, cells as strings, a clock that is set by hand. */
final class Notebooks {
    /** Kept between runs, so that the class data archive is made once. */
    static final Path DATA = Path.of("target/notebook");

    static final Set<String> LIBRARY = Set.of("Lab", "Plot", "Table");
    static final Set<String> WITH_BATCH_NORM = Set.of("Lab", "Plot", "Table", "BatchNorm");

    private Notebooks() {}

    static final class Clock implements InstantSource {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public synchronized Instant instant() {
            return now;
        }

        synchronized void passes(Duration time) {
            now = now.plus(time);
        }
    }

    static KernelSettings settings(int most, int spare) {
        return new KernelSettings(DATA, most, spare, 2, Duration.ofMinutes(30), Duration.ofMinutes(3));
    }

    static CellResult run(Kernel kernel, String source) {
        return run(kernel, "cell", source, OutputListener.NONE);
    }

    static CellResult run(Kernel kernel, String cell, String source, OutputListener listener) {
        try {
            return kernel.run(cell, source, listener).get(90, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(source, e);
        }
    }

    static Outcome outcome(Kernel kernel, String source) {
        return run(kernel, source).outcome();
    }

    /** The text of the last value; fails where the cell did not come to its end. */
    static String text(Kernel kernel, String source) {
        Outcome outcome = outcome(kernel, source);
        Finished finished = assertInstanceOf(Finished.class, outcome, source);
        return finished.value() instanceof Display.Text text ? text.text() : String.valueOf(finished.value());
    }
}
