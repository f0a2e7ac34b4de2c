package normbook.lesson;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.content.page.LessonRenderer;
import normbook.exercise.ExerciseCatalog;
import normbook.quiz.QuizDraft;
import normbook.quiz.QuizReader;

/** Reads a whole content folder. A file that cannot be used is reported and left out; the rest goes on. */
public final class CourseReader {
    private final ContentFolder folder;
    private final LessonRenderer renderer;
    /** A text that is set in both languages has its problems twice. */
    private final Set<Problem> problems = new LinkedHashSet<>();

    private int files;

    private CourseReader(ContentFolder folder, LessonRenderer renderer) {
        this.folder = folder;
        this.renderer = renderer;
    }

    /** @param renderer sets every text once: what cannot be set is reported, and no reader waits for the first formula */
    public static CourseDraft read(ContentFolder folder, LessonRenderer renderer) {
        return new CourseReader(folder, renderer).read();
    }

    private CourseDraft read() {
        problems.addAll(folder.oddities());
        LessonReader reader = new LessonReader(folder, renderer, problems::add);
        Map<String, Lesson> lessons = reader.read(list("lessons", ".md"), list("lessons", ".annotations.yml"));
        Map<String, QuizDraft> quizzes = quizzes(lessons);
        ExerciseCatalog exercises = ExerciseCatalog.read(folder.root());
        files += exercises.list().size();
        problems.addAll(exercises.problems());
        problems.addAll(exercises.unknownLessons(lessons.keySet()));
        LinkedSections sections = new LinkedSections(lessons, renderer);
        exercises.list().forEach(exercise -> problems.addAll(sections.missing(exercise)));
        exercises.list().forEach(exercise -> problems.addAll(ExerciseTexts.problems(exercise, folder, renderer)));
        List<Problem> sorted = problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
        return new CourseDraft(
                reader.chapters(lessons),
                List.copyOf(lessons.values()),
                List.copyOf(quizzes.values()),
                exercises,
                sorted,
                files);
    }

    private List<Path> list(String directory, String suffix) {
        try {
            List<Path> found = folder.list(directory, suffix);
            files += found.size();
            return found;
        } catch (ContentException e) {
            problems.add(e.problem());
            return List.of();
        }
    }

    /** Those in the notes, then those in files of their own. */
    private Map<String, QuizDraft> quizzes(Map<String, Lesson> lessons) {
        Map<String, QuizDraft> quizzes = new LinkedHashMap<>();
        for (Lesson lesson : lessons.values()) {
            if (!lesson.note().quiz().isEmpty()) quizzes.put(lesson.slug(), NoteQuiz.of(lesson, renderer));
        }
        QuizReader reader = new QuizReader(lessons::containsKey, renderer.markdown(), problems::add);
        for (Path file : list("quizzes", ".yml")) {
            try {
                QuizDraft quiz = reader.read(file, folder.read(file));
                if (quizzes.putIfAbsent(quiz.slug(), quiz) != null) {
                    problems.add(Problem.error(file, 1, "quiz.file.duplicate-slug", quiz.slug()));
                }
            } catch (ContentException e) {
                problems.add(e.problem());
            }
        }
        return quizzes;
    }
}
