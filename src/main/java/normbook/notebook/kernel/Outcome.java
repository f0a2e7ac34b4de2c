package normbook.notebook.kernel;

import java.util.List;

/** How a cell ended. */
public sealed interface Outcome {
    /**
     * To its end.
     *
     * @param value of the last expression, null where the cell has none
     * @param pending what is declared and cannot be used before something else is: {@code f: method g()}
     */
    record Finished(Display value, List<String> pending) implements Outcome {}

    record NotCompiled(List<Problem> problems) implements Outcome {}

    /** It names something that is not allowed, such as {@code System.exit}. Line 0: not known. */
    record Refused(String what, int line) implements Outcome {}

    /** @param places innermost first: where in this cell or in one run before */
    record Threw(String exception, String message, List<Place> places) implements Outcome {}

    /** It used what no cell has declared yet. */
    record Unresolved(String what, List<Place> places) implements Outcome {}

    record LimitExceeded(Limit limit) implements Outcome {}

    /** By the learner, while it ran or before it had its turn. */
    record Interrupted() implements Outcome {}

    /** The process is gone, and with it what its cells declared; the next run starts a new one. */
    record Died(Death how) implements Outcome {}

    /** Line and column within the cell, from 1. */
    record Problem(int line, int column, String message) {}

    record Place(String cell, int line) {}

    enum Limit {
        WORK,
        MEMORY,
        DEPTH,
        OUTPUT,
        /** The source is larger or deeper than the compiler can take. */
        SOURCE
    }

    enum Death {
        MEMORY,
        /** It used processor time beyond all budgets. */
        TIME,
        /** It did not answer, or not to an interrupt. */
        SILENT,
        CRASHED,
        RESTARTED,
        CLOSED,
        /** No process could be started. */
        UNAVAILABLE
    }
}
