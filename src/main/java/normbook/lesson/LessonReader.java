package normbook.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.content.note.Note;
import normbook.content.note.NoteReader;
import normbook.content.note.QuizItem;
import normbook.content.page.Annotations;
import normbook.content.page.LessonRenderer;
import normbook.language.Language;

/** Reads notes with their annotations and sets every text once, as readers will see it. */
final class LessonReader {
    /** Anything else would need escapes in a URL; the database keeps names of 200 characters. */
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,99}");

    private final ContentFolder folder;
    private final LessonRenderer renderer;
    private final Consumer<Problem> problems;
    private final Set<Path> annotated = new HashSet<>();
    private final Map<String, Chapter> chapters = new LinkedHashMap<>();

    LessonReader(ContentFolder folder, LessonRenderer renderer, Consumer<Problem> problems) {
        this.folder = folder;
        this.renderer = renderer;
        this.problems = problems;
    }

    /** By slug, in the order of the course. */
    Map<String, Lesson> read(List<Path> notes, List<Path> annotationFiles) {
        Map<String, Path> taken = new HashMap<>();
        List<Lesson> read = new ArrayList<>();
        for (Path file : notes) {
            try {
                if (file.endsWith(Chapter.INDEX)) readChapter(file);
                else read.add(lesson(file, taken));
            } catch (ContentException e) {
                problems.accept(e.problem());
            }
        }
        annotationFiles.stream()
                .filter(file -> !annotated.contains(file))
                .forEach(file -> problems.accept(Problem.warning(file, 1, "lesson.file.annotations-without-note")));
        nameChapters(read);
        read.sort(courseOrder());
        Map<String, Lesson> lessons = new LinkedHashMap<>();
        read.forEach(lesson -> lessons.put(lesson.slug(), lesson));
        return lessons;
    }

    /** Those that have lessons, in the order of the course. */
    List<Chapter> chapters(Map<String, Lesson> lessons) {
        return lessons.values().stream()
                .map(Lesson::chapter)
                .filter(Objects::nonNull)
                .distinct()
                .map(chapters::get)
                .toList();
    }

    private void readChapter(Path file) {
        if (file.getNameCount() != 3) {
            throw new ContentException(Problem.warning(file, 1, "lesson.chapter.misplaced"));
        }
        Note note = new NoteReader().read(file, folder.read(file));
        note.problems().forEach(problems);
        Chapter chapter = Chapter.of(file, note, languageOf(file));
        chapters.put(chapter.slug(), chapter);
    }

    private void nameChapters(List<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            String slug = lesson.chapter();
            if (slug == null || chapters.containsKey(slug)) continue;
            chapters.put(slug, Chapter.unnamed(slug));
            Path index = lesson.note().file().subpath(0, 2).resolve(Chapter.INDEX);
            problems.accept(Problem.warning(index, 0, "lesson.chapter.no-index", slug));
        }
    }

    /** A lesson in no chapter stands among the chapters by its own weight. */
    private Comparator<Lesson> courseOrder() {
        Function<Lesson, Optional<Chapter>> chapter =
                lesson -> Optional.ofNullable(lesson.chapter()).map(chapters::get);
        return Comparator.<Lesson, Weight>comparing(
                        lesson -> chapter.apply(lesson).map(Chapter::weight).orElse(lesson.order()))
                .thenComparing(
                        lesson -> chapter.apply(lesson).map(Chapter::title).orElse(""))
                .thenComparing(
                        lesson -> chapter.apply(lesson).map(Chapter::slug).orElse(""))
                .thenComparing(Lesson::order)
                .thenComparing(Lesson::title);
    }

    private static Language languageOf(Path file) {
        return file.toString().endsWith(".en.md") ? Language.EN : Language.ZH_TW;
    }

    private Lesson lesson(Path file, Map<String, Path> taken) {
        String text = folder.read(file);
        Note note = new NoteReader().read(file, text);
        if (!SLUG.matcher(note.slug()).matches()) {
            throw new ContentException(Problem.error(file, 1, "lesson.file.bad-slug", note.slug()));
        }
        Path other = taken.putIfAbsent(note.slug(), file);
        if (other != null) {
            throw new ContentException(Problem.error(file, 1, "lesson.file.duplicate-slug", note.slug(), other));
        }
        Lesson lesson = new Lesson(note.slug(), languageOf(file), note, annotations(note), text);
        check(lesson);
        return lesson;
    }

    /** Annotations that cannot be used are no reason to leave out the note. */
    private Annotations annotations(Note note) {
        Path file = Annotations.fileBeside(note);
        if (!folder.exists(file)) return Annotations.none();
        annotated.add(file);
        try {
            return Annotations.read(file, folder.read(file));
        } catch (ContentException e) {
            problems.accept(e.problem());
            return Annotations.none();
        }
    }

    private void check(Lesson lesson) {
        Note note = lesson.note();
        boolean headIsRead = note.problems().stream().noneMatch(p -> p.key().startsWith("content.front-matter."));
        if (headIsRead && (note.title() == null || note.title().isBlank())) {
            problems.accept(Problem.warning(note.file(), 1, "lesson.file.no-title", lesson.title()));
        }
        if (lesson.weight() != null && !lesson.order().isUsable()) {
            int line = lineOf("weight", lesson.text());
            problems.accept(Problem.warning(note.file(), line, "lesson.file.bad-weight", lesson.weight()));
        }
        for (Language language : Language.values()) checkTexts(lesson, language);
    }

    /** Composing the page finds what reading cannot: formulas that do not set, quotes that are not there. */
    private void checkTexts(Lesson lesson, Language language) {
        renderer.render(lesson.note(), lesson.annotations(), language)
                .problems()
                .forEach(problems);
        for (QuizItem item : lesson.note().quiz()) {
            renderer.answer(lesson.note(), item, lesson.annotations(), language)
                    .problems()
                    .forEach(problems);
        }
    }

    private static int lineOf(String field, String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripLeading().startsWith(field)) return i + 1;
        }
        return 1;
    }
}
