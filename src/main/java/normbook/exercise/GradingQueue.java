package normbook.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submissions waiting for a worker, first come, first graded. Bounded: a full queue says so at once, before anything is
 * accepted. What was accepted is a row first, so a restart takes up what was left.
 */
public final class GradingQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GradingQueue.class);

    private final SubmissionJournal journal;
    private final Capacity capacity;
    private final Semaphore places;
    private final ExecutorService slots;
    private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor();
    private final Deque<String> waiting = new ConcurrentLinkedDeque<>();
    private final Map<String, Unfinished> unfinished = new ConcurrentHashMap<>();
    private final AverageDuration grading = new AverageDuration();
    private volatile boolean closing;

    public GradingQueue(SubmissionJournal journal, Capacity capacity) {
        this.journal = journal;
        this.capacity = capacity;
        this.places = new Semaphore(capacity.length());
        this.slots = Executors.newFixedThreadPool(capacity.slots());
    }

    /**
     * @param slots gradings at once
     * @param length submissions that may wait or run before new ones are refused
     * @param pause after a failure of ours, before the submission is graded again
     */
    public record Capacity(int slots, int length, Duration pause) {}

    /** @param report cancelled where the server stops before the submission's turn */
    record Unfinished(Submission submission, CompletableFuture<Report> report) {}

    /**
     * Stores the submission, then queues it; its grading begins while it is still on its way to the disk, and nothing is
     * acknowledged before it is there. Empty, with nothing stored, when the queue is full or closed.
     */
    Optional<Unfinished> submit(Submission submission) {
        if (closing || !places.tryAcquire()) return Optional.empty();
        try {
            journal.insert(submission);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
        Unfinished entry = enqueue(submission, places::release);
        journal.settle();
        return Optional.of(entry);
    }

    /** Queues what an earlier run of the server accepted and did not finish; returns how many. */
    public int takeUp() {
        List<Submission> left = journal.listUngraded();
        left.forEach(submission -> enqueue(submission, () -> {}));
        return left.size();
    }

    boolean isFull() {
        return closing || places.availablePermits() == 0;
    }

    /** From 1 for the next to be graded; 0 when it is running or done. */
    int position(String submissionId) {
        return new ArrayList<>(waiting).indexOf(submissionId) + 1;
    }

    /** About how long until the submission in this place has its verdict; for information only. */
    Duration expectedWait(int position) {
        int rounds = (position + capacity.slots() - 1) / capacity.slots() + 1;
        return grading.average().multipliedBy(rounds);
    }

    /** What a learner still has in the queue. */
    Stream<Unfinished> unfinishedOf(long account) {
        return unfinished.values().stream().filter(one -> one.submission().account() == account);
    }

    int length() {
        return capacity.length();
    }

    private Unfinished enqueue(Submission submission, Runnable whenDone) {
        Unfinished entry = new Unfinished(submission, new CompletableFuture<>());
        unfinished.put(submission.id(), entry);
        waiting.add(submission.id());
        try {
            slots.execute(() -> takeTurn(entry, whenDone));
        } catch (RejectedExecutionException closed) {
            leave(entry, whenDone);
            entry.report().cancel(false);
        }
        return entry;
    }

    private void takeTurn(Unfinished entry, Runnable whenDone) {
        Submission submission = entry.submission();
        waiting.remove(submission.id());
        try {
            Report report = closing ? null : grading.of(() -> journal.grade(submission));
            leave(entry, whenDone);
            if (report == null) {
                entry.report().cancel(false);
            } else {
                entry.report().complete(report);
                if (report.verdict() == Verdict.INTERNAL_ERROR) gradeLater(submission);
            }
        } catch (Throwable failure) {
            // The row stays ungraded and is taken up at the next start.
            LOG.error("submission {} could not be graded", submission.id(), failure);
            leave(entry, whenDone);
            entry.report().completeExceptionally(failure);
        }
    }

    /** Before the report is told: who has it may submit the same again at once, as something new. */
    private void leave(Unfinished entry, Runnable whenDone) {
        waiting.remove(entry.submission().id());
        unfinished.remove(entry.submission().id());
        whenDone.run();
    }

    private void gradeLater(Submission submission) {
        LOG.warn("submission {} failed in the sandbox; it is graded again in {}", submission.id(), capacity.pause());
        try {
            long millis = capacity.pause().toMillis();
            retries.schedule(() -> enqueue(submission, () -> {}), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Taken up at the next start.
        }
    }

    /** Lets running gradings finish; waiting ones stay rows for the next start, and who waits for them is told. */
    @Override
    public void close() {
        closing = true;
        retries.shutdownNow();
        slots.shutdown();
        for (String id : waiting) {
            Unfinished entry = unfinished.get(id);
            if (entry != null) entry.report().cancel(false);
        }
        try {
            // Never interrupted: an interrupt in the middle of a write closes H2's file under everybody.
            // What still runs after this ends with its worker, and its row is taken up at the next start.
            if (!slots.awaitTermination(30, TimeUnit.SECONDS)) LOG.warn("gradings are still running");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
