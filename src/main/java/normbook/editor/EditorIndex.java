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
    private final CourseDraft draft;
    private final Instant now;
    private final Language language;
    private final Map<Path, Known> known = new HashMap<>();
    private final Map<String, Known> notebooks = new HashMap<>();

    private record Known(String title, Publication publication) {}

    /** @param place where it is renamed or deleted as a whole; null where it is no folder */
    record Group(String title, String place, List<Entry> entries) {}

    /**
     * @param title the file's name where it could not be read
     * @param state draft, scheduled or published; null where it has none
     * @param due null but for a scheduled one
     */
    record Entry(String path, String href, String title, String state, String due, long errors, long warnings) {}

    EditorIndex(CourseDraft draft, Instant now, Language language) {
        this.draft = draft;
        this.now = now;
        this.language = language;
        for (Lesson lesson : draft.lessons()) {
            for (LessonText text : lesson.texts()) {
                known.put(
                        text.note().file(), new Known(text.title(), text.note().publication()));
            }
        }
        for (QuizDraft quiz : draft.quizzes()) {
            if (!quiz.fromNote()) known.put(quiz.file(), new Known(quiz.title().in(language), quiz.publication()));
        }
        for (Template notebook : draft.notebooks()) {
            notebooks.put(notebook.slug(), new Known(notebook.title(), notebook.publication()));
        }
        for (Exercise exercise : draft.exercises().list()) {
            known.put(exercise.file(), new Known(exercise.title().in(language), exercise.publication()));
        }
    }

    List<Group> groups(ContentFolder folder) {
        Messages messages = Messages.of(language);
        List<Group> groups = new ArrayList<>(chapters(folder));
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

    private List<Group> chapters(ContentFolder folder) {
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
        boolean notebook = file.kind() == EditableFile.Kind.NOTEBOOK;
        Known facts = notebook ? notebooks.get(file.slug()) : known.get(file.path());
        Publication.State state =
                facts == null || !file.hasState() ? null : facts.publication().at(now);
        String name = file.kind() == EditableFile.Kind.EXERCISE
                ? file.slug()
                : file.path().getFileName().toString();
        return new Entry(
                file.path().toString(),
                EditorPaths.of(file),
                facts == null ? name : facts.title(),
                state == null ? null : state.name().toLowerCase(Locale.ROOT),
                state == Publication.State.SCHEDULED
                        ? Times.format(facts.publication().due(), language)
                        : null,
                count(file, Problem.Severity.ERROR),
                count(file, Problem.Severity.WARNING));
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
