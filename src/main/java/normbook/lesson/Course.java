package normbook.lesson;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import normbook.content.Problem;
import normbook.content.Publication;
import normbook.exercise.Exercises;
import normbook.notebook.NotebookCatalog;
import normbook.quiz.Quiz;
import normbook.quiz.QuizCatalog;
import normbook.search.SearchIndex;
import normbook.storage.Database;

/**
 * The course that readers see now. Publishing stores everything with versions and then swaps all of it at once. What is
 * scheduled is published by whoever looks first when its time has come.
 */
public final class Course {
    private final Database database;
    private final Catalogs catalogs;
    private final InstantSource clock;
    private final LessonRepository lessonRows = new LessonRepository();
    private final CourseSearch search;
    private volatile Published published =
            new Published(null, Map.of(), List.of(), Map.of(), Map.of(), List.of(), null, 0);

    /** What is published together with the lessons. */
    public record Catalogs(QuizCatalog quizzes, Exercises exercises, NotebookCatalog notebooks, SearchIndex search) {}

    /**
     * @param places of the lessons by their slugs, from 0
     * @param hidden lessons that learners do not see yet, by their slugs
     * @param next when more of it is due; null where nothing is scheduled
     */
    private record Published(
            CourseDraft draft,
            Map<String, Chapter> chapters,
            List<Lesson> lessons,
            Map<String, Integer> places,
            Map<String, Lesson> hidden,
            List<Problem> problems,
            Instant next,
            int revision) {}

    public Course(Database database, Catalogs catalogs, InstantSource clock) {
        this.database = database;
        this.catalogs = catalogs;
        this.search = new CourseSearch(catalogs.search());
        this.clock = clock;
    }

    public synchronized void publish(CourseDraft draft) {
        Instant now = clock.instant();
        VisibleCourse visible = VisibleCourse.of(draft, now);
        Map<String, Quiz> stored = database.write(handle -> {
            lessonRows.replace(handle, draft.lessons(), now);
            return catalogs.quizzes().replace(handle, visible.quizzes(), now);
        });
        catalogs.quizzes().publish(stored, visible.hiddenQuizzes());
        catalogs.exercises().publish(draft.exercises(), visible.hiddenExercises());
        catalogs.notebooks().publish(visible.notebooks(), visible.unseen().notebooks());
        search.update(visible);
        Map<String, Integer> places = new HashMap<>();
        for (Lesson lesson : visible.lessons()) places.put(lesson.slug(), places.size());
        published = new Published(
                draft,
                draft.chapters().stream().collect(Collectors.toMap(Chapter::slug, chapter -> chapter)),
                visible.lessons(),
                places,
                visible.hidden().stream().collect(Collectors.toMap(Lesson::slug, lesson -> lesson)),
                draft.problems(),
                visible.next(),
                published.revision() + 1);
    }

    /** What learners see, in the order of the course. */
    public List<Lesson> lessons() {
        return current().lessons();
    }

    /** With those that learners do not see yet. */
    public List<Lesson> allLessons() {
        CourseDraft draft = current().draft();
        return draft == null ? List.of() : draft.lessons();
    }

    public Optional<Lesson> find(String slug) {
        Published now = current();
        return Optional.ofNullable(now.places().get(slug)).map(now.lessons()::get);
    }

    /** One that learners do not see yet. */
    public Optional<Lesson> findHidden(String slug) {
        return Optional.ofNullable(current().hidden().get(slug));
    }

    /** All of a lesson that learners see without this text. */
    Optional<Lesson> findWithUnseen(String slug, TextLanguage unseen) {
        Optional<Lesson> seen = find(slug);
        if (seen.isEmpty() || seen.get().find(unseen).isPresent()) return Optional.empty();
        return allLessons().stream()
                .filter(lesson ->
                        lesson.slug().equals(slug) && lesson.find(unseen).isPresent())
                .findFirst();
    }

    Publication.State state(LessonText text) {
        return text.note().publication().at(clock.instant());
    }

    boolean isHidden(Lesson lesson) {
        return current().hidden().containsKey(lesson.slug());
    }

    Publication.State state(Lesson lesson) {
        return lesson.state(clock.instant());
    }

    /** Of a lesson, where it is in one. */
    Optional<Chapter> chapterOf(Lesson lesson) {
        return Optional.ofNullable(lesson.chapter()).map(current().chapters()::get);
    }

    /** Its place in the course, from 1: weights only order, and may leave gaps. One that is hidden has none. */
    String number(Lesson lesson) {
        Integer place = current().places().get(lesson.slug());
        return place == null ? "–" : Integer.toString(place + 1);
    }

    /** The one so many places behind it; empty beyond either end. */
    Optional<Lesson> neighbour(Lesson lesson, int step) {
        Published now = current();
        int at = now.places().getOrDefault(lesson.slug(), -1 - step) + step;
        return at < 0 || at >= now.lessons().size()
                ? Optional.empty()
                : Optional.of(now.lessons().get(at));
    }

    /** What is wrong in the content folder, by file and line. */
    public List<Problem> problems() {
        return current().problems();
    }

    /** All that was read last, whoever may see it. */
    public CourseDraft draft() {
        return current().draft();
    }

    /**
     * Counts what has been published since the start, so that a rendered page knows whether it is still true. To be asked
     * before a request looks anything up: what is due then is there.
     */
    public int revision() {
        return current().revision();
    }

    private Published current() {
        Published now = published;
        if (now.next() != null && !clock.instant().isBefore(now.next())) publishDue(now);
        return published;
    }

    private synchronized void publishDue(Published seen) {
        if (published == seen) publish(seen.draft());
    }
}
