package normbook.benchmark;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.ServerProcess;
import normbook.TestApp;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A class of 500 with 60 quizzes and the exercises of the course, opened as a browser does, at a server as users start it. */
final class GradebookBenchmark {
    private static final int LEARNERS = 500;
    private static final int ACTIVITIES = 60;
    private static final int QUESTIONS = 3;
    private static final int SUBMISSIONS = 5;
    private static final int STARTS = 3;
    private static final int ROUNDS = 40;
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private GradebookBenchmark() {}

    static void run() {
        CourseFolder course = CourseFolder.copyOf(Path.of("content"));
        for (int quiz = 0; quiz < ACTIVITIES; quiz++) course.write("quizzes/drawn-" + quiz + ".yml", quiz(quiz));
        Path data = TestApp.temporaryFolder();
        Reader grace;
        String path;
        try (TestApp app = TestApp.start(course.root(), data, Map.of("NORMBOOK_WORKERS", "1"))) {
            grace = app.instructor();
            Element form = grace.page("/classes").selectFirst("form[action=/classes]");
            path = grace.submit(form, "title", "Many")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            app.write(handle -> fill(handle, Long.parseLong(path.replaceAll("\\D", ""))));
            Document page = grace.page(path + "/gradebook");
            System.out.printf(
                    "  %d learners, %d columns, %d attempts at questions, %d submissions to exercises%n",
                    page.select(".grades tbody tr").size(),
                    page.select(".grades thead th").size() - 2,
                    count(app, "quiz_attempts"),
                    count(app, "exercise_submissions"));
        }
        for (int start = 0; start < STARTS; start++) {
            try (ServerProcess server = ServerProcess.startAsUsersDo(data, course.root())) {
                Reader reader = grace.on(server.url());
                measure("the gradebook ", reader, server, path + "/gradebook");
                measure("as CSV        ", reader, server, path + "/gradebook.csv");
                measure("a lesson      ", reader, server, "/lessons/batch-normalization");
            }
        }
    }

    private static void measure(String what, Reader reader, ServerProcess server, String path) {
        Duration first = time(reader, path);
        Duration processor = processorTime(server);
        Duration[] all = IntStream.range(0, ROUNDS)
                .mapToObj(i -> time(reader, path))
                .sorted()
                .toArray(Duration[]::new);
        System.out.printf(
                "  %s first %d ms; then %d ms (p50), %d ms (p95), %d ms of processor each; %,d bytes, %,d compressed%n",
                what,
                first.toMillis(),
                all[ROUNDS / 2].toMillis(),
                all[ROUNDS * 95 / 100].toMillis(),
                processorTime(server).minus(processor).dividedBy(ROUNDS).toMillis(),
                reader.getBytes(path, "Accept-Encoding", "identity").body().length,
                reader.getBytes(path, "Accept-Encoding", "gzip, br").body().length);
    }

    private static Duration time(Reader reader, String path) {
        long begin = System.nanoTime();
        HttpResponse<byte[]> response = reader.getBytes(path, "Accept-Encoding", "gzip, br");
        if (response.statusCode() != 200) throw new IllegalStateException(path + ": " + response.statusCode());
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration processorTime(ServerProcess server) {
        return server.process().toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static int count(TestApp app, String table) {
        int[] count = new int[1];
        app.write(handle -> count[0] = handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
        return count[0];
    }

    private static void fill(Handle handle, long classId) {
        List<Long> learners =
                LongStream.range(100_000, 100_000 + LEARNERS).boxed().toList();
        for (long id : learners) {
            handle.execute(
                    "insert into accounts (id, role, username, display_name, created_at) values (?, 'learner', ?, ?, ?)",
                    id,
                    "learner" + id,
                    "Learner " + id,
                    THEN);
            handle.execute("insert into classroom_members values (?, ?, 'learner', ?)", classId, id, THEN);
        }
        Random random = new Random(1);
        answer(handle, learners, random);
        submit(handle, learners, random);
    }

    /** In the order of time: one quiz after another is answered by all. */
    private static void answer(Handle handle, List<Long> learners, Random random) {
        PreparedBatch batch = handle.prepareBatch(
                "insert into quiz_attempts"
                        + " (account_id, question_id, question_version, response, score, created_at) values (?, ?, 1, '[\"1\"]', ?, ?)");
        for (int quiz = 0; quiz < ACTIVITIES; quiz++) {
            for (long id : learners) {
                for (int question = 0; question < QUESTIONS; question++) {
                    batch.add(id, "drawn-" + quiz + "#q" + question, (double) random.nextInt(2), THEN);
                }
            }
            batch.execute();
        }
    }

    private static void submit(Handle handle, List<Long> learners, Random random) {
        PreparedBatch batch = handle.prepareBatch("insert into exercise_submissions"
                + " (id, account_id, exercise, source, seed, verdict, score, report, submitted_at)"
                + " values (?, ?, ?, ?, 1, 'wrong_answer', ?, '{}', ?)");
        for (String exercise : exercises()) {
            for (long id : learners) {
                for (int i = 0; i < SUBMISSIONS; i++) {
                    String number = exercise.hashCode() + "-" + id + "-" + i;
                    batch.add(number, id, exercise, "// program\n".repeat(100), random.nextDouble(), THEN);
                }
            }
            batch.execute();
        }
    }

    private static List<String> exercises() {
        List<String> slugs =
                new ArrayList<>(List.of(Path.of("content/exercises").toFile().list()));
        slugs.sort(null);
        return slugs;
    }

    private static String quiz(int number) {
        StringBuilder yaml = new StringBuilder("title: Quiz " + number + "\nquestions:\n");
        for (int question = 0; question < QUESTIONS; question++) {
            yaml.append("  - id: q").append(question).append("\n    type: numeric\n    prompt: One?\n");
            yaml.append("    answer: 1\n    tolerance: 0\n    explanation: It is one.\n");
        }
        return yaml.toString();
    }
}
