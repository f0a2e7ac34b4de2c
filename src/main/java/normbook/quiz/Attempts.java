package normbook.quiz;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import normbook.storage.Database;

/** Attempts as learners make them: at the version they were looking at, one for a double click. */
final class Attempts {
    /** The same answer again so soon is a double click, not a second attempt. */
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(5);

    private final Database database;
    private final InstantSource clock;
    private final AttemptRepository attempts = new AttemptRepository();
    private final QuestionRepository questions = new QuestionRepository();

    Attempts(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The question in the version that the learner was looking at, even when the author has changed it since. */
    Optional<Quiz.Asked> findAsked(Quiz quiz, String questionId, String version) {
        Optional<Quiz.Asked> current = quiz.find(questionId);
        if (current.isEmpty() || !version.matches("\\d{1,9}")) return Optional.empty();
        int number = Integer.parseInt(version);
        if (number == current.get().version()) return current;
        return database.read(handle -> questions.find(handle, questionId, number))
                .map(then -> new Quiz.Asked(then, number, current.get().number(), null));
    }

    /** Returns the id of the attempt: of a new one, or of the one that a double click repeats. */
    long submit(long account, Quiz.Asked asked, Response response) {
        return database.write(handle -> {
            attempts.lock(handle, account);
            Instant now = clock.instant();
            return attempts.findLatest(handle, account, asked.question().id())
                    .filter(last -> isDoubleClick(last, asked, response, now))
                    .map(Attempt::id)
                    .orElseGet(() -> attempts.insert(handle, account, asked, response, now));
        });
    }

    Optional<Attempt> find(long account, long id) {
        return database.read(handle -> attempts.find(handle, account, id));
    }

    /** Returns false when the attempt is not this account's or needs no judgement. */
    boolean rate(long account, long id, String rating) {
        return database.write(handle -> attempts.rate(handle, account, id, rating));
    }

    private static boolean isDoubleClick(Attempt last, Quiz.Asked asked, Response response, Instant now) {
        return last.questionVersion() == asked.version()
                && last.response().equals(response)
                && last.createdAt().plus(DOUBLE_CLICK).isAfter(now);
    }
}
