package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import normbook.exercise.GradingQueue.Capacity;
import normbook.sandbox.Job;
import normbook.sandbox.Run;
import normbook.sandbox.Sandbox;
import normbook.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real H2 file, and a sandbox that a test can hold up or make fail. */
class GradingQueueTest {
    private static final Capacity ONE_AT_A_TIME = new Capacity(1, 3, Duration.ofMillis(1));

    @TempDir
    private Path folder;

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger failuresToCome = new AtomicInteger();
    private final Held sandbox = new Held();
    private ExerciseCatalog exercises;
    private Database database;
    private long account;

    /** Runs when it is let; its verdict is a compile error, the cheapest there is. */
    private final class Held implements Sandbox {
        @Override
        public Run run(Job job) throws InterruptedException {
            started.countDown();
            release.await();
            boolean fails = failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            Run.End end = fails ? new Run.SandboxFailed("no worker") : new Run.NotCompiled(List.of());
            return new Run(end, List.of(), "", null);
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void open() {
        exercises = new ExerciseFolder(folder.resolve("content")).catalog();
        database = Database.open(folder.resolve("data"));
        account = database.write(
                handle -> handle.createUpdate("insert into accounts (role, created_at) values ('guest', :now)")
                        .bind("now", Instant.now())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFullQueueRefusesAtOnceAndStoresNothing() {
        try (GradingQueue queue = queue()) {
            for (String id : List.of("a", "b", "c")) submit(queue, id);
            assertTrue(queue.isFull());
            assertEquals(Optional.empty(), queue.submit(submission("d")));
            assertEquals(List.of("a", "b", "c"), ids("verdict is null"));
            release.countDown();
        }
    }

    @Test
    void aPlaceIsFreeAgainWhenASubmissionIsGraded() throws Exception {
        release.countDown();
        try (GradingQueue queue = queue()) {
            for (int i = 0; i < 10; i++) {
                assertEquals(Verdict.COMPILE_ERROR, get(submit(queue, "s" + i)).verdict());
                assertFalse(queue.isFull());
                assertEquals(0, queue.unfinishedOf(account).count());
            }
        }
        assertEquals(10, ids("verdict = 'compile_error'").size());
    }

    @Test
    void thePositionCountsThoseAhead() throws Exception {
        try (GradingQueue queue = queue()) {
            for (String id : List.of("a", "b", "c")) submit(queue, id);
            started.await();
            assertEquals(0, queue.position("a"));
            assertEquals(1, queue.position("b"));
            assertEquals(2, queue.position("c"));
            assertTrue(queue.expectedWait(2).compareTo(queue.expectedWait(1)) >= 0);
            assertEquals(3, queue.unfinishedOf(account).count());
            assertEquals(0, queue.unfinishedOf(account + 1).count());
            release.countDown();
        }
    }

    @Test
    void closingFinishesTheRunningOneTellsTheWaitingAndTheNextStartTakesThemUp() throws Exception {
        GradingQueue first = queue();
        CompletableFuture<Report> running = submit(first, "a");
        started.await();
        CompletableFuture<Report> waiting = submit(first, "b");
        Thread closing = new Thread(first::close);
        closing.start();
        assertThrows(CancellationException.class, () -> waiting.get(10, TimeUnit.SECONDS));
        assertFalse(running.isDone());
        assertEquals(Optional.empty(), first.submit(submission("late")));
        release.countDown();
        closing.join();
        assertEquals(Verdict.COMPILE_ERROR, get(running).verdict());
        assertEquals(List.of("b"), ids("verdict is null"));
        try (GradingQueue next = queue()) {
            assertEquals(1, next.takeUp());
            await("b", next);
        }
        assertEquals(List.of("a", "b"), ids("verdict = 'compile_error'"));
    }

    @Test
    void aFailureOfOursIsTriedTwiceThenSaidThenGradedAgain() throws Exception {
        release.countDown();
        failuresToCome.set(2);
        try (GradingQueue queue = queue()) {
            assertEquals(Verdict.INTERNAL_ERROR, get(submit(queue, "a")).verdict());
            assertFalse(queue.isFull());
            awaitRows("verdict = 'compile_error'");
        }
    }

    @Test
    void oneFailureOfTheSandboxIsNeverSeen() throws Exception {
        release.countDown();
        failuresToCome.set(1);
        try (GradingQueue queue = queue()) {
            assertEquals(Verdict.COMPILE_ERROR, get(submit(queue, "a")).verdict());
        }
    }

    @Test
    void aFailureOfOursIsTakenUpAtTheNextStart() throws Exception {
        release.countDown();
        failuresToCome.set(2);
        try (GradingQueue queue = queue(new Capacity(1, 3, Duration.ofDays(1)))) {
            get(submit(queue, "a"));
        }
        assertEquals(List.of("a"), ids("verdict = 'internal_error'"));
        try (GradingQueue next = queue()) {
            assertEquals(1, next.takeUp());
            await("a", next);
        }
        assertEquals(List.of("a"), ids("verdict = 'compile_error'"));
    }

    @Test
    void submissionsToARemovedExerciseAreLeftAlone() throws Exception {
        release.countDown();
        Submission gone = new Submission("gone", account, "no-longer-there", "class A {}", 1, null, Instant.now());
        database.writeOnly(handle -> new SubmissionRepository().insert(handle, gone));
        try (GradingQueue queue = queue()) {
            assertEquals(0, queue.takeUp());
            get(submit(queue, "a"));
        }
        assertEquals(List.of("gone"), ids("verdict is null"));
    }

    @Test
    void aFailureOfOursIsNoBestVerdict() {
        Submission submission = submission("a");
        SubmissionRepository repository = new SubmissionRepository();
        Report ours = new Report(
                "a", submission.exercise(), Verdict.INTERNAL_ERROR, 0, null, List.of(), null, List.of(), null, "", 1);
        database.writeOnly(handle -> {
            repository.insert(handle, submission);
            repository.recordReport(handle, "a", ours, Instant.now());
        });
        assertTrue(database.read(handle -> repository.listBest(handle, account)).isEmpty());
    }

    private GradingQueue queue() {
        return queue(ONE_AT_A_TIME);
    }

    private GradingQueue queue(Capacity capacity) {
        return new GradingQueue(
                new SubmissionJournal(database, Exercises.of(exercises), new Grader(sandbox), Clock.systemUTC()),
                capacity);
    }

    private CompletableFuture<Report> submit(GradingQueue queue, String id) {
        return queue.submit(submission(id)).orElseThrow().report();
    }

    private Submission submission(String id) {
        return new Submission(id, account, ExerciseFolder.SLUG, "class " + id + " {}", 1, null, Instant.now());
    }

    private List<String> ids(String condition) {
        return database.read(
                handle -> handle.createQuery("select id from exercise_submissions where " + condition + " order by id")
                        .mapTo(String.class)
                        .list());
    }

    private static Report get(CompletableFuture<Report> report) throws Exception {
        return report.get(20, TimeUnit.SECONDS);
    }

    private void await(String id, GradingQueue queue) throws Exception {
        Optional<GradingQueue.Unfinished> left = queue.unfinishedOf(account)
                .filter(one -> one.submission().id().equals(id))
                .findFirst();
        if (left.isPresent()) get(left.get().report());
    }

    private void awaitRows(String condition) {
        Instant deadline = Instant.now().plusSeconds(20);
        while (ids(condition).isEmpty()) {
            assertTrue(Instant.now().isBefore(deadline), "no row where " + condition);
            Thread.onSpinWait();
        }
    }
}
