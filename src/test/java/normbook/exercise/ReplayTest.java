package normbook.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import normbook.storage.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stored submission, out of a real H2 file, graded again: the seed that drew its cases is stored with it. */
class ReplayTest {
    private static final long SEED = -8_602_191_437_004_551_233L;
    private static final String SLUG = "batch-norm-forward";
    private static final String SOURCE = ShippedExercises.source(SLUG, "wrong_answer/UnbiasedVariance")
            .replace("class Solution", "/* 變異數 */ class Solution");

    @TempDir
    private Path folder;

    private Grader grader;
    private long account;

    @BeforeEach
    void open() {
        grader = new Grader(new TrustedSandbox(folder));
    }

    @Test
    void theSameReportComesOfItAfterARestart() throws Exception {
        Report first;
        try (Database database = database()) {
            account = newAccount(database);
            SubmissionJournal journal =
                    new SubmissionJournal(database, Exercises.of(ShippedExercises.ALL), grader, Clock.systemUTC());
            Submission submission = new Submission("s1", account, SLUG, SOURCE, SEED, null, Instant.now());
            journal.insert(submission);
            first = journal.grade(submission);
        }
        try (Database database = database()) {
            Submission stored = stored(database);
            assertEquals(SEED, stored.seed());
            assertEquals(first, stored.report());
            assertEquals(timeless(first), timeless(grade(stored.source(), stored.seed())));
            assertNotEquals(timeless(first), timeless(grade(stored.source(), stored.seed() + 1)));
        }
    }

    private Report grade(String source, long seed) throws InterruptedException {
        return grader.grade(ShippedExercises.find(SLUG), source, seed, "s1");
    }

    private static String timeless(Report report) {
        return ReportJson.tree(report).without("graded_ms").toString();
    }

    private Submission stored(Database database) {
        SubmissionRepository repository = new SubmissionRepository();
        return database.read(handle -> repository.find(handle, account, SLUG, "s1"))
                .orElseThrow();
    }

    private Database database() {
        return Database.open(folder.resolve("data"));
    }

    private static long newAccount(Database database) {
        return database.write(
                handle -> handle.createUpdate("insert into accounts (role, created_at) values ('guest', :now)")
                        .bind("now", Instant.now())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    }
}
