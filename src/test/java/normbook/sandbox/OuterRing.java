package normbook.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import normbook.sandbox.Run.Finished;
import normbook.sandbox.Run.Limit;
import normbook.sandbox.Run.LimitExceeded;
import normbook.sandbox.Run.SandboxFailed;
import normbook.sandbox.Run.Threw;

/** What stops a program where nobody looks at it before it runs and nobody counts. A program's last line names it. */
enum OuterRing {
    /** The watch over the worker's processor time. */
    PROCESSOR_TIME,
    /** The end of the worker's heap. */
    HEAP,
    /** The end of the learner's thread's stack. */
    STACK,
    /** The cap on what comes out of the worker. */
    OUTPUT,
    /** The system call filter, and behind it namespaces and limits of resources. */
    SYSTEM_CALLS,
    /** Only the worker dies, or falls silent and is killed; the server says that its sandbox failed. */
    OWN_PROCESS,
    /** The JDK's modules are closed to reflection. */
    MODULES,
    /** The worker knows nothing worth knowing: it has no environment, no files, no other processes to see. */
    NOTHING_TO_SEE,
    /** Nothing can be done by it; it would only make verdicts differ from run to run. */
    HARMLESS;

    /** In the words of the kernel, or of a JDK that may not open its own libraries any more. */
    private static final List<String> REFUSALS = List.of(
            "Operation not permitted",
            "no extnet in system library path",
            "in java.library.path",
            "Can't load library",
            "Temporary failure in name resolution",
            "it is still there");

    private static final String MARK = "// outer: ";

    /** Of the programs that declare one. */
    static Optional<OuterRing> of(Path program) {
        return lastLine(program)
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).split(": ")[0])
                .map(name -> valueOf(name.toUpperCase().replace(' ', '_')));
    }

    private static Optional<String> lastLine(Path program) {
        return Programs.source(program).lines().reduce((before, last) -> last);
    }

    boolean hasStopped(Run run) {
        return switch (this) {
            case PROCESSOR_TIME -> run.end().equals(new LimitExceeded(Limit.WORK));
            case HEAP -> run.end().equals(new LimitExceeded(Limit.MEMORY));
            case STACK -> run.end().equals(new LimitExceeded(Limit.DEPTH));
            case OUTPUT -> run.end().equals(new LimitExceeded(Limit.OUTPUT));
            case OWN_PROCESS -> run.end() instanceof SandboxFailed;
            case SYSTEM_CALLS -> hasThrown(run, REFUSALS);
            case MODULES -> hasThrown(run, List.of("InaccessibleObjectException"));
            case NOTHING_TO_SEE, HARMLESS -> run.end() instanceof Finished;
        };
    }

    private static boolean hasThrown(Run run, List<String> parts) {
        return run.calls().stream()
                .filter(Threw.class::isInstance)
                .map(Object::toString)
                .anyMatch(said -> parts.stream().anyMatch(said::contains));
    }
}
