package normbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import normbook.storage.Database;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after kill -9, twenty times, with eight clients writing all the while. */
class KilledServerIT {
    private static final int KILLS = 20;
    private static final int CLIENTS = 8;
    private static final int SUBMITTING_CLIENTS = 2;
    private static final String RIGHT_ANSWER =
            Samples.source("content/exercises/batch-norm-forward/submissions/accepted/TwoPass.java");

    @TempDir
    Path data;

    private final Set<String> acknowledgedAnswers = new HashSet<>();
    private final Set<String> acknowledgedSubmissions = new HashSet<>();

    @Test
    void everyAcknowledgedRowSurvivesTwentyKillsAndEverySubmissionIsGraded() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            writeUntilKilled(kill);
            assertNothingIsLost(kill);
        }
        assertTrue(acknowledgedAnswers.size() >= KILLS * CLIENTS, acknowledgedAnswers.size() + " answers");
        assertTrue(acknowledgedSubmissions.size() >= KILLS, acknowledgedSubmissions.size() + " submissions");
        System.out.printf(
                "%d kills: %d answers and %d submissions acknowledged, none lost%n",
                KILLS, acknowledgedAnswers.size(), acknowledgedSubmissions.size());
        assertEveryTakenUpSubmissionIsGraded();
    }

    private void writeUntilKilled(int kill) throws Exception {
        Queue<String> answers = new ConcurrentLinkedQueue<>();
        Queue<String> submissions = new ConcurrentLinkedQueue<>();
        ServerProcess server = ServerProcess.start(data);
        // The kill falls between two writes of any of the clients, at another moment each time.
        CountDownLatch writing =
                new CountDownLatch(2 * CLIENTS + ThreadLocalRandom.current().nextInt(80));
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String name = "k" + kill + "c" + client;
            boolean submits = client < SUBMITTING_CLIENTS;
            clients.add(new Thread(() -> write(server.reader(), name, answers, submits ? submissions : null, writing)));
        }
        clients.forEach(Thread::start);
        assertTrue(writing.await(60, TimeUnit.SECONDS), "the clients could not write:\n" + server.said());
        List<ProcessHandle> workers = server.process().toHandle().descendants().toList();
        server.kill();
        for (Thread client : clients) client.join();
        assertGone(workers, kill);
        acknowledgedAnswers.addAll(answers);
        acknowledgedSubmissions.addAll(submissions);
    }

    /** A worker of a killed server has nobody left to answer to. */
    private static void assertGone(List<ProcessHandle> workers, int kill) throws Exception {
        for (ProcessHandle worker : workers) {
            try {
                worker.onExit().get(20, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                fail("after kill " + kill + " there still is " + worker.pid() + " " + worker.info());
            }
        }
    }

    /**
     * Writes until the server is gone; what it says 303 to is acknowledged.
     *
     * @param submissions null for a client that only answers questions
     */
    private static void write(
            Reader reader, String name, Queue<String> answers, Queue<String> submissions, CountDownLatch writing) {
        try {
            Element answer = reader.page("/quizzes/batch-normalization").selectFirst("#q1 form");
            Element program = reader.page("/exercises/batch-norm-forward").selectFirst("form.editor-form");
            for (int i = 0; ; i++) {
                String text = name + "-" + i;
                if (reader.submit(answer, "response", text).statusCode() == 303) answers.add(text);
                if (i == 0 && submissions != null) {
                    var response = reader.submit(program, "source", RIGHT_ANSWER);
                    if (response.statusCode() == 303) {
                        submissions.add(
                                response.headers().firstValue("Location").orElseThrow());
                    }
                }
                writing.countDown();
            }
        } catch (IllegalStateException killed) {
            // This client's server is gone, as it is meant to be; a server that never answered fails the latch above.
        }
    }

    private void assertNothingIsLost(int kill) {
        try (Database database = Database.open(data)) {
            Set<String> lost = new HashSet<>(acknowledgedAnswers);
            lost.removeAll(database.read(handle -> handle.createQuery("select response from quiz_attempts")
                    .mapTo(String.class)
                    .map(json -> json.substring(2, json.length() - 2))
                    .set()));
            assertEquals(Set.of(), lost, "answers lost after kill " + kill);
            Set<String> lostSubmissions = new HashSet<>(acknowledgedSubmissions);
            lostSubmissions.removeAll(database.read(handle -> handle.createQuery("select id from exercise_submissions")
                    .mapTo(String.class)
                    .map(id -> "/exercises/batch-norm-forward/submissions/" + id)
                    .set()));
            assertEquals(Set.of(), lostSubmissions, "submissions lost after kill " + kill);
        }
    }

    /** The last start takes up whatever the kills left; a clean stop then shows every verdict in the database. */
    private void assertEveryTakenUpSubmissionIsGraded() throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(10));
        List<String> ungraded = ungraded();
        while (!ungraded.isEmpty() && Instant.now().isBefore(deadline)) {
            try (ServerProcess server = ServerProcess.start(data)) {
                server.reader().awaitGraded(RIGHT_ANSWER);
            }
            ungraded = ungraded();
        }
        assertEquals(List.of(), ungraded);
        try (Database database = Database.open(data)) {
            assertEquals(
                    List.of("accepted"),
                    database.read(handle -> handle.createQuery("select distinct verdict from exercise_submissions")
                            .mapTo(String.class)
                            .list()));
        }
    }

    private List<String> ungraded() {
        try (Database database = Database.open(data)) {
            return database.read(
                    handle -> handle.createQuery("select id from exercise_submissions where verdict is null")
                            .mapTo(String.class)
                            .list());
        }
    }
}
