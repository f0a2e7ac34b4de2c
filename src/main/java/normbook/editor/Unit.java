package normbook.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import normbook.content.ContentFolder;
import normbook.content.note.Note;

/**
 * What goes to another place as one: all files of a lesson, a chapter's or an exercise's folder, or a file alone.
 *
 * @param at the folder, or the file that was named
 * @param roots each of what is to be moved, and nothing else
 * @param files all texts in it
 */
record Unit(EditableFile named, Path at, List<Path> roots, List<Path> files) {

    static Unit of(ContentFolder content, EditableFile named) {
        Path path = named.path();
        if (named.kind() == EditableFile.Kind.EXERCISE || isWholeChapter(named)) {
            Path folder = path.getParent();
            return new Unit(
                    named, folder, List.of(folder), texts(content, folder).toList());
        }
        if (named.kind() != EditableFile.Kind.LESSON || named.isChapter()) return alone(named);
        List<Path> files = texts(content, path.getParent())
                .filter(file -> file.getParent().equals(path.getParent()))
                .filter(file -> Note.slugOf(file).equals(named.slug()))
                .toList();
        return new Unit(named, path, files, files);
    }

    static Unit alone(EditableFile file) {
        return new Unit(file, file.path(), List.of(file.path()), List.of(file.path()));
    }

    /** @param text that it stands beside */
    static Unit picture(EditableFile text, Path picture) {
        return new Unit(text, picture, List.of(picture), List.of());
    }

    private static boolean isWholeChapter(EditableFile file) {
        return file.isChapter()
                && file.path().getNameCount() == 3
                && file.path().endsWith("_index.md");
    }

    boolean isFolder() {
        return !at.equals(named.path());
    }

    boolean isLesson() {
        return named.kind() == EditableFile.Kind.LESSON && !named.isChapter();
    }

    /** The other files that an exercise has are called as they must be. */
    boolean canMove() {
        return switch (named.kind()) {
            case LESSON -> isFolder() || isLesson();
            case EXERCISE, QUIZ, NOTEBOOK, SAMPLE -> true;
            default -> false;
        };
    }

    /** Without what says which language or format. */
    String name() {
        String name = at.getFileName().toString();
        return isFolder() ? name : Note.slugOf(at);
    }

    /**
     * Where each of its roots would be.
     *
     * @param folder of a lesson; of others null, they stay in theirs
     */
    Map<Path, Path> movedTo(String name, Path folder) {
        Map<Path, Path> moves = new TreeMap<>();
        for (Path root : roots) {
            String rest = isFolder() ? "" : root.getFileName().toString().substring(name().length());
            moves.put(root, (folder == null ? root.getParent() : folder).resolve(name + rest));
        }
        return moves;
    }

    /** All texts, there. */
    Map<Path, Path> textsMovedTo(Map<Path, Path> roots) {
        Map<Path, Path> moves = new TreeMap<>();
        for (Path file : files) {
            roots.forEach((from, to) -> {
                if (file.equals(from)) moves.put(file, to);
                else if (file.startsWith(from)) moves.put(file, to.resolve(from.relativize(file)));
            });
        }
        return moves;
    }

    private static Stream<Path> texts(ContentFolder content, Path folder) {
        return Stream.of(".md", ".yml", ".java")
                .flatMap(suffix -> content.list(folder.toString(), suffix).stream())
                .filter(file -> EditableFile.of(file.toString()).isPresent());
    }
}
