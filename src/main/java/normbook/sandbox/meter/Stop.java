package normbook.sandbox.meter;

/**
 * Thrown once a limit is passed, and again by whatever the learner's code calls next. An error, so that a static
 * initialiser does not wrap it; always the same object, without a stack trace, so that it costs nothing.
 */
public final class Stop extends Error {
    private static final long serialVersionUID = 1L;

    static final Stop NOW = new Stop();

    private Stop() {
        super("limit exceeded", null, false, false);
    }
}
