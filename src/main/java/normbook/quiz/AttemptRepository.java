package normbook.quiz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import normbook.account.ExportedFiles;
import normbook.account.OwnedRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Attempts in SQL. */
public final class AttemptRepository implements OwnedRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHARE =
            "coalesce(score, case rating when 'got_it' then 1.0 when 'partly' then 0.5 else 0.0 end)";
    private static final String NUMBERED = "select * from (select a.*,"
            + " row_number() over (partition by a.question_id order by a.id) as number,"
            + " row_number() over (partition by a.question_id order by a.id desc) as from_last"
            + " from quiz_attempts a where a.account_id = :account) numbered";

    /** Makes other requests in this learner's name wait until the transaction ends. */
    void lock(Handle handle, long account) {
        handle.select("select id from accounts where id = ? for update", account)
                .mapTo(Long.class)
                .findOne();
    }

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
        return handle.createQuery(NUMBERED + " where id = :id")
                .bind("account", account)
                .bind("id", id)
                .map(AttemptRepository::attempt)
                .findOne();
    }

    Optional<Attempt> findLatest(Handle handle, long account, String questionId) {
        return handle.createQuery(NUMBERED + " where from_last = 1 and question_id = :question")
                .bind("account", account)
                .bind("question", questionId)
                .map(AttemptRepository::attempt)
                .findOne();
    }

    /** The last attempt at each question, by the question's id. */
    Map<String, Attempt> listLatest(Handle handle, long account) {
        return handle
                .createQuery(NUMBERED + " where from_last = 1")
                .bind("account", account)
                .map(AttemptRepository::attempt)
                .stream()
                .collect(Collectors.toMap(Attempt::questionId, attempt -> attempt));
    }

    /**
     * What an attempt counts.
     *
     * @param share of the question that is right, by the computer or by the learner's own rating; 0 while it is not rated
     */
    public record Scored(String question, double share, Instant at) {}

    /** All attempts of an account, those at one question oldest first. */
    public List<Scored> listScored(Handle handle, long account) {
        return handle.createQuery("select question_id, score, rating, created_at from quiz_attempts"
                        + " where account_id = :account order by question_id, id")
                .bind("account", account)
                .map((row, context) -> new Scored(
                        row.getString(1), share(row.getDouble(2), row.getString(3)), row.getObject(4, Instant.class)))
                .list();
    }

    /** As {@link #SHARE}, for which H2 makes each score a decimal number. */
    private static double share(double score, String rating) {
        if (rating == null) return score;
        return switch (rating) {
            case "got_it" -> 1;
            case "partly" -> 0.5;
            default -> 0;
        };
    }

    /**
     * One answer.
     *
     * @param values what was written, or the ids of the choices
     * @param share null while an open answer is not rated
     */
    public record Answered(String question, List<String> values, Double share, Instant at) {}

    /** All attempts at some questions, oldest first. */
    public List<Answered> listAll(Handle handle, long account, Collection<String> questions) {
        if (questions.isEmpty()) return List.of();
        return handle.createQuery("select question_id, response, created_at, " + SHARE + " as share,"
                        + " score is null and rating is null as unrated from quiz_attempts"
                        + " where account_id = :account and question_id in (<questions>) order by id")
                .bind("account", account)
                .bindList("questions", List.copyOf(questions))
                .map((row, context) -> new Answered(
                        row.getString("question_id"),
                        response(row.getString("response")).values(),
                        row.getBoolean("unrated") ? null : (Double) row.getDouble("share"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public void move(Handle handle, long fromAccount, long toAccount) {
        handle.execute("update quiz_attempts set account_id = ? where account_id = ?", toAccount, fromAccount);
    }

    @Override
    public void export(Handle handle, long account, ExportedFiles files) {
        ArrayNode attempts = JSON.createArrayNode();
        handle.createQuery("select * from quiz_attempts where account_id = :account order by id")
                .bind("account", account)
                .map((row, context) -> {
                    ObjectNode attempt = attempts.addObject()
                            .put("question", row.getString("question_id"))
                            .put("version", row.getInt("question_version"))
                            .put("score", row.getObject("score", Double.class))
                            .put("rating", row.getString("rating"))
                            .put(
                                    "answered_at",
                                    row.getObject("created_at", OffsetDateTime.class)
                                            .toInstant()
                                            .toString());
                    return attempt.set(
                            "response",
                            JSON.valueToTree(response(row.getString("response")).values()));
                })
                .list();
        files.add("quiz-attempts.json", attempts);
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
