package normbook.sandbox;

import java.util.function.Supplier;

/** One that starts its first worker when there is something to run: most courses never need it. */
public final class LazySandbox implements Sandbox {
    private final Supplier<Sandbox> maker;
    /** Guarded by this; null before the first run. */
    private Sandbox made;

    private boolean closed;

    public LazySandbox(Supplier<Sandbox> maker) {
        this.maker = maker;
    }

    @Override
    public Run run(Job job) throws InterruptedException {
        return made().run(job);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (made != null) made.close();
    }

    private synchronized Sandbox made() {
        if (closed) throw new IllegalStateException("the sandbox is closed");
        if (made == null) made = maker.get();
        return made;
    }
}
