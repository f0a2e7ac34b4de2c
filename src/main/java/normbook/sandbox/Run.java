package normbook.sandbox;

import java.util.List;

/**
 * What happened to a {@link Job}.
 *
 * @param end how the run as a whole ended
 * @param calls the calls that came to an end, in order; fewer than asked for where the run ended early
 * @param output what the code printed, cut at the limit
 * @param budget counted work, or null where nothing was counted
 * @param usedAfter the work of the run up to the end of each of these calls; empty where nothing was counted
 */
public record Run(End end, List<Call> calls, String output, Budget budget, List<Integer> usedAfter) {

    public Run(End end, List<Call> calls, String output, Budget budget) {
        this(end, calls, output, budget, List.of());
    }

    public sealed interface End {}

    /** Every call was made. */
    public record Finished() implements End {}

    public record NotCompiled(List<Diagnostic> diagnostics) implements End {}

    /** The code names something that is not allowed, such as {@code System.exit}. */
    public record Refused(String what, int line) implements End {}

    public record LimitExceeded(Limit limit) implements End {}

    /** The sandbox itself failed, twice: our failure, never the learner's. */
    public record SandboxFailed(String why) implements End {}

    /** Lines and columns count from 1; 0 where the compiler names none. Messages are javac's, in English. */
    public record Diagnostic(int line, int column, String message) {}

    public enum Limit {
        /** Counted work; without a meter, processor time. */
        WORK,
        MEMORY,
        DEPTH,
        /** More was printed than is kept. */
        OUTPUT,
        /** More came back from a call than is read. */
        RESULT,
        /** The source is nested deeper than the compiler can take. */
        NESTING,
        /** The compiler took more processor time than allowed. */
        COMPILING
    }

    public record Budget(long used, long limit) {}

    public sealed interface Call {}

    /**
     * @param value what the method returned: {@code Double}, {@code Integer}, arrays (ragged and with null rows where the
     *     learner made them so), null for {@code void} and for null
     * @param arguments the arguments after the call, for exercises that fill them in place
     */
    public record Returned(Object value, List<Object> arguments) implements Call {}

    /** @param line of the learner's source nearest to the top of the stack, 0 where there is none */
    public record Threw(String exception, String message, int line) implements Call {}
}
