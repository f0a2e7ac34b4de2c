package normbook.notebook.kernel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import normbook.notebook.kernel.Outcome.Death;
import normbook.notebook.session.Ending;
import normbook.notebook.session.SessionMain;
import normbook.sandbox.Body;
import normbook.sandbox.BodyReader;
import normbook.sandbox.Frame;
import normbook.sandbox.Limits;
import normbook.sandbox.MalformedFrameException;
import normbook.sandbox.Watch;

/** One jailed process and the pipe to it. One cell at a time. */
final class KernelProcess {
    /** Of a cell, compiling included: counted work ends far below. */
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20));

    private static final long BOOT_SECONDS = 60;
    private static final long EXIT_SECONDS = 5;
    private static final int LOW_BITS = 31;
    private static final int MAX_PIECE_BYTES = 512 << 10;
    private static final int ERROR_BYTES = 2_000;

    private static final class Running {
        final int number;
        final OutputListener listener;
        final CompletableFuture<Ended> ended = new CompletableFuture<>();
        final TextPieces text = new TextPieces();
        Watch watch;

        Running(int number, OutputListener listener) {
            this.number = number;
            this.listener = listener;
        }
    }

    record Ended(Outcome outcome, long work, List<String> declared) {
        private static Ended died(Death how) {
            return new Ended(new Outcome.Died(how), 0, List.of());
        }
    }

    private final Process process;
    private final InputStream answers;
    private final ScheduledExecutorService clock;
    private volatile ProcessHandle java;
    private volatile String seal = "";
    private volatile Death killedFor;
    private volatile boolean over;
    private volatile boolean accepted;
    private Runnable onDeath = () -> {};
    private Running running;
    private int cells;
    private int asked;
    private CompletableFuture<Completions> completing;

    private KernelProcess(Process process, ScheduledExecutorService clock) {
        this.process = process;
        this.clock = clock;
        java = process.toHandle();
        answers = new BufferedInputStream(process.getInputStream());
    }

    /** The calling thread must outlive the process: its death would kill it. */
    static KernelProcess start(ProcessBuilder command, ScheduledExecutorService clock) throws IOException {
        return new KernelProcess(command.start(), clock);
    }

    /** Blocks until it is warm and sealed. */
    void awaitReady() throws IOException {
        ScheduledFuture<?> deadline = clock.schedule(() -> kill(Death.SILENT), BOOT_SECONDS, TimeUnit.SECONDS);
        try {
            Frame frame = Frame.read(answers);
            if (frame == null || frame.kind() != Frame.Kind.READY) {
                throw new IOException("no kernel could be started" + lastWords());
            }
            java = process.descendants().reduce((first, last) -> last).orElse(process.toHandle());
            seal = BodyReader.text(frame.body(), ERROR_BYTES);
        } finally {
            deadline.cancel(false);
        }
        Thread reader = new Thread(this::listen, "kernel");
        reader.setDaemon(true);
        reader.start();
    }

    /** Empty where the seal holds, else why it does not. */
    String seal() {
        return seal;
    }

    ProcessHandle java() {
        return java;
    }

    boolean isAlive() {
        return !over && process.isAlive() && java.isAlive();
    }

    /** Has it taken a notebook? One that ends before that was dead when it was given, and knew nothing of it. */
    boolean hasAccepted() {
        return accepted;
    }

    /** Called once, when the process is over; at once where it is. */
    void onDeath(Runnable action) {
        boolean isOver;
        synchronized (this) {
            onDeath = action;
            isOver = over;
        }
        if (isOver) action.run();
    }

    /** @param names the library's classes the notebook may use */
    void allow(Set<String> names) {
        write(Frame.Kind.SESSION, new Body().text(String.join(" ", names)));
    }

    CompletableFuture<Ended> run(String cell, String source, OutputListener listener) {
        Running run;
        synchronized (this) {
            run = new Running(++cells, listener);
            running = run;
            if (over) {
                run.ended.complete(Ended.died(death()));
                return run.ended;
            }
            run.watch = new Watch(java, LIMITS, clock, () -> kill(Death.TIME));
        }
        write(Frame.Kind.CELL, new Body().number(run.number).text(cell).text(source));
        return run.ended;
    }

    /** Ends the cell that runs; kills the process where it does not within the grace. */
    void interrupt(Duration grace) {
        Running now;
        synchronized (this) {
            now = running;
        }
        if (now != null) {
            write(Frame.Kind.INTERRUPT, new Body().number(now.number));
            clock.schedule(() -> killUnlessEnded(now), grace.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    CompletableFuture<Completions> complete(String source, int cursor) {
        CompletableFuture<Completions> answer;
        int number;
        synchronized (this) {
            if (running != null || over) return CompletableFuture.completedFuture(Completions.none(cursor));
            if (completing != null) completing.complete(Completions.none(cursor));
            completing = new CompletableFuture<>();
            answer = completing;
            number = ++asked;
        }
        write(Frame.Kind.COMPLETE, new Body().number(number).number(cursor).text(source));
        return answer;
    }

    /** Java first: its keeper then reaps it and ends, and nothing is left for the server to reap. */
    void kill(Death why) {
        if (killedFor == null) killedFor = why;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        java.destroyForcibly();
        clock.schedule(process::destroyForcibly, 1, TimeUnit.SECONDS);
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    void awaitExit() throws InterruptedException {
        process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
    }

    private void killUnlessEnded(Running run) {
        if (!run.ended.isDone()) kill(Death.SILENT);
    }

    private void write(Frame.Kind kind, Body body) {
        try {
            synchronized (process) {
                Frame.write(process.getOutputStream(), kind, body);
            }
        } catch (IOException e) {
            kill(Death.CRASHED); // the reader sees its end
        }
    }

    private void listen() {
        try {
            for (Frame frame = Frame.read(answers); frame != null; frame = Frame.read(answers)) {
                take(frame);
            }
        } catch (IOException | RuntimeException e) {
            kill(Death.CRASHED);
        }
        end();
    }

    private void take(Frame frame) throws IOException {
        ByteBuffer body = frame.body();
        Running now;
        synchronized (this) {
            now = running;
        }
        if (frame.kind() == Frame.Kind.READY) {
            accepted = true;
            return;
        }
        if (frame.kind() == Frame.Kind.COMPLETED) {
            completed(body);
            return;
        }
        if (now == null) throw new MalformedFrameException(frame.kind() + " while nothing runs");
        now.watch.progress();
        switch (frame.kind()) {
            case PRINTED -> now.listener.printed(now.text.next(BodyReader.raw(body, MAX_PIECE_BYTES)));
            case SHOWN -> now.listener.shown(AnswerReader.display(body));
            case ENDED -> ended(now, body);
            default -> throw new MalformedFrameException(frame.kind() + " from a kernel");
        }
    }

    private void ended(Running now, ByteBuffer body) throws IOException {
        Ending ending = Ending.values()[BodyReader.number(body, 0, Ending.values().length - 1)];
        long work = (long) BodyReader.number(body, 0, Integer.MAX_VALUE) << LOW_BITS;
        work |= BodyReader.number(body, 0, Integer.MAX_VALUE);
        List<String> declared = AnswerReader.names(body);
        Outcome outcome = AnswerReader.outcome(ending, ByteBuffer.wrap(BodyReader.raw(body, Frame.MAX_BYTES)));
        now.watch.close();
        synchronized (this) {
            running = null;
        }
        now.ended.complete(new Ended(outcome, work, declared));
    }

    private void completed(ByteBuffer body) throws IOException {
        int number = BodyReader.number(body, 0, Integer.MAX_VALUE);
        Completions found = new Completions(BodyReader.number(body, 0, Integer.MAX_VALUE), AnswerReader.names(body));
        synchronized (this) {
            if (number == asked && completing != null) completing.complete(found);
        }
    }

    private void end() {
        Running last;
        Runnable tell;
        awaitExitCode();
        synchronized (this) {
            over = true;
            last = running;
            running = null;
            if (completing != null) completing.complete(Completions.none(0));
            tell = onDeath;
        }
        if (last != null) {
            last.watch.close();
            last.ended.complete(Ended.died(death()));
        }
        tell.run();
    }

    private Death death() {
        if (killedFor != null) return killedFor;
        boolean isMemory = !process.isAlive() && process.exitValue() == SessionMain.OUT_OF_MEMORY_EXIT;
        return isMemory ? Death.MEMORY : Death.CRASHED;
    }

    private void awaitExitCode() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) kill(Death.CRASHED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String lastWords() {
        awaitExitCode();
        try {
            String said = new String(process.getErrorStream().readNBytes(ERROR_BYTES));
            return said.isBlank() ? "" : ": " + said.strip();
        } catch (IOException e) {
            return "";
        }
    }
}
