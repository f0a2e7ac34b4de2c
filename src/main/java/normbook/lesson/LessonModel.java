package normbook.lesson;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.content.markdown.OutlineEntry;
import normbook.content.note.SectionKind;
import normbook.content.page.LessonHtml;
import normbook.content.page.LessonRenderer;
import normbook.exercise.ExerciseProgress;
import normbook.laboratory.Laboratories;
import normbook.laboratory.LaboratoryModel.LessonLink;
import normbook.language.Language;
import normbook.quiz.Quiz;
import normbook.quiz.QuizCatalog;
import normbook.quiz.QuizViews;

/** The model of {@code lesson/show.html}: nothing in it is personal, and no answer is in it. */
public final class LessonModel {
    private final Course course;
    private final QuizCatalog quizzes;
    private final QuizViews quizViews;
    private final ExerciseProgress exercises;
    private final LessonRenderer renderer;

    public LessonModel(
            Course course,
            QuizCatalog quizzes,
            QuizViews quizViews,
            ExerciseProgress exercises,
            LessonRenderer renderer) {
        this.course = course;
        this.quizzes = quizzes;
        this.quizViews = quizViews;
        this.exercises = exercises;
        this.renderer = renderer;
    }

    public record LessonView(String slug, String title, String lang, String weight, List<Entry> outline) {}

    public record Entry(String id, String text, int level, List<Entry> children) {}

    public record SectionView(String kind, String heading, String id, String prompt, String html) {}

    public record QuizSlot(
            String slug, String title, int questionCount, String sectionId, List<PromptView> questions) {}

    public record PromptView(String anchor, int number, String promptHtml) {}

    /** Where the lesson's chapter is on the home page. */
    public record ChapterLink(String href, String title, String lang) {}

    public record Neighbour(String slug, String title) {}

    /** With escapes, as a {@code Location} header needs it. */
    static String path(Lesson lesson) {
        return "/lessons/" + escaped(lesson.slug());
    }

    /** A slug or an anchor has no spaces, so that both kinds of escape are the same. */
    static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** For the pages that lead back to the lesson. */
    public static LessonLink link(Lesson lesson) {
        return new LessonLink(path(lesson), lesson.title(), lesson.language().htmlTag());
    }

    Map<String, Object> show(Lesson lesson, Language language) {
        LessonHtml html = renderer.render(lesson.note(), lesson.annotations(), language);
        List<QuizSlot> slots = quizSlots(lesson, html, language);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "lesson",
                new LessonView(
                        lesson.slug(),
                        lesson.title(),
                        lesson.language().htmlTag(),
                        course.number(lesson),
                        outline(html, slots)));
        model.put("chapter", course.chapterOf(lesson).map(LessonModel::link).orElse(null));
        model.put("sections", html.sections().stream().map(LessonModel::section).toList());
        model.put("quizzes", slots);
        model.put("exercises", exercises.rowsOfLesson(lesson.slug(), null, language));
        model.put("laboratory", Laboratories.path(lesson.slug()).orElse(null));
        model.put("previous", neighbour(lesson, -1));
        model.put("next", neighbour(lesson, 1));
        return model;
    }

    private static ChapterLink link(Chapter chapter) {
        return new ChapterLink(
                "/#" + escaped("chapter-" + chapter.slug()),
                chapter.title(),
                chapter.language().htmlTag());
    }

    private static SectionView section(LessonHtml.Section section) {
        // The questions come from the quiz, with forms around them.
        boolean quiz = section.kind() == SectionKind.QUIZ;
        return new SectionView(
                section.kind().tag(), section.heading(), section.id(), section.prompt(), quiz ? null : section.html());
    }

    private List<QuizSlot> quizSlots(Lesson lesson, LessonHtml html, Language language) {
        String quizSection = html.sections().stream()
                .filter(section -> section.kind() == SectionKind.QUIZ)
                .map(LessonHtml.Section::id)
                .findFirst()
                .orElse(null);
        return quizzes.listOfLesson(lesson.slug()).stream()
                .map(quiz -> slot(quiz, quiz.fromNote() ? quizSection : null, language))
                .toList();
    }

    private QuizSlot slot(Quiz quiz, String sectionId, Language language) {
        List<PromptView> prompts = quizViews.prompts(quiz, language).stream()
                .map(question -> new PromptView(question.anchor(), question.number(), question.promptHtml()))
                .toList();
        return new QuizSlot(quiz.slug(), quiz.title().in(language), prompts.size(), sectionId, prompts);
    }

    /** Headings of level 3 and deeper under those of level 2; the course's own quizzes come after the note's headings. */
    private static List<Entry> outline(LessonHtml html, List<QuizSlot> slots) {
        List<Entry> top = new ArrayList<>();
        for (OutlineEntry heading : html.outline()) {
            Entry entry = new Entry(heading.id(), heading.text(), heading.level(), new ArrayList<>());
            boolean below = heading.level() > 2 && !top.isEmpty();
            (below ? top.get(top.size() - 1).children() : top).add(entry);
        }
        for (QuizSlot slot : slots) {
            if (slot.sectionId() == null) top.add(new Entry("quiz-" + slot.slug(), slot.title(), 2, List.of()));
        }
        return top;
    }

    private Neighbour neighbour(Lesson lesson, int step) {
        List<Lesson> all = course.lessons();
        int at = all.indexOf(lesson) + step;
        return at < 0 || at >= all.size()
                ? null
                : new Neighbour(all.get(at).slug(), all.get(at).title());
    }
}
