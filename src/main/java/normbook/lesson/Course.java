package normbook.lesson;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import normbook.content.Problem;
import normbook.notebook.NotebookCatalog;
import normbook.quiz.Quiz;
import normbook.quiz.QuizCatalog;
import normbook.search.SearchIndex;
import normbook.storage.Database;

/** The course that readers see now. Publishing stores everything with versions and then swaps all of it at once. */
public final class Course {
    private final Database database;
    private final QuizCatalog quizzes;
    private final NotebookCatalog notebooks;
    private final InstantSource clock;
    private final LessonRepository lessonRows = new LessonRepository();
    private final CourseSearch search;
    private volatile Published published = new Published(Map.of(), List.of(), Map.of(), List.of(), 0);

    /** @param places of the lessons by their slugs, from 0 */
    private record Published(
            Map<String, Chapter> chapters,
            List<Lesson> lessons,
            Map<String, Integer> places,
            List<Problem> problems,
            int revision) {}

    public Course(
            Database database, QuizCatalog quizzes, NotebookCatalog notebooks, SearchIndex index, InstantSource clock) {
        this.database = database;
        this.quizzes = quizzes;
        this.notebooks = notebooks;
        this.search = new CourseSearch(index);
        this.clock = clock;
    }

    public synchronized void publish(CourseDraft draft) {
        Map<String, Quiz> stored = database.write(handle -> {
            lessonRows.replace(handle, draft.lessons(), clock.instant());
            return quizzes.replace(handle, draft.quizzes(), clock.instant());
        });
        quizzes.publish(stored);
        notebooks.publish(draft.notebooks());
        search.update(draft);
        Map<String, Integer> places = new HashMap<>();
        for (Lesson lesson : draft.lessons()) places.put(lesson.slug(), places.size());
        published = new Published(
                draft.chapters().stream().collect(Collectors.toMap(Chapter::slug, chapter -> chapter)),
                draft.lessons(),
                places,
                draft.problems(),
                published.revision() + 1);
    }

    /** In the order of the course. */
    public List<Lesson> lessons() {
        return published.lessons();
    }

    public Optional<Lesson> find(String slug) {
        Published now = published;
        return Optional.ofNullable(now.places().get(slug)).map(now.lessons()::get);
    }

    /** Of a lesson, where it is in one. */
    Optional<Chapter> chapterOf(Lesson lesson) {
        return Optional.ofNullable(lesson.chapter()).map(published.chapters()::get);
    }

    /** Its place in the course, from 1: weights only order, and may leave gaps. */
    String number(Lesson lesson) {
        return Integer.toString(published.places().getOrDefault(lesson.slug(), 0) + 1);
    }

    /** The one so many places behind it; empty beyond either end. */
    Optional<Lesson> neighbour(Lesson lesson, int step) {
        Published now = published;
        int at = now.places().getOrDefault(lesson.slug(), -1 - step) + step;
        return at < 0 || at >= now.lessons().size()
                ? Optional.empty()
                : Optional.of(now.lessons().get(at));
    }

    /** What is wrong in the content folder, by file and line. */
    public List<Problem> problems() {
        return published.problems();
    }

    /** Counts what has been published since the start, so that a rendered page knows whether it is still true. */
    public int revision() {
        return published.revision();
    }
}
