package normbook.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import normbook.content.Annotations;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.LessonRenderer;
import normbook.content.Note;
import normbook.content.NoteReader;
import normbook.content.Problem;
import normbook.exercise.ExerciseCatalog;
import normbook.language.Language;
import normbook.quiz.QuizDraft;
import normbook.quiz.QuizReader;

/** Reads a whole content folder. A file that cannot be used is reported and left out; the rest goes on. */
public final class CourseReader {
    private final ContentFolder folder;
    private final LessonRenderer renderer;
    private final List<Problem> problems = new ArrayList<>();
    private int files;

    private CourseReader(ContentFolder folder, LessonRenderer renderer) {
        this.folder = folder;
        this.renderer = renderer;
    }

    /** @param renderer sets every text once, so that a formula that cannot be set is reported too */
    public static CourseDraft read(ContentFolder folder, LessonRenderer renderer) {
        return new CourseReader(folder, renderer).read();
    }

    private CourseDraft read() {
        Map<String, Lesson> lessons = lessons();
        Map<String, QuizDraft> quizzes = new LinkedHashMap<>();
        for (Lesson lesson : lessons.values()) {
            checkTexts(lesson);
            if (!lesson.note().quiz().isEmpty()) quizzes.put(lesson.slug(), NoteQuiz.of(lesson, renderer));
        }
        for (Path file : folder.list("quizzes", ".yml")) {
            readQuiz(file, lessons.keySet(), quizzes);
        }
        ExerciseCatalog exercises = ExerciseCatalog.read(folder.root());
        files += exercises.list().size();
        problems.addAll(exercises.problems());
        problems.addAll(exercises.unknownLessons(lessons.keySet()));
        problems.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
        return new CourseDraft(
                List.copyOf(lessons.values()), List.copyOf(quizzes.values()), exercises, List.copyOf(problems), files);
    }

    /** By slug, in the order of the course. */
    private Map<String, Lesson> lessons() {
        List<Lesson> read = new ArrayList<>();
        Map<String, Path> taken = new HashMap<>();
        for (Path file : folder.list("lessons", ".md")) {
            files++;
            try {
                Lesson lesson = lesson(file);
                Path other = taken.putIfAbsent(lesson.slug(), file);
                if (other != null) {
                    problems.add(Problem.error(file, 0, "lesson.file.duplicate-slug", lesson.slug(), other));
                } else {
                    read.add(lesson);
                }
            } catch (ContentException e) {
                problems.add(e.problem());
            }
        }
        read.sort(Comparator.comparing(Lesson::order).thenComparing(Lesson::title));
        Map<String, Lesson> lessons = new LinkedHashMap<>();
        read.forEach(lesson -> lessons.put(lesson.slug(), lesson));
        return lessons;
    }

    private Lesson lesson(Path file) {
        String text = folder.read(file);
        Note note = new NoteReader().read(file, text);
        Annotations annotations = annotations(note);
        Language language = file.toString().endsWith(".en.md") ? Language.EN : Language.ZH_TW;
        return new Lesson(note.slug(), language, note, annotations, text);
    }

    private Annotations annotations(Note note) {
        Path file = Annotations.fileBeside(note);
        if (!folder.exists(file)) return Annotations.none();
        files++;
        return Annotations.read(file, folder.read(file));
    }

    /** Composing the page finds what reading cannot: formulas that do not set, quotes that are not there. */
    private void checkTexts(Lesson lesson) {
        problems.addAll(renderer.render(lesson.note(), lesson.annotations(), lesson.language())
                .problems());
    }

    private void readQuiz(Path file, Set<String> lessons, Map<String, QuizDraft> quizzes) {
        files++;
        try {
            QuizDraft quiz = QuizReader.read(file, folder.read(file), problems::add);
            if (quizzes.containsKey(quiz.slug())) {
                throw new ContentException(Problem.error(file, 0, "quiz.file.duplicate-slug", quiz.slug()));
            }
            if (quiz.lesson() != null && !lessons.contains(quiz.lesson())) {
                problems.add(Problem.error(file, 0, "quiz.file.unknown-lesson", quiz.lesson()));
            }
            quizzes.put(quiz.slug(), quiz);
        } catch (ContentException e) {
            problems.add(e.problem());
        }
    }
}
