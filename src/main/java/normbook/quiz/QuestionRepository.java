package normbook.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import normbook.web.Hash;
import org.jdbi.v3.core.Handle;

/** Questions in SQL, every version that was ever asked. */
final class QuestionRepository {

    private record Current(String id, int version, String hash) {}

    void retireAll(Handle handle) {
        handle.execute("update quiz_questions set is_current = false");
    }

    /** Makes these current questions of a quiz; a question whose definition changed gets the next version. */
    List<Quiz.Asked> publish(Handle handle, QuizDraft draft, Instant now) {
        List<Quiz.Asked> asked = new ArrayList<>();
        for (Question question : draft.questions()) {
            int number = asked.size() + 1;
            int version = version(handle, draft.slug(), question, number, now);
            asked.add(new Quiz.Asked(question, version, number, draft.remarks().get(question.id())));
        }
        return asked;
    }

    Optional<Question> find(Handle handle, String id, int version) {
        return handle.createQuery("select type, definition from quiz_questions where id = :id and version = :version")
                .bind("id", id)
                .bind("version", version)
                .map((row, context) -> QuestionJson.read(id, row.getString("type"), row.getString("definition")))
                .findOne();
    }

    private int version(Handle handle, String quizSlug, Question question, int position, Instant now) {
        String definition = QuestionJson.write(question);
        String hash = Hash.of(question.type() + definition);
        Optional<Current> newest = newest(handle, question.id());
        if (newest.isPresent() && newest.get().hash().equals(hash)) {
            handle.execute(
                    "update quiz_questions set is_current = true, position = ?, quiz_slug = ? where id = ? and version = ?",
                    position,
                    quizSlug,
                    question.id(),
                    newest.get().version());
            return newest.get().version();
        }
        int version = newest.map(Current::version).orElse(0) + 1;
        handle.createUpdate("insert into quiz_questions (id, version, quiz_slug, position, type, definition,"
                        + " definition_hash, is_current, imported_at)"
                        + " values (:id, :version, :quiz, :position, :type, :definition, :hash, true, :now)")
                .bind("id", question.id())
                .bind("version", version)
                .bind("quiz", quizSlug)
                .bind("position", position)
                .bind("type", question.type())
                .bind("definition", definition)
                .bind("hash", hash)
                .bind("now", now)
                .execute();
        return version;
    }

    private static Optional<Current> newest(Handle handle, String id) {
        return handle.createQuery("select version, definition_hash from quiz_questions where id = :id"
                        + " order by version desc fetch first 1 rows only")
                .bind("id", id)
                .map((row, context) -> new Current(id, row.getInt("version"), row.getString("definition_hash")))
                .findOne();
    }
}
