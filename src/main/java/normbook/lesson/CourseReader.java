package normbook.lesson;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.content.page.LessonRenderer;
import normbook.exercise.ExerciseCatalog;
import normbook.exercise.ReferenceWorkers;
import normbook.notebook.NotebookReader;
import normbook.quiz.Question;
import normbook.quiz.QuizDraft;
import normbook.quiz.QuizReader;

/** Reads a whole content folder. A file that cannot be used is reported and left out; the rest goes on. */
public final class CourseReader {
    private final ContentFolder folder;
    private final LessonRenderer renderer;
    private final ReferenceWorkers references;
    private final ReadNotes kept;
    /** A text that is set in both languages has its problems twice. */
    private final Set<Problem> problems = new LinkedHashSet<>();

    private int files;

    private CourseReader(CourseSource source, ReadNotes kept) {
        folder = source.folder();
        renderer = source.renderer();
        references = source.references();
        this.kept = kept;
    }

    public static CourseDraft read(CourseSource source) {
        return read(source, ReadNotes.none());
    }

    /** @param kept what was read of the same folder before, and is read anew only where it has changed */
    static CourseDraft read(CourseSource source, ReadNotes kept) {
        return new CourseReader(source, kept).read();
    }

    private CourseDraft read() {
        long start = System.nanoTime();
        problems.addAll(folder.oddities());
        LessonReader reader = new LessonReader(folder, renderer, kept, problems::add);
        Map<String, Lesson> lessons = reader.read(list("lessons", ".md"), list("lessons", ".annotations.yml"));
        Map<String, QuizDraft> quizzes = quizzes(lessons);
        ExerciseCatalog exercises = ExerciseCatalog.read(folder, kept.exercises(), references);
        kept.keep(exercises);
        files += exercises.list().size();
        problems.addAll(exercises.problems());
        problems.addAll(exercises.unknownLessons(lessons.keySet()));
        LinkedSections sections = new LinkedSections(lessons, renderer);
        exercises.list().forEach(exercise -> problems.addAll(sections.missing(exercise)));
        exercises.list().forEach(exercise -> problems.addAll(ExerciseTexts.problems(exercise, folder, renderer)));
        NotebookReader.Read notebooks = NotebookReader.read(folder, known(lessons, quizzes, exercises));
        files += notebooks.files();
        problems.addAll(notebooks.problems());
        List<Problem> sorted = problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
        return new CourseDraft(
                reader.chapters(lessons),
                List.copyOf(lessons.values()),
                List.copyOf(quizzes.values()),
                exercises,
                notebooks.templates(),
                sorted,
                lesson -> NoteQuiz.of(lesson, renderer, problem -> {}),
                files,
                kept.takeRead(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private static NotebookReader.Known known(
            Map<String, Lesson> lessons, Map<String, QuizDraft> quizzes, ExerciseCatalog exercises) {
        Set<String> questions = quizzes.values().stream()
                .flatMap(quiz -> quiz.questions().stream())
                .map(Question::id)
                .collect(Collectors.toSet());
        return new NotebookReader.Known(
                lessons::containsKey,
                questions::contains,
                slug -> exercises.find(slug).isPresent());
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
            if (!lesson.first().note().quiz().isEmpty()) {
                quizzes.put(lesson.slug(), kept.questions(lesson, renderer, problems::add));
            }
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
