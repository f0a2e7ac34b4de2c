package normbook.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
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
import normbook.content.markdown.Annotations;
import normbook.content.markdown.Figures;
import normbook.content.note.Note;
import normbook.content.note.NoteReader;
import normbook.content.note.QuizItem;
import normbook.content.page.LessonRenderer;
import normbook.language.Language;
import normbook.web.Hash;

/** Reads notes with their annotations and sets every text once, as readers will see it. */
final class LessonReader {
    /** Anything else would need escapes in a URL; the database keeps names of 200 characters. */
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,99}");

    private static final Comparator<Path> BY_LANGUAGE = Comparator.<Path, TextLanguage>comparing(TextLanguage::of)
            .thenComparing(file -> TextLanguage.named(file).isEmpty())
            .thenComparing(Comparator.naturalOrder());

    private final ContentFolder folder;
    private final LessonRenderer renderer;
    private final ReadNotes kept;
    private final Consumer<Problem> problems;
    private final Set<Path> annotated = new HashSet<>();
    private final Map<String, Chapter> chapters = new LinkedHashMap<>();
    private String drawings;

    LessonReader(ContentFolder folder, LessonRenderer renderer, ReadNotes kept, Consumer<Problem> problems) {
        this.folder = folder;
        this.renderer = renderer;
        this.kept = kept;
        this.problems = problems;
    }

    /** By slug, in the order of the course. */
    Map<String, Lesson> read(List<Path> notes, List<Path> annotationFiles) {
        readChapters(notes.stream().filter(Chapter::isIndex).toList());
        List<Path> files = notes.stream().filter(file -> !Chapter.isIndex(file)).toList();
        List<Lesson> read = lessons(files);
        kept.forgetAllBut(Set.copyOf(files));
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

    private void readChapters(List<Path> indexes) {
        Map<String, List<Note>> notes = new LinkedHashMap<>();
        for (Path file : indexes) {
            try {
                if (file.getNameCount() != 3) {
                    throw new ContentException(Problem.warning(file, 1, "lesson.chapter.misplaced"));
                }
                Note note = new NoteReader().read(file, folder.read(file));
                note.problems().forEach(problems);
                String slug = file.getParent().getFileName().toString();
                notes.computeIfAbsent(slug, folder -> new ArrayList<>()).add(note);
            } catch (ContentException e) {
                problems.accept(e.problem());
            }
        }
        notes.forEach((slug, texts) -> chapters.put(slug, Chapter.of(slug, texts)));
    }

    private void nameChapters(List<Lesson> lessons) {
        for (Lesson lesson : lessons) {
            String slug = lesson.chapter();
            if (slug == null || chapters.containsKey(slug)) continue;
            chapters.put(slug, Chapter.unnamed(slug));
            Path folder = lesson.first().note().file().subpath(0, 2);
            problems.accept(Problem.warning(Chapter.indexOf(folder), 0, "lesson.chapter.no-index", slug));
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
                .thenComparing(lesson -> lesson.first().title());
    }

    /** Files of one name in one folder are one lesson, each in its language. */
    private List<Lesson> lessons(List<Path> files) {
        Map<String, List<Path>> bySlug = new LinkedHashMap<>();
        for (Path file : files.stream().sorted(BY_LANGUAGE).toList()) {
            String slug = Note.slugOf(file);
            List<Path> known = bySlug.computeIfAbsent(slug, name -> new ArrayList<>());
            Optional<Path> same = known.stream()
                    .filter(other -> !file.getParent().equals(other.getParent())
                            || TextLanguage.of(other) == TextLanguage.of(file))
                    .findFirst();
            Optional<String> unknown = TextLanguage.named(file)
                    .filter(tag -> TextLanguage.find(tag).isEmpty());
            if (unknown.isPresent()) {
                problems.accept(Problem.error(file, 1, "lesson.file.unknown-language", unknown.get()));
            } else if (!SLUG.matcher(slug).matches()) {
                problems.accept(Problem.error(file, 1, "lesson.file.bad-slug", slug));
            } else if (same.isPresent()) {
                problems.accept(Problem.error(file, 1, "lesson.file.duplicate-slug", slug, same.get()));
            } else {
                known.add(file);
            }
        }
        List<Lesson> lessons = new ArrayList<>();
        bySlug.forEach((slug, texts) -> lesson(slug, texts).ifPresent(lessons::add));
        return lessons;
    }

    private Optional<Lesson> lesson(String slug, List<Path> files) {
        List<LessonText> texts = new ArrayList<>();
        for (Path file : files) {
            try {
                texts.add(text(file, texts.isEmpty()));
            } catch (ContentException e) {
                problems.accept(e.problem());
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(kept.lesson(slug, texts));
    }

    private LessonText text(Path file, boolean first) {
        String text = folder.read(file);
        Path annotationFile = annotationFile(file, first);
        ReadNotes.Source source =
                new ReadNotes.Source(text, annotationFile == null ? null : readAnnotations(annotationFile), drawings());
        Optional<LessonText> known = kept.text(file, source);
        LessonText lesson = known.orElseGet(() -> {
            Note note = new NoteReader().read(file, text);
            Annotations annotations = source.annotations() == null
                    ? Annotations.none()
                    : Annotations.read(annotationFile, source.annotations());
            return new LessonText(TextLanguage.of(file), note, annotations, text);
        });
        Optional<List<Problem>> found = kept.problems(file, source);
        List<Problem> all = found.orElseGet(() -> check(lesson));
        all.forEach(problems);
        kept.keep(file, new ReadNotes.Entry(source, lesson, all), found.isEmpty());
        return lesson;
    }

    private Path annotationFile(Path note, boolean first) {
        for (Path file : LessonText.annotationFiles(note, first)) {
            if (!folder.exists(file)) continue;
            annotated.add(file);
            return file;
        }
        return null;
    }

    /** Annotations that cannot be read are no reason to leave out the note. */
    private String readAnnotations(Path file) {
        try {
            return folder.read(file);
        } catch (ContentException e) {
            problems.accept(e.problem());
            return null;
        }
    }

    /** Changes with any drawing or picture of the course: which of them a note shows is known only when it is set. */
    private String drawings() {
        if (drawings == null) drawings = Hash.of(folder.fingerprint(Figures::areMadeOf));
        return drawings;
    }

    private List<Problem> check(LessonText lesson) {
        List<Problem> found = new ArrayList<>();
        Note note = lesson.note();
        if (lesson.weight() != null && !lesson.order().isUsable()) {
            int line = lineOf("weight", lesson.source());
            found.add(Problem.warning(note.file(), line, "lesson.file.bad-weight", lesson.weight()));
        }
        for (Language language : Language.values()) checkTexts(lesson, language, found);
        return found.stream().distinct().toList();
    }

    /** Composing the page finds what reading cannot: formulas that do not set, quotes that are not there. */
    private void checkTexts(LessonText lesson, Language language, List<Problem> found) {
        found.addAll(
                renderer.render(lesson.note(), lesson.annotations(), language).problems());
        for (QuizItem item : lesson.note().quiz()) {
            found.addAll(renderer.answer(lesson.note(), item, lesson.annotations(), language)
                    .problems());
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
