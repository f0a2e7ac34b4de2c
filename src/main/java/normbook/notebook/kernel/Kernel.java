package normbook.notebook.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import normbook.notebook.kernel.KernelProcess.Ended;
import normbook.notebook.kernel.KernelStatus.State;
import normbook.notebook.kernel.Outcome.Death;

/** One notebook's kernel: its cells run one after another, in the order they were asked for. */
public final class Kernel {
    private static final long COMPLETION_SECONDS = 2;
    /** How many processes in a row may turn out to be dead when they are given. */
    private static final int MOST_GIVEN_DEAD = 3;

    private record Cell(String id, String source, OutputListener listener, CompletableFuture<CellResult> result) {}

    private final Kernels kernels;
    private final String notebook;
    private final Set<String> library;
    private final boolean isBeside;
    private final List<Consumer<KernelStatus>> listeners = new CopyOnWriteArrayList<>();

    // All below guarded by kernels.
    private final Deque<Cell> cells = new ArrayDeque<>();
    private KernelProcess process;
    private Cell running;
    private State ended;
    private boolean closed;
    private int session;
    private int givenDead;
    private Instant lastUsed;
    private KernelStatus told;

    /** @param isBeside takes none of the places that are counted */
    Kernel(Kernels kernels, String notebook, Set<String> library, boolean isBeside) {
        this.kernels = kernels;
        this.notebook = notebook;
        this.library = library;
        this.isBeside = isBeside;
        lastUsed = kernels.now();
    }

    public String notebook() {
        return notebook;
    }

    /** Runs the cell when those before it are done; never fails, the result says how it ended. */
    public CompletableFuture<CellResult> run(String cell, String source, OutputListener listener) {
        Cell asked = new Cell(cell, source, listener, new CompletableFuture<>());
        synchronized (kernels) {
            if (closed || kernels.isClosed()) {
                asked.result().complete(result(new Outcome.Died(Death.CLOSED)));
                return asked.result();
            }
            ended = null;
            lastUsed = kernels.now();
            cells.add(asked);
            kernels.want(this);
            kernels.advance();
        }
        return asked.result();
    }

    /** Ends the cell that runs and those that wait; what earlier cells declared stays. */
    public void interrupt() {
        synchronized (kernels) {
            drop(new Outcome.Interrupted());
            if (running != null) process.interrupt(Kernels.grace());
            if (process == null && !closed) {
                kernels.stopWaiting(this); // those behind it move up
                ended = State.IDLE;
            }
            kernels.advance();
        }
    }

    /** A new process with nothing declared. */
    public void restart() {
        synchronized (kernels) {
            if (closed) return;
            stop(Death.RESTARTED);
            ended = null;
            lastUsed = kernels.now();
            kernels.want(this);
            kernels.advance();
        }
    }

    /** What may come next at a place in a cell's source; nothing while a cell runs, or where it takes too long. */
    public CompletableFuture<Completions> complete(String source, int cursor) {
        KernelProcess asked;
        synchronized (kernels) {
            lastUsed = kernels.now();
            asked = running == null ? process : null;
        }
        return asked == null
                ? CompletableFuture.completedFuture(Completions.none(cursor))
                : asked.complete(source, cursor)
                        .completeOnTimeout(Completions.none(cursor), COMPLETION_SECONDS, TimeUnit.SECONDS);
    }

    /** Somebody looks at the notebook: it is not put away yet. */
    public void touch() {
        synchronized (kernels) {
            lastUsed = kernels.now();
        }
    }

    public KernelStatus status() {
        synchronized (kernels) {
            return new KernelStatus(state(), state() == State.QUEUED ? kernels.place(this) : 0, session);
        }
    }

    /** Is told every change from now on, in order, and at once how it stands. */
    public void onStatus(Consumer<KernelStatus> listener) {
        synchronized (kernels) {
            listeners.add(listener);
            KernelStatus now = status();
            kernels.tell(() -> listener.accept(now));
        }
    }

    public void close() {
        synchronized (kernels) {
            if (closed) return;
            closed = true;
            stop(Death.CLOSED);
            tellStatus();
            kernels.forget(this);
            kernels.advance();
        }
    }

    // What the pool calls, holding the lock

    boolean hasProcess() {
        return process != null;
    }

    boolean takesPlace() {
        return !isBeside;
    }

    boolean wantsToRun() {
        return running == null && !cells.isEmpty();
    }

    Instant lastUsed() {
        return lastUsed;
    }

    boolean isIdleFor(Duration time, Instant now) {
        boolean isIdle = process != null && running == null && cells.isEmpty();
        return isIdle && !lastUsed.plus(time).isAfter(now);
    }

    void take(KernelProcess given) {
        process = given;
        session++;
        given.allow(library);
    }

    void runNext() {
        Cell cell = cells.remove();
        running = cell;
        KernelProcess at = process;
        cell.listener().started();
        at.run(cell.id(), cell.source(), cell.listener()).thenAccept(end -> ended(at, cell, end));
    }

    void putAway() {
        stop(Death.CLOSED);
        ended = State.PUT_AWAY;
    }

    void failToStart() {
        ended = State.DIED;
        kernels.stopWaiting(this);
        drop(new Outcome.Died(Death.UNAVAILABLE));
    }

    void lost(KernelProcess gone) {
        if (process != gone) return;
        process = null;
        if (wasDeadWhenGiven(gone)) {
            givenDead++;
            session--;
            kernels.want(this);
            return;
        }
        ended = State.DIED;
        kernels.stopWaiting(this);
        drop(new Outcome.Died(Death.CRASHED)); // what waits counts on what is gone
    }

    void tellStatus() {
        KernelStatus now = status();
        if (!now.equals(told)) {
            told = now;
            listeners.forEach(listener -> kernels.tell(() -> listener.accept(now)));
        }
    }

    private void ended(KernelProcess at, Cell cell, Ended end) {
        boolean hasDied = end.outcome() instanceof Outcome.Died;
        CellResult result;
        synchronized (kernels) {
            kernels.ranOne();
            if (running == cell) running = null;
            lastUsed = kernels.now();
            boolean runsElsewhere = hasDied && process == at && wasDeadWhenGiven(at);
            if (runsElsewhere) cells.addFirst(cell);
            result = new CellResult(end.outcome(), end.work(), session, end.declared());
            if (hasDied && process == at) lost(at);
            if (!runsElsewhere) givenDead = 0;
            kernels.advance();
            if (runsElsewhere) return;
        }
        cell.result().complete(result);
    }

    private boolean wasDeadWhenGiven(KernelProcess gone) {
        return !gone.hasAccepted() && givenDead < MOST_GIVEN_DEAD;
    }

    /** Kills the process; the cell that runs ends by that. */
    private void stop(Death why) {
        drop(new Outcome.Died(why));
        kernels.stopWaiting(this);
        if (process != null) process.kill(why);
        process = null;
    }

    private void drop(Outcome outcome) {
        while (!cells.isEmpty()) {
            Cell cell = cells.remove();
            CellResult result = result(outcome);
            kernels.tell(() -> cell.result().complete(result));
        }
    }

    private CellResult result(Outcome outcome) {
        return new CellResult(outcome, 0, session, List.of());
    }

    private State state() {
        if (closed) return State.CLOSED;
        if (ended != null) return ended;
        if (process == null && kernels.hasRoomFor(this)) return State.STARTING;
        if (process == null || wantsToRun()) return State.QUEUED;
        return running != null ? State.BUSY : State.IDLE;
    }
}
