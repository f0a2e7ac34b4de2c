package normbook.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import normbook.content.Problem;
import normbook.content.note.Note;
import normbook.content.page.LessonRenderer;
import normbook.exercise.ExerciseCatalog;
import normbook.quiz.QuizDraft;
import normbook.web.Hash;

/**
 * What was read and found of each note, so that reading a folder again costs only what has changed in it. Setting every
 * formula and every quote of a note once, to find what is wrong with it, takes most of the time; what was found is kept
 * over a restart too ({@link NoteChecks}).
 */
final class ReadNotes {
    /**
     * Everything that a note's page and problems depend on, besides the program.
     *
     * @param annotations null where there are none
     */
    record Source(String text, String annotations, String drawings) {
        String hash() {
            return Hash.of(Hash.of(text) + Hash.of(String.valueOf(annotations)) + Hash.of(drawings));
        }
    }

    /** @param problems of the text and its annotations, and of setting them */
    record Entry(Source source, LessonText text, List<Problem> problems) {}

    /** The questions of a lesson's notes, and what is wrong with them. */
    private record NoteQuestions(Lesson lesson, QuizDraft draft, List<Problem> problems) {}

    private final Map<Path, Entry> entries = new HashMap<>();
    private final Map<String, Lesson> lessons = new HashMap<>();
    private final Map<String, NoteQuestions> questions = new HashMap<>();
    private final Map<String, List<Problem>> checked = new HashMap<>();
    private ExerciseCatalog exercises = ExerciseCatalog.none();
    private int read;

    /** @param checked what an earlier run of this program found, by {@link #key} */
    ReadNotes(Map<String, List<Problem>> checked) {
        this.checked.putAll(checked);
    }

    /** What is read with it is not kept here. */
    ReadNotes copy() {
        ReadNotes copy = new ReadNotes(checked);
        copy.entries.putAll(entries);
        copy.lessons.putAll(lessons);
        copy.questions.putAll(questions);
        copy.exercises = exercises;
        return copy;
    }

    ExerciseCatalog exercises() {
        return exercises;
    }

    void keep(ExerciseCatalog read) {
        exercises = read;
    }

    static ReadNotes none() {
        return new ReadNotes(Map.of());
    }

    /** A note and all that its page shows: the same words elsewhere have other drawings beside them. */
    static String key(Path file, Source source) {
        return file + " " + source.hash();
    }

    Optional<LessonText> text(Path file, Source source) {
        return entry(file, source).map(Entry::text);
    }

    Optional<List<Problem>> problems(Path file, Source source) {
        return entry(file, source)
                .map(Entry::problems)
                .or(() -> checked.isEmpty() ? Optional.empty() : Optional.ofNullable(checked.get(key(file, source))));
    }

    private Optional<Entry> entry(Path file, Source source) {
        return Optional.ofNullable(entries.get(file))
                .filter(entry -> entry.source().equals(source));
    }

    /** The lesson itself where it is as it was, so that whoever has taken something from it knows. */
    Lesson lesson(String slug, List<LessonText> texts) {
        Lesson now = new Lesson(slug, texts);
        Lesson before = lessons.get(slug);
        boolean same = before != null && before.texts().size() == texts.size();
        for (int i = 0; same && i < texts.size(); i++)
            same = before.texts().get(i) == now.texts().get(i);
        Lesson lesson = same ? before : now;
        lessons.put(slug, lesson);
        return lesson;
    }

    QuizDraft questions(Lesson lesson, LessonRenderer renderer, Consumer<Problem> problems) {
        NoteQuestions known = questions.get(lesson.slug());
        if (known == null || known.lesson() != lesson) {
            List<Problem> found = new ArrayList<>();
            known = new NoteQuestions(lesson, NoteQuiz.of(lesson, renderer, found::add), found);
            questions.put(lesson.slug(), known);
        }
        known.problems().forEach(problems);
        return known.draft();
    }

    void keep(Path file, Entry entry, boolean anew) {
        entries.put(file, entry);
        if (anew) read++;
    }

    /** Files that are no more need no memory; what an earlier run found is in the entries now. */
    void forgetAllBut(Set<Path> files) {
        entries.keySet().retainAll(files);
        Set<String> slugs = files.stream().map(Note::slugOf).collect(Collectors.toSet());
        lessons.keySet().retainAll(slugs);
        questions.keySet().retainAll(slugs);
        checked.clear();
    }

    Map<Path, Entry> entries() {
        return Map.copyOf(entries);
    }

    /** How many notes were read and set since this was last asked. */
    int takeRead() {
        int taken = read;
        read = 0;
        return taken;
    }
}
