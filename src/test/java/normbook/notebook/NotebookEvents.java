package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a tab hears, in order. */
final class NotebookEvents implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 90;

    record Event(String name, JsonNode data) {
        String cell() {
            return data.path("cell").asText();
        }

        @Override
        public String toString() {
            return name + " " + data;
        }
    }

    private final Stream<String> lines;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<Event> heard = new ArrayList<>();

    NotebookEvents(Stream<String> lines) {
        this.lines = lines;
        Thread thread = new Thread(this::read, "events");
        thread.setDaemon(true);
        thread.start();
    }

    /** All up to the first that is like this, this one included. */
    List<Event> until(Predicate<Event> last) {
        heard.clear();
        try {
            while (true) {
                Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (event == null) throw new AssertionError("nothing more is heard after " + heard);
                heard.add(event);
                if (last.test(event)) return List.copyOf(heard);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    JsonNode finished(String cell) {
        List<Event> all =
                until(event -> event.name().equals("finished") && event.cell().equals(cell));
        return all.get(all.size() - 1).data();
    }

    private void read() {
        String[] name = {""};
        try {
            lines.forEach(line -> {
                if (line.startsWith("event: ")) name[0] = line.substring(7);
                if (line.startsWith("data: ")) events.add(new Event(name[0], json(line.substring(6))));
            });
        } catch (RuntimeException e) {
            // The test has closed it.
        }
    }

    private static JsonNode json(String data) {
        try {
            return NotebookVisitor.JSON.readTree(data);
        } catch (IOException e) {
            throw new AssertionError(data, e);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
