package normbook.notebook;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import normbook.language.Language;
import normbook.notebook.EventLog.Event;
import normbook.web.DaemonThreads;
import normbook.web.RequestException;

/**
 * Events to browsers, as {@code text/event-stream}. Each stream is written by a thread of its own, which alone waits for
 * a slow reader; a reader that takes nothing for half a minute is given up by the server's idle time.
 */
final class EventStreams implements AutoCloseable {
    /** At once; a browser has one for each tab with a notebook. */
    private static final int MOST = 400;

    private static final long HEARTBEAT_MILLIS = 12_000;
    /** While there is nothing to hear yet, because the reader has no notebook of their own. */
    private static final long LOOK_MILLIS = 2_000;

    private final ExecutorService writers = new ThreadPoolExecutor(
            0, MOST, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), DaemonThreads.named("notebook-events"));
    private final Set<EventQueue> open = new HashSet<>();
    private boolean closed;

    /** What fills the queue, once there is something to hear. */
    interface Source {
        /** Called before the stream and every other second until it is true. */
        boolean connect(EventQueue queue);

        void leave(EventQueue queue);
    }

    /** Answers with a stream that goes on until the browser or the server leaves. */
    void serve(Context ctx, Language language, String first, Source source) {
        EventQueue queue = new EventQueue();
        synchronized (this) {
            if (closed || open.size() >= MOST) throw new RequestException(503, "notebook.error.many-streams");
            open.add(queue);
        }
        CompletableFuture<Void> ended = new CompletableFuture<>();
        HttpServletResponse response = ctx.res();
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        ctx.disableCompression();
        ctx.future(() -> {
            writers.execute(() -> {
                try {
                    write(response.getOutputStream(), queue, language, first, source);
                } catch (IOException | InterruptedException e) {
                    // The tab is gone, or the server goes.
                } finally {
                    source.leave(queue);
                    forget(queue);
                    ended.complete(null);
                }
            });
            return ended;
        });
    }

    /** Somebody has a notebook of their own now: streams that wait for one look again at once. */
    synchronized void nudge() {
        open.forEach(EventQueue::nudge);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            open.forEach(EventQueue::close);
        }
        writers.shutdown();
    }

    private static void write(OutputStream out, EventQueue queue, Language language, String first, Source source)
            throws IOException, InterruptedException {
        boolean isConnected = source.connect(queue);
        out.write(("retry: 1500\n\n" + first).getBytes(StandardCharsets.UTF_8));
        out.flush();
        while (!queue.isClosed()) {
            Optional<Event> event = queue.poll(isConnected ? HEARTBEAT_MILLIS : LOOK_MILLIS);
            if (event.isEmpty() && !isConnected) isConnected = source.connect(queue);
            out.write(event.map(e -> text(e, language)).orElse(":\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    static String text(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    private static String text(Event event, Language language) {
        return "id: " + event.id() + "\n" + text(event.name(), event.data().apply(language));
    }

    private synchronized void forget(EventQueue queue) {
        open.remove(queue);
    }
}
