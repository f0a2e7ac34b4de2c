package normbook.quiz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import normbook.web.Hash;
import org.jdbi.v3.core.Handle;

/** Questions in SQL, every version that was ever asked. */
final class QuestionRepository {

    /** The newest version of a question. */
    private record Newest(int version, String hash, boolean current, String quiz, int position) {}

    /** Makes these the current questions and no others; one whose definition changed gets the next version. */
    Map<String, Quiz> replace(Handle handle, List<QuizDraft> drafts, Instant now) {
        Map<String, Newest> stored = newest(handle);
        Map<String, Quiz> quizzes = new LinkedHashMap<>();
        for (QuizDraft draft : drafts) {
            List<Quiz.Asked> asked = new ArrayList<>();
            for (Question question : draft.questions()) {
                int number = asked.size() + 1;
                int version = publish(handle, draft.slug(), question, number, stored.remove(question.id()), now);
                asked.add(new Quiz.Asked(
                        question, version, number, draft.remarks().get(question.id())));
            }
            quizzes.put(
                    draft.slug(),
                    new Quiz(draft.slug(), draft.file(), draft.title(), draft.lesson(), draft.fromNote(), asked));
        }
        stored.forEach((id, newest) -> {
            if (newest.current()) retire(handle, id);
        });
        return quizzes;
    }

    Optional<Question> find(Handle handle, String id, int version) {
        return handle.createQuery("select type, definition from quiz_questions where id = :id and version = :version")
                .bind("id", id)
                .bind("version", version)
                .map((row, context) -> QuestionJson.read(id, row.getString("type"), row.getString("definition")))
                .findOne();
    }

    private static int publish(
            Handle handle, String quiz, Question question, int position, Newest newest, Instant now) {
        String definition = QuestionJson.write(question);
        String hash = Hash.of(question.type() + definition);
        int version = newest == null ? 0 : newest.version();
        if (new Newest(version, hash, true, quiz, position).equals(newest)) return version;
        if (newest != null && newest.hash().equals(hash)) {
            handle.execute(
                    "update quiz_questions set is_current = true, position = ?, quiz_slug = ? where id = ? and version = ?",
                    position,
                    quiz,
                    question.id(),
                    version);
            return version;
        }
        if (newest != null && newest.current()) retire(handle, question.id());
        handle.createUpdate("insert into quiz_questions (id, version, quiz_slug, position, type, definition,"
                        + " definition_hash, is_current, imported_at)"
                        + " values (:id, :version, :quiz, :position, :type, :definition, :hash, true, :now)")
                .bind("id", question.id())
                .bind("version", version + 1)
                .bind("quiz", quiz)
                .bind("position", position)
                .bind("type", question.type())
                .bind("definition", definition)
                .bind("hash", hash)
                .bind("now", now)
                .execute();
        return version + 1;
    }

    private static void retire(Handle handle, String id) {
        handle.execute("update quiz_questions set is_current = false where id = ? and is_current", id);
    }

    private static Map<String, Newest> newest(Handle handle) {
        Map<String, Newest> newest = new HashMap<>();
        handle.createQuery("select id, version, definition_hash, is_current, quiz_slug, position from quiz_questions"
                        + " order by version")
                .map((row, context) -> Map.entry(
                        row.getString("id"),
                        new Newest(
                                row.getInt("version"),
                                row.getString("definition_hash"),
                                row.getBoolean("is_current"),
                                row.getString("quiz_slug"),
                                row.getInt("position"))))
                .forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
        return newest;
    }
}
