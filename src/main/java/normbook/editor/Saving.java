package normbook.editor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.lesson.CourseImport;
import normbook.storage.Database;
import normbook.web.Hash;

/**
 * What becomes of a text that was typed: it is saved where the file is still as the editor was opened with, else merged
 * with what somebody else has made of it meanwhile, to be looked at and saved again. Nothing is ever written over a text
 * that is not kept as a revision.
 *
 * <p>The file comes first, then the row. A kill between them loses nothing: what is found in a file at the next look, and
 * is not its newest revision, becomes one.
 */
final class Saving {
    private static final int MOST_REVISIONS = 200;

    private final ContentFiles files;
    private final CourseImport course;
    private final Database database;
    private final InstantSource clock;
    private final Publishing publishing;
    private final RevisionRepository revisions = new RevisionRepository();
    private final Lock turn = new ReentrantLock();

    Saving(Editor editor) {
        this.files = new ContentFiles(editor.folder());
        this.course = editor.courseImport();
        this.database = editor.database();
        this.clock = editor.clock();
        this.publishing = editor.publishing();
    }

    /** @param base names the text, for whoever saves it changed */
    record Opened(String text, String base) {
        static Opened of(String text) {
            return new Opened(text, Hash.of(text));
        }
    }

    /** @param base of the text that the editor was opened with */
    record Typed(EditableFile file, String base, String text) {}

    sealed interface Outcome {
        /** @param base the name of what is in the file now */
        record Saved(String base) implements Outcome {}

        /**
         * Somebody else has changed the file.
         *
         * @param merged both texts as one, with marks where they contradict each other
         * @param theirs what is in the file
         */
        record Conflict(ThreeWay merged, Opened theirs) implements Outcome {}
    }

    /** Empty where there is no such file. */
    Optional<Opened> open(EditableFile file) {
        turn.lock();
        try {
            return read(file.path()).map(text -> {
                notice(file.path(), text);
                course.refresh();
                return Opened.of(unix(text));
            });
        } finally {
            turn.unlock();
        }
    }

    /** @throws Refusal where nothing could be written, or where it would publish something */
    Outcome save(Typed typed, Revision.Mark mark, ThreeWay.Names names) {
        return save(typed, mark, names, before -> publishing.refuse(typed.file(), before, unix(typed.text())));
    }

    /** With another state, which is what is wanted. */
    Outcome saveState(Typed typed, Revision.Mark mark, ThreeWay.Names names) {
        return save(typed, mark, names, before -> {});
    }

    /** @param refusal of what may not follow the text that is there */
    private Outcome save(Typed typed, Revision.Mark mark, ThreeWay.Names names, Consumer<String> refusal) {
        Path path = typed.file().path();
        String text = checked(unix(typed.text()));
        turn.lock();
        try {
            String there = read(path).orElseThrow(() -> gone(typed));
            notice(path, there);
            Opened now = Opened.of(unix(there));
            if (text.equals(now.text())) {
                course.refresh();
                return new Outcome.Saved(now.base());
            }
            if (!now.base().equals(typed.base())) return conflict(typed, text, now, names);
            refusal.accept(now.text());
            write(path, there.contains("\r\n") ? text.replace("\n", "\r\n") : text, mark);
            return new Outcome.Saved(Hash.of(text));
        } finally {
            turn.unlock();
        }
    }

    /** @throws Refusal where there is one of this name */
    void create(EditableFile file, String text, Revision.Mark mark) {
        inTurn(() -> {
            if (!files.create(file.path(), bytes(text))) throw new Refusal(409, "editor.error.exists", file.path());
            keep(file.path(), text, mark);
        });
        course.run();
    }

    /**
     * A new folder with all its files at once.
     *
     * @param texts of the files in it, by their names
     * @throws Refusal where there is one of this name
     */
    void createFolder(Path folder, Map<String, String> texts, Revision.Mark mark) {
        Map<String, byte[]> written = new LinkedHashMap<>();
        texts.forEach((name, text) -> written.put(name, bytes(text)));
        inTurn(() -> {
            if (!files.createFolder(folder, written)) throw new Refusal(409, "editor.error.exists", folder);
            texts.forEach((name, text) -> keep(folder.resolve(name), text, mark));
        });
        course.run();
    }

    /** @throws Refusal where the way to a new file leads over a link */
    void refuseLinkedFolder(EditableFile file) {
        files.refuseLinkedFolder(file.path());
    }

    /** One at a time changes files. */
    void inTurn(Runnable change) {
        turn.lock();
        try {
            change.run();
        } finally {
            turn.unlock();
        }
    }

    private static byte[] bytes(String text) {
        return checked(unix(text)).getBytes(StandardCharsets.UTF_8);
    }

    List<Revision> revisions(EditableFile file) {
        return database.read(handle -> revisions.list(handle, file.path().toString(), MOST_REVISIONS));
    }

    Optional<Revision> revision(EditableFile file, long id) {
        return database.read(handle -> revisions.find(handle, file.path().toString(), id));
    }

    /** With its new name, where it has one: its revisions have gone there. */
    private Refusal gone(Typed typed) {
        String path = typed.file().path().toString();
        return database.read(handle -> revisions.pathsOf(handle, typed.base())).stream()
                .filter(other -> !other.equals(path) && EditableFile.of(other).isPresent())
                .filter(other -> read(Path.of(other)).isPresent())
                .findFirst()
                .map(other -> new Refusal(409, "editor.error.moved", other))
                .orElseGet(() -> new Refusal(409, "editor.error.gone"));
    }

    private Outcome conflict(Typed typed, String text, Opened now, ThreeWay.Names names) {
        // Without what it was opened with every line that differs is a place to decide.
        String base = database.read(
                        handle -> revisions.source(handle, typed.file().path().toString(), typed.base()))
                .orElse("");
        return new Outcome.Conflict(ThreeWay.merge(base, text, now.text(), names), now);
    }

    private void write(Path path, String text, Revision.Mark mark) {
        files.replace(path, text);
        keep(path, text, mark);
        course.run();
    }

    /** Whoever changed the file without the editor left no name. */
    void notice(Path path, String there) {
        String text = unix(there);
        Optional<Revision> newest = database.read(handle -> revisions.newest(handle, path.toString()));
        boolean known =
                newest.filter(revision -> revision.hash().equals(Hash.of(text))).isPresent();
        if (!known) keep(path, text, Revision.Mark.OUTSIDE);
    }

    /** With the ends of lines as the editor has them, whatever the file has. */
    void keep(Path path, String text, Revision.Mark mark) {
        database.writeOnly(handle -> revisions.insert(handle, path.toString(), unix(text), mark, clock.instant()));
    }

    Optional<String> read(Path path) {
        try {
            return files.read(path);
        } catch (ContentException e) {
            throw new Refusal(422, e.problem().key(), e.problem().arguments().toArray());
        }
    }

    /** A form sends every line's end as two characters. */
    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String checked(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) throw new Refusal(400, "editor.error.not-text");
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > ContentFolder.MAX_BYTES) {
            throw new Refusal(413, "editor.error.too-long", ContentFolder.MAX_BYTES / 1024, (bytes + 1023) / 1024);
        }
        if (ThreeWay.hasMarks(text)) throw new Refusal(422, "editor.error.marks");
        return text;
    }
}
