package normbook.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import normbook.exercise.ExerciseProgress;
import normbook.language.Language;
import normbook.notebook.NotebookCatalog;
import normbook.quiz.QuizCatalog;
import normbook.quiz.QuizViews;
import normbook.web.Role;
import normbook.web.Visitor;

/** The course as one learner sees it: the models of {@code lesson/index.html} and {@code lesson/fragment.html}. */
public final class LessonProgress {
    private final Course course;
    private final QuizCatalog quizzes;
    private final QuizViews quizViews;
    private final ExerciseProgress exercises;
    private final NotebookCatalog notebooks;

    public LessonProgress(
            Course course,
            QuizCatalog quizzes,
            QuizViews quizViews,
            ExerciseProgress exercises,
            NotebookCatalog notebooks) {
        this.course = course;
        this.quizzes = quizzes;
        this.quizViews = quizViews;
        this.exercises = exercises;
        this.notebooks = notebooks;
    }

    public record LessonRow(
            String slug,
            String title,
            String lang,
            String weight,
            String description,
            int questionCount,
            int answeredCount,
            String state) {}

    /** Lessons that stand together; of those in no chapter, slug, title and lead are null. */
    public record ChapterView(
            String slug,
            String title,
            String lang,
            String lead,
            List<LessonRow> lessons,
            int questions,
            int answered) {}

    /** Of {@code lesson/index.html}. */
    Map<String, Object> index(Visitor visitor, Language language) {
        Long account = visitor.accountId();
        boolean all = visitor.role().includes(Role.INSTRUCTOR);
        QuizViews.Progress progress = quizViews.progress(account);
        Map<Optional<Chapter>, List<LessonRow>> rows = new LinkedHashMap<>();
        for (Lesson lesson : all ? course.allLessons() : course.lessons()) {
            rows.computeIfAbsent(course.chapterOf(lesson), chapter -> new ArrayList<>())
                    .add(row(lesson, progress, language));
        }
        List<ChapterView> chapters = rows.entrySet().stream()
                .map(entry -> view(entry.getKey().orElse(null), entry.getValue(), language))
                .toList();
        List<LessonRow> shown =
                chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
        return Map.of(
                "chapters",
                chapters,
                "lessons",
                shown,
                "exercises",
                exerciseRows(account, language, all),
                "notebooks",
                notebooks.rows());
    }

    private List<ExerciseProgress.Row> exerciseRows(Long account, Language language, boolean all) {
        List<ExerciseProgress.Row> rows = new ArrayList<>(exercises.rows(account, language));
        if (all) rows.addAll(exercises.rowsOfHidden(account, language));
        return rows;
    }

    private static ChapterView view(Chapter chapter, List<LessonRow> lessons, Language language) {
        int questions = lessons.stream().mapToInt(LessonRow::questionCount).sum();
        int answered = lessons.stream().mapToInt(LessonRow::answeredCount).sum();
        if (chapter == null) return new ChapterView(null, null, null, null, lessons, questions, answered);
        Chapter.Text text = chapter.in(language);
        String lang = text.language().htmlTag();
        return new ChapterView(chapter.slug(), text.title(), lang, text.lead(), lessons, questions, answered);
    }

    private LessonRow row(Lesson lesson, QuizViews.Progress progress, Language language) {
        LessonText text = lesson.in(language);
        List<QuizViews.Score> scores = quizzes.listOfLesson(lesson.slug(), course.isHidden(lesson)).stream()
                .map(progress::score)
                .toList();
        return new LessonRow(
                lesson.slug(),
                text.title(),
                text.language().htmlTag(),
                course.number(lesson),
                null,
                scores.stream().mapToInt(QuizViews.Score::total).sum(),
                scores.stream().mapToInt(QuizViews.Score::answered).sum(),
                course.state(lesson).name().toLowerCase(Locale.ROOT));
    }

    /** Of {@code lesson/fragment.html}: what is personal in a lesson. */
    Map<String, Object> fragment(Lesson lesson, LessonText text, Long account, Language language) {
        QuizViews.Progress progress = quizViews.progress(account);
        List<QuizViews.QuizView> shown = quizzes.listOfLesson(lesson.slug(), course.isHidden(lesson)).stream()
                .map(quiz -> quizViews.view(quiz, progress, text.language().closest()))
                .toList();
        return Map.of(
                "back",
                LessonModel.path(lesson, text),
                "quizzes",
                shown,
                "exercises",
                exercises.rowsOfLesson(lesson.slug(), account, language));
    }
}
