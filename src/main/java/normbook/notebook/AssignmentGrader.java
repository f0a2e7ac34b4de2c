package normbook.notebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import normbook.notebook.kernel.CellResult;
import normbook.notebook.kernel.Display;
import normbook.notebook.kernel.Kernel;
import normbook.notebook.kernel.Kernels;
import normbook.notebook.kernel.Outcome;
import normbook.notebook.kernel.Outcome.Died;
import normbook.notebook.kernel.Outcome.Finished;
import normbook.notebook.kernel.OutputListener;

/**
 * Runs a notebook that was handed in, from its first cell to its last, in a kernel that nothing else has run in.
 *
 * <p>What a cell says is passed on only as long as no hidden cell has run: a learner's method that a hidden test has
 * called could say its inputs.
 */
final class AssignmentGrader {
    /** For all cells; of what does not get its turn no test is passed. */
    private static final Duration MOST_TIME = Duration.ofSeconds(60);
    /** For a kernel: a busy machine is slow to start one. */
    private static final Duration MOST_WAIT = Duration.ofMinutes(5);

    private final Kernels kernels;
    private final TakenNames names;

    AssignmentGrader(Kernels kernels, TakenNames names) {
        this.kernels = kernels;
        this.names = names;
    }

    /**
     * @param outcome null where it must not be shown, or where it had no turn
     * @param taken a name that the learner's cell, or one before a test, has taken from the tests; else null
     */
    record Ran(GradedCell graded, boolean passed, boolean reached, Outcome outcome, String taken) {}

    /** @throws UnavailableException where no kernel was to be had: to be tried again */
    List<Ran> grade(String key, List<GradedCell> cells, Set<String> library) throws InterruptedException {
        Kernel kernel = kernels.openBeside(key, library);
        try {
            awaitKernel(kernel);
            return run(kernel, cells);
        } finally {
            kernel.close();
        }
    }

    static final class UnavailableException extends RuntimeException {}

    private static void awaitKernel(Kernel kernel) throws InterruptedException {
        CellResult first = result(kernel.run("start", "", OutputListener.NONE), MOST_WAIT.toNanos());
        if (first == null || !(first.outcome() instanceof Finished)) throw new UnavailableException();
    }

    private List<Ran> run(Kernel kernel, List<GradedCell> cells) throws InterruptedException {
        List<Ran> all = new ArrayList<>();
        long end = System.nanoTime() + MOST_TIME.toNanos();
        boolean secretRan = false;
        String taken = null;
        for (GradedCell cell : cells) {
            long left = end - System.nanoTime();
            if (left <= 0 || taken != null && cell.isTest()) {
                all.add(new Ran(cell, false, left > 0, null, taken));
                continue;
            }
            CellResult result = result(kernel.run(cell.cell().id(), cell.cell().source(), OutputListener.NONE), left);
            Outcome outcome = result == null ? null : result.outcome();
            if (outcome == null) kernel.interrupt();
            if (outcome instanceof Died died && died.how() == Outcome.Death.CLOSED) throw new UnavailableException();
            secretRan |= cell.isSecret();
            String here = note(cell, result);
            if (taken == null) taken = here;
            all.add(new Ran(cell, isPassed(outcome), outcome != null, secretRan ? null : outcome, here));
        }
        return all;
    }

    /** The name that a learner's cell has taken, else null. */
    private String note(GradedCell cell, CellResult result) {
        if (result == null) return null;
        if (!cell.isAuthors()) return names.firstTaken(result.declared()).orElse(null);
        names.noteAuthors(result.declared());
        return null;
    }

    private static CellResult result(Future<CellResult> result, long nanos) throws InterruptedException {
        try {
            return result.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To its end, with nothing that is not declared, and without the value false. */
    private static boolean isPassed(Outcome outcome) {
        if (!(outcome instanceof Finished finished) || !finished.pending().isEmpty()) return false;
        return !(finished.value() instanceof Display.Text text
                && text.text().equals("false")
                && text.type().toLowerCase(java.util.Locale.ROOT).endsWith("boolean"));
    }
}
