package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import normbook.language.Language;

/**
 * What has happened in one notebook lately, for all the tabs that look at it. Whoever publishes is never kept waiting: a
 * tab that takes its events too slowly is let go, comes back by itself and gets from here what it has missed.
 */
final class EventLog {
    private static final int MOST_EVENTS = 4_000;
    private static final int MOST_CHARS = 4 << 20;

    /** @param data of JSON, in each language */
    record Event(long id, String name, Function<Language, String> data, int chars) {}

    // All guarded by this.
    private final Deque<Event> recent = new ArrayDeque<>();
    private final List<EventQueue> queues = new ArrayList<>();
    private final long first;
    private int chars;
    private long last;

    /** A tab that comes back after an earlier one was let go must find greater numbers than it knows. */
    EventLog(Instant begun) {
        first = before(begun);
        last = first;
    }

    /** Less than every number of a log that is begun from now on. */
    static long before(Instant now) {
        return now.toEpochMilli() * 1000;
    }

    /** Tells this log from one that another server, or this one before, has had for the same notebook. */
    long first() {
        return first;
    }

    void publish(String name, JsonNode data) {
        String text = data.toString();
        publish(name, language -> text, text.length());
    }

    void publish(String name, Function<Language, JsonNode> data) {
        publish(name, language -> data.apply(language).toString(), 200);
    }

    private synchronized void publish(String name, Function<Language, String> data, int size) {
        Event event = new Event(++last, name, data, size);
        recent.addLast(event);
        chars += size;
        while (recent.size() > MOST_EVENTS || chars > MOST_CHARS)
            chars -= recent.removeFirst().chars();
        queues.removeIf(queue -> !queue.offer(event));
    }

    /** The number of the last event: what comes after it is new. */
    synchronized long last() {
        return last;
    }

    synchronized boolean hasListeners() {
        return !queues.isEmpty();
    }

    /** @param after the last event that is known; null for only what comes from now on */
    synchronized void listen(EventQueue queue, Long after) {
        if (after != null) {
            recent.stream().filter(event -> event.id() > after).forEach(queue::offer);
        }
        queues.add(queue);
    }

    synchronized void leave(EventQueue queue) {
        queues.remove(queue);
    }

    synchronized void close() {
        queues.forEach(EventQueue::close);
        queues.clear();
    }
}
