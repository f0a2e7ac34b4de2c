package normbook.exercise;

import java.util.List;
import java.util.Map;
import normbook.language.Language;
import normbook.storage.Database;

/** The exercises with how far a learner is, for pages of other rooms. */
public final class ExerciseProgress {
    private final Exercises exercises;
    private final Database database;
    private final SubmissionRepository submissions = new SubmissionRepository();

    public ExerciseProgress(Exercises exercises, Database database) {
        this.exercises = exercises;
        this.database = database;
    }

    /**
     * @param best the learner's best verdict, or null before the first submission
     * @param hidden whether learners do not see it yet
     */
    public record Row(String slug, String title, String lang, String best, boolean hidden) {}

    /** @param account null for a reader without one */
    public List<Row> rows(Long account, Language language) {
        return rows(exercises.list(), account, language, false);
    }

    /** Those that learners do not see yet. */
    public List<Row> rowsOfHidden(Long account, Language language) {
        return rows(exercises.listHidden(), account, language, true);
    }

    /** Those whose author put them on this lesson's page. */
    public List<Row> rowsOfLesson(String lesson, Long account, Language language) {
        return rows(exercises.listOfLesson(lesson), account, language, false);
    }

    private List<Row> rows(List<Exercise> shown, Long account, Language language, boolean hidden) {
        Map<String, String> best =
                account == null ? Map.of() : database.read(handle -> submissions.listBest(handle, account));
        return shown.stream()
                .map(exercise -> new Row(
                        exercise.slug(),
                        exercise.title().in(language),
                        exercise.title().languageFor(language).htmlTag(),
                        best.get(exercise.slug()),
                        hidden))
                .toList();
    }
}
