package normbook.lesson;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private volatile Published published = new Published(List.of(), List.of(), List.of(), 0);

    private record Published(List<Chapter> chapters, List<Lesson> lessons, List<Problem> problems, int revision) {}

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
        published = new Published(draft.chapters(), draft.lessons(), draft.problems(), published.revision() + 1);
    }

    /** In the order of the course. */
    public List<Lesson> lessons() {
        return published.lessons();
    }

    public Optional<Lesson> find(String slug) {
        return lessons().stream().filter(lesson -> lesson.slug().equals(slug)).findFirst();
    }

    /** Of a lesson, where it is in one. */
    Optional<Chapter> chapterOf(Lesson lesson) {
        return published.chapters().stream()
                .filter(chapter -> chapter.slug().equals(lesson.chapter()))
                .findFirst();
    }

    /** Its place in the course, from 1: weights only order, and may leave gaps. */
    String number(Lesson lesson) {
        return Integer.toString(lessons().indexOf(lesson) + 1);
    }

    /** What is wrong in the content folder, by file and line. */
    public List<Problem> problems() {
        return published.problems();
    }

    /** Counts what has been published since the start, so that a rendered page knows whether it is still true. */
    int revision() {
        return published.revision();
    }
}
