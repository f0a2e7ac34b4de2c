package normbook.quiz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import normbook.account.OwnedRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Attempts in SQL. */
public final class AttemptRepository implements OwnedRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NUMBERED = "select a.*, row_number() over (partition by a.account_id, a.question_id"
            + " order by a.id) as number from quiz_attempts a where a.account_id = :account";

    long insert(Handle handle, long account, Quiz.Asked asked, Response response, Instant now) {
        return handle.createUpdate("insert into quiz_attempts"
                        + " (account_id, question_id, question_version, response, score, created_at)"
                        + " values (:account, :question, :version, :response, :score, :now)")
                .bind("account", account)
                .bind("question", asked.question().id())
                .bind("version", asked.version())
                .bind("response", json(response))
                .bind("score", asked.question().score(response).orElse(null))
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Returns false when the attempt is not this account's. */
    boolean rate(Handle handle, long account, long id, String rating) {
        return handle.execute(
                        "update quiz_attempts set rating = ? where id = ? and account_id = ? and score is null",
                        rating,
                        id,
                        account)
                == 1;
    }

    Optional<Attempt> find(Handle handle, long account, long id) {
        return handle.createQuery("select * from (" + NUMBERED + ") numbered where id = :id")
                .bind("account", account)
                .bind("id", id)
                .map(AttemptRepository::attempt)
                .findOne();
    }

    /** The last attempt at each question, by the question's id. */
    Map<String, Attempt> listLatest(Handle handle, long account) {
        Map<String, Attempt> latest = new HashMap<>();
        List<Attempt> attempts = handle.createQuery("select * from (" + NUMBERED + ") numbered order by id")
                .bind("account", account)
                .map(AttemptRepository::attempt)
                .list();
        attempts.forEach(attempt -> latest.put(attempt.questionId(), attempt));
        return latest;
    }

    @Override
    public void move(Handle handle, long fromAccount, long toAccount) {
        handle.execute("update quiz_attempts set account_id = ? where account_id = ?", toAccount, fromAccount);
    }

    private static Attempt attempt(ResultSet row, StatementContext context) throws SQLException {
        double score = row.getDouble("score");
        Double nullableScore = row.wasNull() ? null : score;
        return new Attempt(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("question_id"),
                row.getInt("question_version"),
                response(row.getString("response")),
                nullableScore,
                row.getString("rating"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String json(Response response) {
        try {
            return JSON.writeValueAsString(response.values());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Response response(String json) {
        try {
            return new Response(JSON.readValue(json, new TypeReference<List<String>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an attempt is damaged in the database", e);
        }
    }
}
