package normbook.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import normbook.sandbox.Run.Limit;

/** One worker process. */
final class Worker {
    /** The worker did not live to tell how the run ended. */
    static final class LostException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Run run;
        private final boolean certain;

        LostException(String message, Run run, boolean certain) {
            super(message);
            this.run = run;
            this.certain = certain;
        }

        /** Whether another worker would come to the same: the source is too much for the compiler. */
        boolean isCertain() {
            return certain;
        }

        /** What it looks like from outside, should it happen again; null where it was no doing of the learner's. */
        Run run() {
            return run;
        }
    }

    private static final long BOOT_SECONDS = 60;
    private static final long IDLE_SECONDS = 5;
    private static final int ERROR_BYTES = 2_000;

    private final Process process;
    private final InputStream answers;
    private final ScheduledExecutorService clock;
    private volatile ProcessHandle java;
    private volatile String seal;
    private final Lifetime lifetime;
    private final long startNanos = System.nanoTime();
    private final AtomicBoolean retired = new AtomicBoolean();
    private volatile boolean busy;
    private volatile int jobs;

    private Worker(Process process, Lifetime lifetime, ScheduledExecutorService clock) {
        this.process = process;
        this.lifetime = lifetime;
        this.clock = clock;
        java = process.toHandle();
        answers = new BufferedInputStream(process.getInputStream());
    }

    /** The calling thread must outlive the worker: its death would kill it. */
    static Worker start(ProcessBuilder command, Lifetime lifetime, ScheduledExecutorService clock) throws IOException {
        return new Worker(command.start(), lifetime, clock);
    }

    /** Blocks until the worker is warm and sealed. */
    void awaitReady() throws IOException {
        ScheduledFuture<?> deadline = clock.schedule(this::kill, BOOT_SECONDS, TimeUnit.SECONDS);
        try {
            readReady();
        } catch (IOException e) {
            kill();
            throw new IOException("no worker could be started: " + e.getMessage() + lastWords(), e);
        } finally {
            deadline.cancel(false);
        }
    }

    Run run(Job job, Body request, Limits limits) throws LostException {
        busy = true;
        jobs++;
        try (Watch watch = new Watch(java, limits, clock, this::kill)) {
            Conversation conversation = new Conversation(job, watch::progress, watch::restart);
            try {
                Frame.write(process.getOutputStream(), Frame.Kind.JOB, request);
                Run run = conversation.run(conversation.listen(answers));
                if (conversation.isUnsure()) throw lost("the worker was not sure", run, conversation);
                return run;
            } catch (IOException e) {
                Limit limit = limitThatEnded(watch, conversation.isLoaded(), e);
                throw lost(limit + " from outside", conversation.cutOff(limit), conversation);
            }
        } finally {
            busy = false;
        }
    }

    private static LostException lost(String why, Run run, Conversation conversation) {
        boolean certain = !conversation.isLoaded() && run.end() instanceof Run.LimitExceeded;
        return new LostException(why, run, certain);
    }

    /** Blocks until the worker has looked itself over after a job; throws where it is not fit for another. */
    void awaitIdle() throws IOException {
        ScheduledFuture<?> deadline = clock.schedule(this::kill, IDLE_SECONDS, TimeUnit.SECONDS);
        try {
            Frame frame = Frame.read(answers);
            if (frame == null || frame.kind() != Frame.Kind.IDLE) {
                throw new IOException("it did not come to rest");
            }
            String fault = BodyReader.text(frame.body(), ERROR_BYTES);
            if (!fault.isEmpty()) {
                throw new IOException(fault);
            }
        } finally {
            deadline.cancel(false);
        }
    }

    /** Has it done its share? */
    boolean isWorn() {
        return jobs >= lifetime.jobs()
                || System.nanoTime() - startNanos > lifetime.age().toNanos();
    }

    /** True for the first who asks. */
    boolean retire() {
        return retired.compareAndSet(false, true);
    }

    boolean isAlive() {
        return process.isAlive() && java.isAlive();
    }

    boolean isUsed() {
        return jobs > 0;
    }

    boolean isBusy() {
        return busy;
    }

    ProcessHandle java() {
        return java;
    }

    /** Empty where the seal holds, else why it does not; null before the worker is ready. */
    String seal() {
        return seal;
    }

    /** Java first: its keeper then reaps it and ends, and nothing is left for the server to reap. */
    void kill() {
        if (seal == null) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        java.destroyForcibly();
        clock.schedule(process::destroyForcibly, 1, TimeUnit.SECONDS);
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    void awaitExit() throws InterruptedException {
        process.waitFor(5, TimeUnit.SECONDS);
        process.destroyForcibly();
    }

    private void readReady() throws IOException {
        Frame frame = Frame.read(answers);
        if (frame == null || frame.kind() != Frame.Kind.READY) {
            throw new IOException("it did not come up");
        }
        java = process.descendants().reduce((first, last) -> last).orElse(process.toHandle());
        seal = BodyReader.text(frame.body(), ERROR_BYTES);
    }

    private Limit limitThatEnded(Watch watch, boolean isLoaded, IOException e) throws LostException {
        int exit = exitCode();
        if (watch.verdict() == Watch.Verdict.OUT_OF_TIME) {
            return isLoaded ? Limit.WORK : Limit.COMPILING;
        }
        if (exit == JavaCommand.OUT_OF_MEMORY_EXIT) {
            return Limit.MEMORY;
        }
        String why = watch.verdict() == Watch.Verdict.STANDSTILL ? "it stood still" : e.getMessage();
        throw new LostException(why + ", exit code " + exit + lastWords(), null, false);
    }

    private int exitCode() {
        try {
            if (!process.waitFor(1, TimeUnit.SECONDS)) {
                kill();
                process.waitFor(5, TimeUnit.SECONDS);
            }
            return process.isAlive() ? -1 : process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** The beginning of what the dead process said on standard error. */
    private String lastWords() {
        exitCode();
        try {
            String said = new String(process.getErrorStream().readNBytes(ERROR_BYTES), StandardCharsets.UTF_8);
            return said.isBlank() ? "" : ": " + said.strip();
        } catch (IOException e) {
            return "";
        }
    }
}
