package normbook.editor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import normbook.content.ContentException;
import normbook.content.ContentFolder;

/** Files of the content folder, written as a whole or not at all, and never over a link. */
final class ContentFiles {
    private final ContentFolder folder;

    ContentFiles(ContentFolder folder) {
        this.folder = folder;
    }

    /** Empty where there is none. */
    Optional<String> read(Path file) {
        if (!folder.exists(file)) {
            if (Files.exists(target(file), LinkOption.NOFOLLOW_LINKS)) throw new Refusal(422, "editor.error.special");
            return Optional.empty();
        }
        refuseLinks(file);
        return Optional.of(folder.read(file));
    }

    /** In the place of what is there. */
    void replace(Path file, String text) {
        Path target = target(file);
        refuseLinks(file);
        withWritten(target, text.getBytes(StandardCharsets.UTF_8), written -> {
            Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(target));
            try {
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                throw new Refusal(500, "editor.error.not-written", e.getMessage());
            }
        });
    }

    /**
     * A new file, with the folder it stands in.
     *
     * @return false where one of this name is there already: it stays as it is
     */
    boolean create(Path file, byte[] bytes) {
        Path target = target(file);
        makeFolder(file);
        if (isTaken(file)) return false;
        boolean[] made = {true};
        withWritten(target, bytes, written -> {
            try {
                // Unlike a move, a second name for the same file is never made over another one.
                Files.createLink(target, written);
            } catch (FileAlreadyExistsException e) {
                made[0] = false;
            }
        });
        return made[0];
    }

    /**
     * A new folder with these files, all of it at one moment.
     *
     * @return false where one of this name is there already: it stays as it is
     */
    boolean createFolder(Path folder, Map<String, byte[]> texts) {
        Path target = target(folder);
        makeFolder(folder);
        if (isTaken(folder)) return false;
        Path made = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        doing(() -> {
            try {
                Files.createDirectory(made);
                for (Map.Entry<String, byte[]> text : texts.entrySet())
                    write(made.resolve(text.getKey()), text.getValue());
                sync(made);
                Files.move(made, target);
            } finally {
                for (String name : texts.keySet()) Files.deleteIfExists(made.resolve(name));
                Files.deleteIfExists(made);
            }
            sync(target.getParent());
        });
        return true;
    }

    /**
     * A file or a whole folder to another place, where nothing is.
     *
     * @throws Refusal where something is
     */
    void move(Path from, Path to) {
        refuseLinks(from);
        makeFolder(to);
        Path source = target(from);
        Path target = target(to);
        if (isTaken(to) && !isSame(source, target)) throw new Refusal(409, "editor.error.exists", to);
        doing(() -> {
            Files.move(source, target);
            sync(target.getParent());
            sync(source.getParent());
        });
    }

    /** A folder in which there are at most empty ones. */
    void removeEmpty(Path folder) {
        Path target = target(folder);
        doing(() -> {
            try (Stream<Path> all = Files.walk(target)) {
                List<Path> folders = all.filter(Files::isDirectory)
                        .sorted(Comparator.reverseOrder())
                        .toList();
                for (Path one : folders) Files.delete(one);
            } catch (DirectoryNotEmptyException e) {
                // something is left: it stays
            }
        });
    }

    /** Also by what differs in small and capital letters only: other machines cannot hold both. */
    boolean isTaken(Path path) {
        Path target = target(path);
        String name = target.getFileName().toString();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) return true;
        try (Stream<Path> entries = Files.list(target.getParent())) {
            return entries.anyMatch(entry -> entry.getFileName().toString().equalsIgnoreCase(name));
        } catch (IOException e) {
            return false; // there is not even a folder
        }
    }

    /** One thing under two names, or under one that only differs in its letters' size. */
    private static boolean isSame(Path source, Path target) {
        boolean sameName = source.getFileName()
                .toString()
                .equalsIgnoreCase(target.getFileName().toString());
        boolean sameFolder = source.getParent().equals(target.getParent());
        return sameFolder && sameName && !source.equals(target) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    }

    private interface Doing {
        void run() throws IOException;
    }

    private static void doing(Doing doing) {
        try {
            doing.run();
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new Refusal(500, "editor.error.read-only");
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(409, "editor.error.exists", Path.of(e.getFile()).getFileName());
        } catch (NoSuchFileException e) {
            throw new Refusal(409, "editor.error.no-file");
        } catch (FileSystemException e) {
            throw refused(e, e.getReason());
        } catch (IOException e) {
            throw refused(e, e.getMessage());
        }
    }

    private interface Writing {
        void run(Path written) throws IOException;
    }

    /** Beside the target, so that it is on the same disk and can take its place at one moment. */
    private static void withWritten(Path target, byte[] bytes, Writing last) {
        Path written = target.resolveSibling("." + UUID.randomUUID() + ".tmp");
        doing(() -> {
            try {
                write(written, bytes);
                last.run(written);
            } finally {
                Files.deleteIfExists(written);
            }
            sync(target.getParent());
        });
    }

    private static Refusal refused(IOException failure, String reason) {
        String said = String.valueOf(reason);
        if (said.contains("Read-only file system")) return new Refusal(500, "editor.error.read-only");
        if (said.contains("No space left")) return new Refusal(500, "editor.error.full");
        return new Refusal(500, "editor.error.not-written", failure.getClass().getSimpleName() + ": " + said);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) out.write(left);
            out.force(true);
        }
    }

    /** The new name is on the disk only when its folder is. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void makeFolder(Path file) {
        refuseLinkedFolder(file);
        doing(() -> Files.createDirectories(target(file).getParent()));
    }

    /** Of a file that need not be there. */
    void refuseLinkedFolder(Path file) {
        Path there = existing(target(file).getParent());
        doing(() -> {
            Path plain = folder.root().toRealPath().resolve(folder.root().relativize(there));
            if (!there.toRealPath().equals(plain)) throw new Refusal(422, "editor.error.link");
        });
    }

    private static Path existing(Path folder) {
        Path found = folder;
        while (!Files.exists(found, LinkOption.NOFOLLOW_LINKS)) found = found.getParent();
        return found;
    }

    private void refuseLinks(Path file) {
        try {
            if (folder.isLinked(file)) throw new Refusal(422, "editor.error.link");
        } catch (ContentException e) {
            throw new Refusal(409, "editor.error.no-file");
        }
    }

    private Path target(Path file) {
        if (!folder.contains(file)) throw new Refusal(422, "editor.error.link");
        return folder.root().resolve(file).normalize();
    }
}
