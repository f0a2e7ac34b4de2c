package normbook.notebook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import normbook.notebook.EventLog.Event;

/** What one tab has yet to be sent. Bounded: at its end the tab is let go. */
final class EventQueue {
    private static final int MOST_EVENTS = 5_000;
    private static final int MOST_CHARS = 6 << 20;

    private final Deque<Event> events = new ArrayDeque<>();
    private int chars;
    private boolean closed;
    private boolean nudged;

    /** False when it is closed; never blocks. */
    synchronized boolean offer(Event event) {
        if (closed) return false;
        chars += event.chars();
        events.addLast(event);
        if (events.size() > MOST_EVENTS || chars > MOST_CHARS) close();
        notifyAll();
        return !closed;
    }

    /** The next one, or none within this time, or none because it is closed. */
    synchronized Optional<Event> poll(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (events.isEmpty() && !closed && !nudged) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return Optional.empty();
            wait(left);
        }
        nudged = false;
        Event event = events.pollFirst();
        if (event != null) chars -= event.chars();
        return Optional.ofNullable(event);
    }

    /** Whoever waits looks up, though there is nothing. */
    synchronized void nudge() {
        nudged = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        events.clear();
        chars = 0;
        notifyAll();
    }
}
