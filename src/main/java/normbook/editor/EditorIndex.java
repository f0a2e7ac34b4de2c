package normbook.editor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.content.Publication;
import normbook.exercise.Exercise;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.lesson.Chapter;
import normbook.lesson.CourseDraft;
import normbook.lesson.Lesson;
import normbook.lesson.LessonText;
import normbook.notebook.Template;
import normbook.quiz.QuizDraft;
import normbook.web.Times;

/** All files of a course that can be edited, with what is known of each. */
final class EditorIndex {
    static final String BROKEN = "broken";

    private final CourseDraft draft;
    private final Instant now;
    private final Language language;
    private final ContentFolder folder;
    private final Map<Path, Known> known = new HashMap<>();
    private final Map<String, Known> notebooks = new HashMap<>();

    private record Known(String title, Publication publication, String lesson) {}

    /** @param place where it is renamed or deleted as a whole; null where it is no folder */
    record Group(String title, String place, List<Entry> entries) {}

    /**
     * @param title the file's name where it could not be read at all
     * @param state draft, scheduled, published or broken: published, but with errors; null where it has none
     * @param due null but for a scheduled one
     * @param lesson title of the one that hides what is published; null for none
     */
    record Entry(
            String path,
            String href,
            String title,
            String state,
            String due,
            String lesson,
            long errors,
            long warnings) {}

    EditorIndex(CourseDraft draft, Instant now, Language language, ContentFolder folder) {
        this.draft = draft;
        this.now = now;
        this.language = language;
        this.folder = folder;
        for (Lesson lesson : draft.lessons()) {
            for (LessonText text : lesson.texts()) {
                known.put(
                        text.note().file(), new Known(text.title(), text.note().publication(), null));
            }
        }
        for (QuizDraft quiz : draft.quizzes()) {
            if (!quiz.fromNote())
                known.put(quiz.file(), new Known(quiz.title().in(language), quiz.publication(), quiz.lesson()));
        }
        for (Template notebook : draft.notebooks()) {
            notebooks.put(notebook.slug(), new Known(notebook.title(), notebook.publication(), notebook.lesson()));
        }
        for (Exercise exercise : draft.exercises().list()) {
            known.put(
                    exercise.file(),
                    new Known(exercise.title().in(language), exercise.publication(), exercise.lesson()));
        }
    }

    List<Group> groups() {
        Messages messages = Messages.of(language);
        List<Group> groups = new ArrayList<>(chapters());
        groups.add(new Group(messages.text("editor.quizzes"), null, entries(folder.list("quizzes", ".yml"))));
        List<Path> notebooks = Stream.of(".md", ".ipynb")
                .flatMap(suffix -> folder.list("notebooks", suffix).stream())
                .sorted()
                .toList();
        groups.add(new Group(messages.text("editor.notebooks"), null, entries(notebooks)));
        // With those that lack the one file which makes them an exercise.
        List<Path> exercises = folder.folders(Path.of("exercises")).stream()
                .map(exercise -> exercise.resolve("exercise.yml"))
                .toList();
        groups.add(new Group(messages.text("editor.exercises"), null, entries(exercises)));
        groups.removeIf(group -> group.entries().isEmpty());
        return groups;
    }

    private List<Group> chapters() {
        List<Path> files = Stream.of(".md", ".annotations.yml")
                .flatMap(suffix -> folder.list("lessons", suffix).stream())
                .sorted()
                .toList();
        Map<String, List<Path>> byChapter = new LinkedHashMap<>();
        draft.chapters().forEach(chapter -> byChapter.put(chapter.slug(), new ArrayList<>()));
        for (Path file : files) {
            String chapter = file.getNameCount() > 2 ? file.getName(1).toString() : "";
            byChapter.computeIfAbsent(chapter, key -> new ArrayList<>()).add(file);
        }
        List<Group> groups = new ArrayList<>();
        byChapter.forEach((slug, paths) -> groups.add(new Group(chapterTitle(slug), place(slug), entries(paths))));
        return groups;
    }

    private static String place(String chapter) {
        return EditableFile.of("lessons/" + chapter + "/_index.md")
                .map(EditorPaths::place)
                .orElse(null);
    }

    private String chapterTitle(String slug) {
        return draft.chapters().stream()
                .filter(chapter -> chapter.slug().equals(slug))
                .findFirst()
                .map(chapter -> title(chapter))
                .orElse(slug.isEmpty() ? Messages.of(language).text("editor.no-chapter") : slug);
    }

    private String title(Chapter chapter) {
        return chapter.texts().get(0).title();
    }

    private List<Entry> entries(List<Path> files) {
        return files.stream()
                .flatMap(file -> EditableFile.of(file.toString()).stream())
                .map(this::entry)
                .toList();
    }

    Entry entry(EditableFile file) {
        Known facts = known(file);
        if (facts == null && file.hasState()) facts = broken(file);
        String state = facts == null || !file.hasState() ? null : state(file, facts);
        return new Entry(
                file.path().toString(),
                EditorPaths.of(file),
                facts == null ? name(file) : facts.title(),
                state,
                "scheduled".equals(state) && facts.publication().due() != null
                        ? Times.format(facts.publication().due(), language)
                        : null,
                "published".equals(state) ? hidingLesson(facts) : null,
                count(file, Problem.Severity.ERROR),
                count(file, Problem.Severity.WARNING));
    }

    private Known known(EditableFile file) {
        return file.kind() == EditableFile.Kind.NOTEBOOK ? notebooks.get(file.slug()) : known.get(file.path());
    }

    /** What cannot be read as a whole still says some things of itself; null where there is not even a file. */
    private Known broken(EditableFile file) {
        try {
            String text = folder.read(file.path());
            String name = name(file);
            return new Known(Publishing.title(file, text, language).orElse(name), Publishing.of(file, text), null);
        } catch (ContentException e) {
            return null;
        }
    }

    private String state(EditableFile file, Known facts) {
        Publication.State state = facts.publication().at(now);
        boolean broken = state == Publication.State.PUBLISHED && known(file) == null;
        return broken ? BROKEN : state.name().toLowerCase(Locale.ROOT);
    }

    private String hidingLesson(Known facts) {
        return draft.lessons().stream()
                .filter(lesson -> lesson.slug().equals(facts.lesson()))
                .filter(lesson -> lesson.state(now) != Publication.State.PUBLISHED)
                .map(lesson -> lesson.texts().get(0).title())
                .findFirst()
                .orElse(null);
    }

    private static String name(EditableFile file) {
        return file.kind() == EditableFile.Kind.EXERCISE
                ? file.slug()
                : file.path().getFileName().toString();
    }

    /** An exercise is its folder. */
    private long count(EditableFile file, Problem.Severity severity) {
        Path whole = file.kind() == EditableFile.Kind.EXERCISE ? file.path().getParent() : file.path();
        return draft.problems().stream()
                .filter(problem ->
                        problem.severity() == severity && problem.file().startsWith(whole))
                .count();
    }
}
