package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Notebooks that were handed in, in SQL. */
final class SubmissionRows {
    /** @param result null while it is not graded */
    record Submission(String id, long notebook, String template, String document, String result, Instant submittedAt) {}

    private static final String SELECT =
            "select s.*, n.template from notebook_submissions s" + " join notebooks n on n.id = s.notebook_id";

    void insert(Handle handle, Submission submission) {
        handle.execute(
                "insert into notebook_submissions (id, notebook_id, document, submitted_at) values (?, ?, ?, ?)",
                submission.id(),
                submission.notebook(),
                submission.document(),
                submission.submittedAt());
    }

    void setResult(Handle handle, String id, ObjectNode result, Instant now) {
        handle.execute(
                "update notebook_submissions set result = ?, points = ?, most = ?, graded_at = ? where id = ?",
                result.toString(),
                result.path("points").asDouble(),
                result.path("most").asDouble(),
                now,
                id);
    }

    Optional<Submission> find(Handle handle, long notebook, String id) {
        return handle.createQuery(SELECT + " where s.id = :id and s.notebook_id = :notebook")
                .bind("id", id)
                .bind("notebook", notebook)
                .map((row, context) -> submission(row))
                .findOne();
    }

    /** Newest first. */
    List<Submission> list(Handle handle, long notebook, int most) {
        return handle.createQuery(SELECT + " where s.notebook_id = :notebook order by s.submitted_at desc, s.id"
                        + " fetch first " + most + " rows only")
                .bind("notebook", notebook)
                .map((row, context) -> submission(row))
                .list();
    }

    /** Oldest first. */
    List<Submission> listUngraded(Handle handle) {
        return handle.createQuery(SELECT + " where s.result is null order by s.submitted_at, s.id")
                .map((row, context) -> submission(row))
                .list();
    }

    private static Submission submission(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Submission(
                row.getString("id"),
                row.getLong("notebook_id"),
                row.getString("template"),
                row.getString("document"),
                row.getString("result"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }
}
