package normbook.notebook;

import java.util.function.Supplier;
import normbook.notebook.kernel.Kernels;
import normbook.web.RequestException;

/** The kernels, made when one is first wanted: a course without notebooks keeps no process warm. */
final class LazyKernels implements Supplier<Kernels>, AutoCloseable {
    private final Supplier<Kernels> maker;
    private Kernels kernels;
    private boolean closed;

    LazyKernels(Supplier<Kernels> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized Kernels get() {
        if (closed) throw new RequestException(503, "notebook.error.stopping");
        if (kernels == null) kernels = maker.get();
        return kernels;
    }

    /** Whoever reads a notebook will run it: the first process is begun meanwhile. */
    synchronized void warm() {
        if (!closed) get();
    }

    @Override
    public void close() {
        Kernels made;
        synchronized (this) {
            closed = true;
            made = kernels;
        }
        if (made != null) made.close();
    }
}
