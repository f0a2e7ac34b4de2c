package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.notebook.Copies.RunCell;
import normbook.notebook.kernel.CellResult;
import normbook.notebook.kernel.Completions;
import normbook.notebook.kernel.Kernel;
import normbook.notebook.kernel.KernelStatus;
import normbook.notebook.kernel.KernelStatus.State;
import normbook.notebook.kernel.Kernels;
import normbook.notebook.kernel.Outcome;
import normbook.notebook.kernel.OutcomeText;
import normbook.web.RequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A notebook that somebody looks at or runs: its kernel, the cells that wait for it, and what has happened lately. */
final class LiveNotebook {
    private static final Logger LOG = LoggerFactory.getLogger(LiveNotebook.class);
    private static final KernelStatus NONE = new KernelStatus(State.IDLE, 0, 0);
    private static final Set<State> HOLDING = EnumSet.of(State.STARTING, State.QUEUED, State.IDLE, State.BUSY);
    private static final int MOST_WAITING = 2 * Limits.CELLS;

    private final long notebook;
    private final long account;
    private final Copies copies;
    private final Supplier<Kernels> kernels;
    private final Executor storing;
    private final EventLog log;
    private final Consumer<KernelStatus> teller = this::tell;

    // All below guarded by this.
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private Kernel kernel;
    private boolean isRunning;
    private long firstEvent;
    private int round;
    private int counted;
    private int countedSession;
    private Instant lastAsked;

    /** @param language of the sentences in its outputs */
    record Asked(String cell, String source, Language language) {}

    /** @param round one more after each interrupt and restart: a failure stops only what was asked before those */
    private record Turn(Asked asked, int round) {}

    /** @param storing runs what waits for the disk: never on a kernel's own thread */
    LiveNotebook(StoredNotebook stored, Copies copies, Supplier<Kernels> kernels, Executor storing, Instant now) {
        notebook = stored.id();
        account = stored.account();
        this.copies = copies;
        this.kernels = kernels;
        this.storing = storing;
        lastAsked = now;
        log = new EventLog(now);
    }

    EventLog log() {
        return log;
    }

    long account() {
        return account;
    }

    synchronized Instant lastAsked() {
        return lastAsked;
    }

    synchronized KernelStatus status() {
        return kernel == null ? NONE : kernel.status();
    }

    /** Whether it has a process, or waits for one. */
    synchronized boolean holdsKernel() {
        State state = status().state();
        return kernel != null && (isRunning || HOLDING.contains(state));
    }

    synchronized boolean isRunning() {
        return isRunning;
    }

    /** The event after which a tab has to hear everything that is still going on; null where nothing is. */
    synchronized Long goingOnSince() {
        return isRunning ? firstEvent : null;
    }

    /** What a tab need not hear that reads the notebook after this: all that is not going on still. */
    synchronized long seen() {
        return isRunning ? firstEvent : log.last();
    }

    synchronized int run(List<Asked> cells, Set<String> library, Instant now) {
        if (waiting.size() + cells.size() > MOST_WAITING) {
            throw new RequestException(422, "notebook.error.many-runs", MOST_WAITING);
        }
        lastAsked = now;
        open(library);
        cells.forEach(cell -> waiting.add(new Turn(cell, round)));
        if (!isRunning) {
            firstEvent = log.last();
            runNext();
        }
        return kernel.status().session();
    }

    synchronized void interrupt() {
        skipWaiting();
        round++;
        if (kernel != null) kernel.interrupt();
    }

    synchronized void restart(Set<String> library, Instant now) {
        lastAsked = now;
        skipWaiting();
        round++;
        open(library);
        kernel.restart();
    }

    synchronized CompletableFuture<Completions> complete(String source, int cursor, Set<String> library, Instant now) {
        lastAsked = now;
        open(library);
        return kernel.complete(source, cursor);
    }

    /** Its process goes; the next run has a new one. */
    synchronized void close() {
        skipWaiting();
        if (kernel == null) return;
        kernel.close();
        kernel = null;
    }

    static ObjectNode statusJson(KernelStatus status, Language language) {
        return Cells.object()
                .put("state", status.state().name().toLowerCase(Locale.ROOT))
                .put("place", status.place())
                .put("session", status.session())
                .put("text", new OutcomeText(Messages.of(language)).of(status));
    }

    private void tell(KernelStatus status) {
        log.publish("status", (Function<Language, JsonNode>) language -> statusJson(status, language));
    }

    private void open(Set<String> library) {
        if (kernel != null) return;
        kernel = kernels.get().open("notebook-" + notebook, library);
        kernel.onStatus(teller);
    }

    private void runNext() {
        Turn turn = waiting.poll();
        isRunning = turn != null;
        if (turn == null) return;
        Asked cell = turn.asked();
        RunOutputs outputs = new RunOutputs(cell.cell(), log);
        kernel.run(cell.cell(), cell.source(), outputs)
                .whenCompleteAsync((result, failure) -> finish(turn, outputs, result), storing);
    }

    /** The next cell runs even where this one's outputs could not be stored: the tabs have seen them. */
    private void finish(Turn turn, RunOutputs outputs, CellResult result) {
        Asked cell = turn.asked();
        CellEnd end = new CellEnd(result.outcome(), cell.language());
        try {
            store(cell, outputs, result, end);
        } catch (RuntimeException e) {
            LOG.error("outputs of cell {} in notebook {} are not stored", cell.cell(), notebook, e);
        }
        synchronized (this) {
            if (!end.isOk() && turn.round() == round) skipWaiting();
            if (kernel == null) isRunning = false;
            else runNext();
        }
    }

    private void store(Asked cell, RunOutputs outputs, CellResult result, CellEnd end) {
        int count = count(result.session());
        end.addTo(outputs, cell.cell(), count);
        String cut = Messages.of(cell.language()).text("notebook.display.cut");
        List<ObjectNode> all = outputs.take(cut);
        try {
            copies.storeOutputs(notebook, new RunCell(cell.cell(), all, count, cut));
        } finally {
            ObjectNode event = Cells.object()
                    .put("cell", cell.cell())
                    .put("count", count)
                    .put("outcome", end.word())
                    .put("text", end.sentence());
            event.set("outputs", markCut(Outputs.shown(all), result.outcome()));
            event.set("problems", end.problems());
            log.publish("finished", event);
        }
    }

    private static JsonNode markCut(JsonNode outputs, Outcome outcome) {
        boolean isCut = outcome instanceof Outcome.LimitExceeded exceeded && exceeded.limit() == Outcome.Limit.OUTPUT;
        for (JsonNode output : outputs) {
            if (isCut && output.path("type").asText().equals("text")) ((ObjectNode) output).put("cut", true);
        }
        return outputs;
    }

    private synchronized int count(int session) {
        counted = session == countedSession ? counted + 1 : 1;
        countedSession = session;
        return counted;
    }

    private void skipWaiting() {
        while (!waiting.isEmpty()) {
            Asked cell = waiting.remove().asked();
            ObjectNode event = Cells.object()
                    .put("cell", cell.cell())
                    .putNull("count")
                    .put("outcome", "skipped")
                    .put("text", Messages.of(cell.language()).text("notebook.outcome.skipped"));
            event.putArray("outputs");
            event.putArray("problems");
            log.publish("finished", event);
        }
    }
}
