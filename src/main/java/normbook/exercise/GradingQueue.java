package normbook.exercise;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import normbook.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submissions waiting for a worker, first come, first graded. Bounded: a full queue says so at once, before anything is
 * accepted. What was accepted is a row first, so a restart takes up what was left.
 */
public final class GradingQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GradingQueue.class);
    private static final int ATTEMPTS = 2;

    private final Database database;
    private final ExerciseCatalog exercises;
    private final Grader grader;
    private final InstantSource clock;
    private final int length;
    private final Semaphore places;
    private final ExecutorService slots;
    private final Deque<String> waiting = new ConcurrentLinkedDeque<>();
    private final Map<String, CompletableFuture<Report>> unfinished = new ConcurrentHashMap<>();
    private final SubmissionRepository submissions = new SubmissionRepository();
    private volatile boolean closing;

    /**
     * @param slots gradings at once
     * @param length submissions that may wait or run before new ones are refused
     */
    public GradingQueue(
            Database database, ExerciseCatalog exercises, Grader grader, InstantSource clock, int slots, int length) {
        this.database = database;
        this.exercises = exercises;
        this.grader = grader;
        this.clock = clock;
        this.length = length;
        this.places = new Semaphore(length);
        this.slots = Executors.newFixedThreadPool(slots);
    }

    /** Stores the submission, then queues it. Returns null, having stored nothing, when the queue is full. */
    CompletableFuture<Report> submit(Submission submission) {
        if (!places.tryAcquire()) return null;
        try {
            database.writeOnly(handle -> submissions.insert(handle, submission));
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
        return enqueue(submission, places::release);
    }

    /** Queues what an earlier run of the server accepted and did not finish; returns how many. */
    public int takeUp() {
        List<Submission> left = database.read(submissions::listUngraded);
        left.forEach(submission -> enqueue(submission, () -> {}));
        return left.size();
    }

    /** From 1 for the next to be graded; 0 when it is running or done. */
    int position(String submissionId) {
        return new ArrayList<>(waiting).indexOf(submissionId) + 1;
    }

    boolean isUnfinished(String submissionId) {
        return unfinished.containsKey(submissionId);
    }

    int length() {
        return length;
    }

    private CompletableFuture<Report> enqueue(Submission submission, Runnable whenDone) {
        CompletableFuture<Report> result = new CompletableFuture<>();
        unfinished.put(submission.id(), result);
        waiting.add(submission.id());
        slots.execute(() -> {
            waiting.remove(submission.id());
            try {
                if (!closing) result.complete(gradeAndRecord(submission));
            } catch (Throwable failure) {
                // The row stays ungraded and is taken up at the next start.
                LOG.error("submission {} could not be graded", submission.id(), failure);
                result.completeExceptionally(failure);
            } finally {
                unfinished.remove(submission.id());
                whenDone.run();
            }
        });
        return result;
    }

    private Report gradeAndRecord(Submission submission) throws InterruptedException {
        Exercise exercise = exercises
                .find(submission.exercise())
                .orElseThrow(() -> new IllegalStateException("no exercise " + submission.exercise() + " any more"));
        Report report = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            report = grader.grade(exercise, submission.source(), submission.seed(), submission.id());
            if (report.verdict() != Verdict.INTERNAL_ERROR) break;
        }
        Report last = report;
        database.writeOnly(handle -> submissions.recordReport(handle, submission.id(), last, clock.instant()));
        return report;
    }

    /** Lets running gradings finish; waiting ones stay rows for the next start. */
    @Override
    public void close() {
        closing = true;
        slots.shutdown();
        try {
            if (!slots.awaitTermination(30, TimeUnit.SECONDS)) slots.shutdownNow();
        } catch (InterruptedException e) {
            slots.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
