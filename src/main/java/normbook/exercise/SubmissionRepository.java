package normbook.exercise;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import normbook.account.ExportedFiles;
import normbook.account.OwnedRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Submissions in SQL. */
public final class SubmissionRepository implements OwnedRows {
    private static final String UNGRADED = "(verdict is null or verdict = 'internal_error')";

    void insert(Handle handle, Submission submission) {
        handle.createUpdate("insert into exercise_submissions (id, account_id, exercise, source, seed, submitted_at)"
                        + " values (:id, :account, :exercise, :source, :seed, :submittedAt)")
                .bind("id", submission.id())
                .bind("account", submission.account())
                .bind("exercise", submission.exercise())
                .bind("source", submission.source())
                .bind("seed", submission.seed())
                .bind("submittedAt", submission.submittedAt())
                .execute();
    }

    void recordReport(Handle handle, String id, Report report, Instant now) {
        handle.createUpdate("update exercise_submissions set verdict = :verdict, score = :score, report = :report,"
                        + " graded_at = :now where id = :id")
                .bind("id", id)
                .bind("verdict", report.verdict().json())
                .bind("score", report.score())
                .bind("report", ReportJson.write(report))
                .bind("now", now)
                .execute();
    }

    /** Only the owner finds a submission. */
    Optional<Submission> find(Handle handle, long account, String exercise, String id) {
        return handle.createQuery(
                        "select * from exercise_submissions where id = :id and account_id = :account and exercise = :exercise")
                .bind("id", id)
                .bind("account", account)
                .bind("exercise", exercise)
                .map(SubmissionRepository::submission)
                .findOne();
    }

    /** Newest first. */
    List<Submission> list(Handle handle, long account, String exercise, int most) {
        return handle.createQuery("select * from exercise_submissions where account_id = :account"
                        + " and exercise = :exercise order by submitted_at desc, id fetch first " + most + " rows only")
                .bind("account", account)
                .bind("exercise", exercise)
                .map(SubmissionRepository::submission)
                .list();
    }

    /** Oldest first: accepted, but the server ended, or failed, before they were graded. */
    List<Submission> listUngraded(Handle handle) {
        return handle.createQuery("select * from exercise_submissions where " + UNGRADED + " order by submitted_at, id")
                .map(SubmissionRepository::submission)
                .list();
    }

    /** The verdict with the highest score of each exercise, by its slug; a failure of ours is none. */
    Map<String, String> listBest(Handle handle, long account) {
        Map<String, String> best = new HashMap<>();
        handle.createQuery(
                        "select exercise, verdict from exercise_submissions where account_id = :account"
                                + " and verdict <> 'internal_error' order by case when verdict = 'accepted' then 1 else 0 end, score, submitted_at")
                .bind("account", account)
                .map((row, context) -> Map.entry(row.getString("exercise"), row.getString("verdict")))
                .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return best;
    }

    /**
     * What a graded submission counts.
     *
     * @param share the score, 0 to 1
     */
    public record Scored(String exercise, double share, Instant at) {}

    /** All submissions of an account, those to one exercise oldest first; a failure of ours is none. */
    public List<Scored> listScored(Handle handle, long account) {
        return handle.createQuery("select exercise, score, submitted_at from exercise_submissions"
                        + " where account_id = :account and not " + UNGRADED + " order by exercise, submitted_at, id")
                .bind("account", account)
                .map((row, context) -> new Scored(row.getString(1), row.getDouble(2), row.getObject(3, Instant.class)))
                .list();
    }

    /** What was handed in, and what became of it: {@code verdict} is null while it is not graded. */
    public record HandedIn(String source, Verdict verdict, double share, Instant at) {}

    /** Oldest first. */
    public List<HandedIn> listAll(Handle handle, long account, String exercise) {
        return handle.createQuery("select source, verdict, score, submitted_at from exercise_submissions"
                        + " where account_id = :account and exercise = :exercise order by submitted_at, id")
                .bind("account", account)
                .bind("exercise", exercise)
                .map((row, context) -> new HandedIn(
                        row.getString("source"),
                        row.getString("verdict") == null ? null : Verdict.of(row.getString("verdict")),
                        row.getDouble("score"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void move(Handle handle, long fromAccount, long toAccount) {
        handle.execute("update exercise_submissions set account_id = ? where account_id = ?", toAccount, fromAccount);
    }

    /** Reports as the API answers them; the seed would give hidden inputs away. */
    @Override
    public void export(Handle handle, long account, ExportedFiles files) {
        ArrayNode submissions = JsonNodeFactory.instance.arrayNode();
        handle.createQuery("select * from exercise_submissions where account_id = :account order by submitted_at, id")
                .bind("account", account)
                .map(SubmissionRepository::submission)
                .forEach(submission -> submissions
                        .addObject()
                        .put("exercise", submission.exercise())
                        .put("submitted_at", submission.submittedAt().toString())
                        .put("source", submission.source())
                        .set("report", submission.report() == null ? null : ReportJson.tree(submission.report())));
        files.add("exercise-submissions.json", submissions);
    }

    private static Submission submission(ResultSet row, StatementContext context) throws SQLException {
        String report = row.getString("report");
        return new Submission(
                row.getString("id"),
                row.getLong("account_id"),
                row.getString("exercise"),
                row.getString("source"),
                row.getLong("seed"),
                report == null ? null : ReportJson.read(report),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
