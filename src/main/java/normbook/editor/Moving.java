package normbook.editor;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import normbook.content.ContentFolder;
import normbook.lesson.CourseImport;
import normbook.storage.Database;

/**
 * Files under other names, and files that are no more. Never over another one. What is deleted lies in a hidden folder of
 * the content folder, as it was and with its pictures, until the operator empties it; its texts are revisions besides.
 */
final class Moving {
    static final Path DELETED = Path.of(".deleted");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Saving saving;
    private final ContentFolder folder;
    private final ContentFiles files;
    private final CourseImport course;
    private final Database database;
    private final InstantSource clock;
    private final RevisionRepository revisions = new RevisionRepository();

    Moving(Editor editor, Saving saving) {
        this.saving = saving;
        this.folder = editor.folder();
        this.files = new ContentFiles(editor.folder());
        this.course = editor.courseImport();
        this.database = editor.database();
        this.clock = editor.clock();
    }

    /**
     * @param moves of the unit's roots
     * @param mark of the revision that begins at the new place
     */
    void move(Unit unit, Map<Path, Path> moves, Revision.Mark mark) {
        saving.inTurn(() -> {
            moves.forEach((from, to) -> requireFree(moves, to));
            Map<Path, String> texts = noticed(unit);
            moveAll(moves);
            Map<Path, Path> moved = unit.textsMovedTo(moves);
            database.write(handle -> {
                moved.forEach((from, to) -> revisions.move(handle, from.toString(), to.toString()));
                return null;
            });
            moved.forEach((from, to) -> saving.keep(to, texts.get(from), mark));
        });
        course.run();
    }

    /** All are asked before the first is moved. What only changes the size of its letters is in its own way. */
    private void requireFree(Map<Path, Path> moves, Path to) {
        boolean own = moves.keySet().stream()
                .anyMatch(from -> from.toString().equalsIgnoreCase(to.toString()) && !from.equals(to));
        if (!own && files.isTaken(to)) throw new Refusal(409, "editor.error.exists", to);
    }

    void delete(Unit unit, Revision.Mark mark) {
        saving.inTurn(() -> {
            Path place = DELETED.resolve(STAMP.format(clock.instant()) + "-" + UUID.randomUUID());
            Map<Path, String> texts = noticed(unit);
            Map<Path, Path> moves = new LinkedHashMap<>();
            unit.roots().forEach(root -> moves.put(root, place.resolve(root)));
            moveAll(moves);
            texts.forEach((path, text) -> saving.keep(path, text, mark));
        });
        course.run();
    }

    /** Or none of them: what was moved before one that cannot be goes back. */
    private void moveAll(Map<Path, Path> moves) {
        if (moves.isEmpty()) throw new Refusal(409, "editor.error.no-file");
        Map<Path, Path> done = new LinkedHashMap<>();
        try {
            moves.forEach((from, to) -> {
                files.move(from, to);
                done.put(from, to);
            });
        } catch (Refusal e) {
            done.forEach((from, to) -> files.move(to, from));
            throw e;
        }
    }

    /** What is in the files now is kept, whoever wrote it. */
    private Map<Path, String> noticed(Unit unit) {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Path file : unit.files()) {
            saving.read(file).ifPresent(text -> {
                saving.notice(file, text);
                texts.put(file, text);
            });
        }
        return texts;
    }

    /**
     * One thing that was deleted.
     *
     * @param id the name of the folder that it lies in
     * @param roots where it was
     */
    record Deleted(String id, Instant when, List<Path> roots) {}

    /** Newest first. */
    List<Deleted> deleted() {
        List<Deleted> found = new ArrayList<>();
        for (Path place : folder.folders(DELETED)) {
            List<Path> roots = folder.list(place.toString(), "").stream()
                    .map(place::relativize)
                    .toList();
            if (!roots.isEmpty()) found.add(new Deleted(place.getFileName().toString(), when(place), roots));
        }
        found.sort((a, b) -> b.id().compareTo(a.id()));
        return found;
    }

    private Instant when(Path place) {
        String name = place.getFileName().toString();
        try {
            return STAMP.parse(name.substring(0, Math.min(15, name.length())), Instant::from);
        } catch (java.time.format.DateTimeParseException e) {
            return Instant.EPOCH; // put there by somebody else
        }
    }

    /** Back to where it was, where nothing else is by now. */
    void restore(Deleted deleted, Revision.Mark mark) {
        Path place = DELETED.resolve(deleted.id());
        saving.inTurn(() -> {
            for (Path file : deleted.roots()) {
                if (Files.exists(folder.root().resolve(file), LinkOption.NOFOLLOW_LINKS))
                    throw new Refusal(409, "editor.error.exists", file);
            }
            Map<Path, Path> moves = new LinkedHashMap<>();
            deleted.roots().forEach(file -> moves.put(place.resolve(file), file));
            moveAll(moves);
            deleted.roots().stream()
                    .filter(file -> EditableFile.of(file.toString()).isPresent())
                    .forEach(file -> saving.read(file).ifPresent(text -> saving.keep(file, text, mark)));
            files.removeEmpty(place);
        });
        course.run();
    }

    /** Files that had revisions and are neither there nor among what was deleted here. */
    List<EditableFile> lost() {
        List<Path> kept =
                deleted().stream().flatMap(one -> one.roots().stream()).toList();
        return database.read(revisions::paths).stream()
                .flatMap(path -> EditableFile.of(path).stream())
                .filter(file -> !folder.exists(file.path()) && !kept.contains(file.path()))
                .toList();
    }
}
