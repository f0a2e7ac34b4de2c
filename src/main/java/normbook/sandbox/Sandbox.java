package normbook.sandbox;

/** Runs untrusted Java behind a process boundary. Safe for use by several threads. */
public interface Sandbox extends AutoCloseable {

    /** Compiles the job's source, makes its calls in order and says what happened; never throws for what the code did. */
    Run run(Job job) throws InterruptedException;

    @Override
    void close();
}
