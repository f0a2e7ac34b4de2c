package normbook.lesson;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import normbook.content.markdown.OutlineEntry;
import normbook.content.note.SectionKind;
import normbook.content.page.LessonHtml;
import normbook.content.page.LessonRenderer;
import normbook.exercise.ExerciseProgress;
import normbook.laboratory.Laboratories;
import normbook.laboratory.LaboratoryModel.LessonLink;
import normbook.language.Language;
import normbook.notebook.NotebookCatalog;
import normbook.quiz.Quiz;
import normbook.quiz.QuizCatalog;
import normbook.quiz.QuizViews;
import normbook.web.Preferences;

/** The model of {@code lesson/show.html}: nothing in it is personal, and no answer is in it. */
public final class LessonModel {
    private final Course course;
    private final QuizCatalog quizzes;
    private final QuizViews quizViews;
    private final ExerciseProgress exercises;
    private final NotebookCatalog notebooks;
    private final LessonRenderer renderer;

    public LessonModel(
            Course course,
            QuizCatalog quizzes,
            QuizViews quizViews,
            ExerciseProgress exercises,
            NotebookCatalog notebooks,
            LessonRenderer renderer) {
        this.course = course;
        this.quizzes = quizzes;
        this.quizViews = quizViews;
        this.exercises = exercises;
        this.notebooks = notebooks;
        this.renderer = renderer;
    }

    /**
     * @param texts the languages it is there in, where there are several
     * @param onlyTraditional whether a reader of simplified Chinese is told that this text has none
     * @param fragment path of what is personal in it
     * @param state draft, scheduled or published
     */
    public record LessonView(
            String title,
            String lang,
            String weight,
            List<Entry> outline,
            List<TextLink> texts,
            boolean onlyTraditional,
            String fragment,
            String state) {}

    public record TextLink(String href, String name, String lang, boolean current) {}

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

    /** Of one of its texts; that of its only one is the lesson's own. */
    static String path(Lesson lesson, LessonText text) {
        return lesson.texts().size() == 1
                ? path(lesson)
                : path(lesson) + "?text=" + text.language().tag();
    }

    /** A slug or an anchor has no spaces, so that both kinds of escape are the same. */
    static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /** For the pages that lead back to the lesson. */
    public static LessonLink link(Lesson lesson, Language language) {
        LessonText text = lesson.in(language);
        return new LessonLink(path(lesson), text.title(), text.language().htmlTag());
    }

    Map<String, Object> show(Lesson lesson, LessonText text, Preferences reader) {
        Language language = reader.language();
        LessonHtml html = renderer.render(text.note(), text.annotations(), language);
        List<QuizSlot> slots = quizSlots(lesson, html, text.language().closest());
        Map<String, Object> model = new HashMap<>();
        model.put(
                "lesson",
                new LessonView(
                        text.title(),
                        text.language().htmlTag(),
                        course.number(lesson),
                        outline(html, slots),
                        texts(lesson, text),
                        reader.simplified() && text.language() == TextLanguage.ZH_TW,
                        "/fragments" + path(lesson, text),
                        course.state(text).name().toLowerCase(Locale.ROOT)));
        Optional<Chapter> chapter = course.chapterOf(lesson);
        model.put("chapter", chapter.map(of -> link(of, language)).orElse(null));
        model.put("sections", html.sections().stream().map(LessonModel::section).toList());
        model.put("quizzes", slots);
        model.put("exercises", exercises.rowsOfLesson(lesson.slug(), null, language));
        model.put("notebooks", notebooks.rowsOfLesson(lesson.slug()));
        model.put("laboratory", Laboratories.path(lesson.slug()).orElse(null));
        model.put("previous", neighbour(lesson, -1, language));
        model.put("next", neighbour(lesson, 1, language));
        return model;
    }

    private static List<TextLink> texts(Lesson lesson, LessonText shown) {
        if (lesson.texts().size() == 1) return List.of();
        return lesson.texts().stream()
                .map(text -> new TextLink(
                        path(lesson, text),
                        text.language().ownName(),
                        text.language().htmlTag(),
                        text == shown))
                .toList();
    }

    private static ChapterLink link(Chapter chapter, Language language) {
        Chapter.Text text = chapter.in(language);
        return new ChapterLink(
                "/#" + escaped("chapter-" + chapter.slug()),
                text.title(),
                text.language().htmlTag());
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
        return quizzes.listOfLesson(lesson.slug(), course.isHidden(lesson)).stream()
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

    private Neighbour neighbour(Lesson lesson, int step, Language language) {
        return course.neighbour(lesson, step)
                .map(other -> new Neighbour(other.slug(), other.in(language).title()))
                .orElse(null);
    }
}
