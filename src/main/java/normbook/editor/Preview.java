package normbook.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import normbook.content.markdown.Annotations;
import normbook.content.note.Note;
import normbook.content.note.NoteReader;
import normbook.content.note.QuizItem;
import normbook.content.page.LessonHtml;
import normbook.content.page.LessonRenderer;
import normbook.exercise.Exercise;
import normbook.language.Language;
import normbook.lesson.CourseDraft;
import normbook.lesson.LessonText;
import normbook.notebook.document.Cell;
import normbook.quiz.Question;

/** A text as its readers will see it, made by what makes their pages; with the answers, since this reader wrote them. */
final class Preview {
    private final LessonRenderer renderer;

    Preview(LessonRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * @param title empty where there is none
     * @param kind as of a section of a lesson
     */
    record View(String title, String lang, List<Section> sections) {}

    record Section(String kind, String heading, String html, List<Answer> answers) {}

    /** @param html of a model answer, safe */
    record Answer(String label, String html) {}

    /** @param draft as read with this text in the file */
    View of(EditableFile file, String text, CourseDraft draft, Language language) {
        Path path = file.path();
        return switch (file.kind()) {
            case LESSON -> lesson(path, text, draft, language);
            case QUIZ -> quiz(path, draft, language);
            case NOTEBOOK -> notebook(file, draft, language);
            case STATEMENT -> new View("", lang(language), List.of(plain(html(path, text))));
            case HINTS, EXERCISE -> exercise(file, draft, language);
            default -> new View("", lang(language), List.of());
        };
    }

    private View lesson(Path path, String text, CourseDraft draft, Language language) {
        Optional<LessonText> read = draft.lessons().stream()
                .flatMap(lesson -> lesson.texts().stream())
                .filter(candidate -> candidate.note().file().equals(path))
                .findFirst();
        Note note = read.map(LessonText::note).orElseGet(() -> new NoteReader().read(path, text));
        Annotations annotations = read.map(LessonText::annotations).orElseGet(Annotations::none);
        LessonHtml html = renderer.render(note, annotations, language);
        List<Answer> answers = note.quiz().stream()
                .map(item -> answer(note, item, annotations, language))
                .toList();
        List<Section> sections = new ArrayList<>();
        boolean said = false;
        for (LessonHtml.Section section : html.sections()) {
            boolean quiz = section.kind().tag().equals("quiz") && !said;
            said |= quiz;
            sections.add(
                    new Section(section.kind().tag(), section.heading(), section.html(), quiz ? answers : List.of()));
        }
        String lang = read.map(found -> found.language().htmlTag()).orElse(lang(language));
        return new View(html.title(), lang, sections);
    }

    private Answer answer(Note note, QuizItem item, Annotations annotations, Language language) {
        return new Answer(
                Integer.toString(item.n()),
                renderer.answer(note, item, annotations, language).html());
    }

    private View quiz(Path path, CourseDraft draft, Language language) {
        return draft.quizzes().stream()
                .filter(quiz -> quiz.file().equals(path))
                .findFirst()
                .map(quiz -> new View(
                        quiz.title().in(language),
                        quiz.title().languageFor(language).htmlTag(),
                        quiz.questions().stream()
                                .map(question -> question(path, question, language))
                                .toList()))
                .orElse(new View("", lang(language), List.of()));
    }

    private Section question(Path path, Question question, Language language) {
        String prompt = html(path, question.prompt().in(language));
        List<Answer> answers = new ArrayList<>();
        if (question instanceof Question.Open open && open.answer() != null) {
            answers.add(new Answer("✓", html(path, open.answer().in(language))));
        } else if (question instanceof Question.Choices choices) {
            for (Question.Choice choice : choices.choices()) {
                String said =
                        choice.explanation() == null ? "" : choice.explanation().in(language);
                answers.add(new Answer(
                        choice.correct() ? "✓" : "✗", html(path, choice.text().in(language)) + html(path, said)));
            }
        } else if (question instanceof Question.Numeric numeric) {
            answers.add(new Answer("✓", html(path, "`" + numeric.answer() + " ± " + numeric.tolerance() + "`")));
            answers.add(new Answer("✓", html(path, numeric.explanation().in(language))));
            numeric.mistakes()
                    .forEach(mistake -> answers.add(new Answer(
                            "✗",
                            html(
                                    path,
                                    "`" + mistake.value() + "` "
                                            + mistake.explanation().in(language)))));
        }
        return new Section("quiz", question.anchor(), prompt, answers);
    }

    private View notebook(EditableFile file, CourseDraft draft, Language language) {
        return draft.notebooks().stream()
                .filter(template -> template.slug().equals(file.slug()))
                .findFirst()
                .map(template -> new View(
                        template.title(),
                        lang(language),
                        template.document().cells().stream()
                                .map(cell -> cell(file.path(), cell))
                                .toList()))
                .orElse(new View("", lang(language), List.of()));
    }

    private Section cell(Path path, Cell cell) {
        String source = cell.source();
        String fence = "`".repeat(Math.max(3, longestRun(source) + 1));
        return plain(html(path, cell.kind() == Cell.Kind.MARKDOWN ? source : fence + "java\n" + source + "\n" + fence));
    }

    private static int longestRun(String source) {
        int longest = 0;
        int run = 0;
        for (char c : source.toCharArray()) {
            run = c == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private View exercise(EditableFile file, CourseDraft draft, Language language) {
        Optional<Exercise> exercise = draft.exercises().find(file.slug());
        if (exercise.isEmpty()) return new View("", lang(language), List.of());
        List<Section> sections = new ArrayList<>();
        if (file.kind() == EditableFile.Kind.HINTS) {
            exercise.get().hints().forEach(hint -> sections.add(plain(html(file.path(), hint.in(language)))));
        } else {
            sections.add(plain(html(file.path(), "```\n" + exercise.get().signature() + "\n```")));
        }
        return new View(exercise.get().title().in(language), lang(language), sections);
    }

    private static Section plain(String html) {
        return new Section("other", "", html, List.of());
    }

    private String html(Path path, String text) {
        return renderer.markdown().render(path, text).html();
    }

    private static String lang(Language language) {
        return language.htmlTag();
    }
}
