package normbook.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jsoup.nodes.Element;

/** A class of 500 with 60 activities, beside the page of a lesson in the same run. */
final class GradebookBenchmark {
    private static final int LEARNERS = 500;
    private static final int ACTIVITIES = 60;
    private static final int QUESTIONS = 3;
    private static final int ROUNDS = 20;

    private GradebookBenchmark() {}

    static void run() {
        CourseFolder course = CourseFolder.copyOf(Path.of("content"));
        for (int quiz = 0; quiz < ACTIVITIES; quiz++) course.write("quizzes/drawn-" + quiz + ".yml", quiz(quiz));
        try (TestApp app = TestApp.start(course.root(), TestApp.temporaryFolder(), Map.of("NORMBOOK_WORKERS", "1"))) {
            Reader grace = app.instructor();
            Element form = grace.page("/classes").selectFirst("form[action=/classes]");
            String path = grace.submit(form, "title", "Many")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            app.write(handle -> fill(handle, Long.parseLong(path.replaceAll("\\D", ""))));
            Duration[] gradebook = time(grace, path + "/gradebook");
            Duration[] lesson = time(grace, "/lessons/batch-normalization");
            System.out.printf(
                    "gradebook, %d learners, %d columns, %d attempts: %d ms (p50), %d ms (p95), first %d ms;"
                            + " a lesson's page %d ms: %.0f times%n",
                    LEARNERS,
                    grace.page(path + "/gradebook").select(".grades thead th").size() - 2,
                    LEARNERS * ACTIVITIES * QUESTIONS,
                    gradebook[ROUNDS / 2].toMillis(),
                    gradebook[ROUNDS - 1].toMillis(),
                    gradebook[ROUNDS].toMillis(),
                    lesson[ROUNDS / 2].toMillis(),
                    (double) gradebook[ROUNDS / 2].toNanos() / lesson[ROUNDS / 2].toNanos());
        }
    }

    /** Sorted, and behind them the very first. */
    private static Duration[] time(Reader reader, String path) {
        Duration[] all = new Duration[ROUNDS + 1];
        for (int round = 0; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            if (reader.get(path).statusCode() != 200) throw new IllegalStateException(path);
            all[round == 0 ? ROUNDS : round - 1] = Duration.ofNanos(System.nanoTime() - begin);
        }
        Arrays.sort(all, 0, ROUNDS);
        return all;
    }

    private static void fill(Handle handle, long classId) {
        Random random = new Random(1);
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        List<Long> ids = new ArrayList<>();
        for (int learner = 0; learner < LEARNERS; learner++) {
            long id = 100_000 + learner;
            handle.execute(
                    "insert into accounts (id, role, username, display_name, created_at) values (?, 'learner', ?, ?, ?)",
                    id,
                    "learner" + learner,
                    "Learner " + learner,
                    now);
            handle.execute("insert into classroom_members values (?, ?, 'learner', ?)", classId, id, now);
            ids.add(id);
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into quiz_attempts"
                        + " (account_id, question_id, question_version, response, score, created_at) values (?, ?, 1, '[\"1\"]', ?, ?)");
        for (long id : ids) {
            for (int quiz = 0; quiz < ACTIVITIES; quiz++) {
                for (int question = 0; question < QUESTIONS; question++) {
                    batch.add(id, "drawn-" + quiz + "#q" + question, (double) random.nextInt(2), now);
                }
            }
            batch.execute();
        }
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
