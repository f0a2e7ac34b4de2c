package normbook.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The folder of course files. Reads nothing outside it, nothing huge and nothing that is not UTF-8. */
public final class ContentFolder {
    /** Some ten times the longest note known; whatever stands in so much is read in a few seconds. */
    public static final int MAX_BYTES = 256 * 1024;

    private final Path root;
    /** Texts that are taken instead of what the files say, or in place of files that are not there yet. */
    private final Map<Path, String> instead;
    /** Files and folders that are there and are taken as if they were not. */
    private final Set<Path> gone;

    public ContentFolder(Path root) {
        this(root.toAbsolutePath().normalize(), Map.of(), Set.of());
    }

    private ContentFolder(Path root, Map<Path, String> instead, Set<Path> gone) {
        this.root = root;
        this.instead = instead;
        this.gone = gone;
    }

    /** This folder as it would be with another text in one of its files; nothing is written. */
    public ContentFolder with(Path file, String text) {
        Map<Path, String> texts = new TreeMap<>(instead);
        texts.put(root.relativize(inside(file)), text);
        return new ContentFolder(root, texts, gone);
    }

    /** This folder as it would be without a file, or a folder and all that is in it; nothing is deleted. */
    public ContentFolder without(Path path) {
        Set<Path> without = new TreeSet<>(gone);
        without.add(root.relativize(inside(path)));
        return new ContentFolder(root, instead, without);
    }

    /** @param path relative to the folder */
    private boolean isGone(Path path) {
        return gone.stream().anyMatch(path::startsWith);
    }

    public Path root() {
        return root;
    }

    /**
     * Files below {@code directory} whose names end so, relative to the folder, sorted; none where it is absent. Hidden
     * files are those of editors and systems, not of authors. What cannot be looked into is passed over here and named by
     * {@link #oddities}.
     */
    public List<Path> list(String directory, String suffix) {
        Path start = inside(Path.of(directory));
        List<Path> found = new ArrayList<>();
        walk(start, new Walk() {
            @Override
            public void file(Path file, BasicFileAttributes facts) {
                String name = file.getFileName().toString();
                boolean regular = facts.isRegularFile() || facts.isSymbolicLink() && Files.isRegularFile(file);
                if (regular && name.endsWith(suffix) && !name.startsWith(".")) found.add(root.relativize(file));
            }
        });
        found.removeIf(this::isGone);
        instead.keySet().stream()
                .filter(file -> root.resolve(file).startsWith(start))
                .filter(file -> file.toString().endsWith(suffix) && !found.contains(file))
                .forEach(found::add);
        found.sort(null);
        return found;
    }

    /**
     * What lies in the folder and is not read though its author may think so: folders that are links, links to nowhere,
     * pipes and devices, folders that may not be opened.
     */
    public List<Problem> oddities() {
        List<Problem> odd = new ArrayList<>();
        walk(root, new Walk() {
            @Override
            public void file(Path file, BasicFileAttributes facts) {
                String key = oddity(file, facts);
                if (key != null) odd.add(Problem.warning(root.relativize(file), 0, key));
            }

            @Override
            public void closed(Path file, IOException why) {
                odd.add(Problem.error(root.relativize(file), 0, "content.file.unreadable", why.toString()));
            }
        });
        return odd;
    }

    private static String oddity(Path file, BasicFileAttributes facts) {
        if (file.getFileName().toString().startsWith(".")) return null;
        if (facts.isOther()) return "content.file.special";
        if (!facts.isSymbolicLink()) return null;
        if (Files.isDirectory(file)) return "content.file.linked-folder";
        return Files.isRegularFile(file) ? null : "content.file.broken-link";
    }

    private interface Walk {
        void file(Path file, BasicFileAttributes facts);

        default void closed(Path file, IOException why) {}
    }

    /** One folder that cannot be opened must not hide the others. Links are named, never followed, hidden folders left out. */
    private static void walk(Path start, Walk walk) {
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
                    boolean hidden = !folder.equals(start)
                            && folder.getFileName().toString().startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    walk.file(file, facts);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException why) {
                    if (!(why instanceof NoSuchFileException)) walk.closed(file, why);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException why) {
                    if (why != null) walk.closed(folder, why);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            walk.closed(start, e);
        }
    }

    /** Another text as soon as any file of the folder has come, gone or been written; the files are not read. */
    public String fingerprint() {
        return fingerprint(file -> true);
    }

    /** Of these files only. */
    public String fingerprint(Predicate<Path> wanted) {
        Map<Path, String> seen = new TreeMap<>();
        walk(root, new Walk() {
            @Override
            public void file(Path file, BasicFileAttributes facts) {
                if (wanted.test(file)) seen.put(file, facts.size() + " " + facts.lastModifiedTime());
            }

            @Override
            public void closed(Path file, IOException why) {
                // A file went while we looked: whatever is there next time differs from this.
                seen.put(file, why.toString());
            }
        });
        return seen.toString();
    }

    public boolean contains(Path file) {
        return !file.isAbsolute() && root.resolve(file).normalize().startsWith(root);
    }

    /** Whether the way to a file of the folder leads over a symbolic link. */
    public boolean isLinked(Path file) {
        try {
            Path plain = root.toRealPath().resolve(root.relativize(inside(file)));
            return !inside(file).toRealPath().equals(plain);
        } catch (IOException e) {
            throw new ContentException(Problem.error(file, 0, "content.file.unreadable", e.toString()));
        }
    }

    /** The bytes of a file that is no text, where it is plainly in the folder and no larger than this. */
    public Optional<byte[]> bytes(Path file, int most) {
        if (!contains(file) || !exists(file) || isLinked(file)) return Optional.empty();
        try (InputStream in = Files.newInputStream(inside(file))) {
            byte[] bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (IOException e) {
            throw new ContentException(Problem.error(file, 0, "content.file.unreadable", e.toString()));
        }
    }

    public boolean exists(Path file) {
        Path path = root.relativize(inside(file));
        return instead.containsKey(path) || !isGone(path) && Files.isRegularFile(inside(file));
    }

    /** The folders that lie in one of its folders, sorted; links are none. */
    public List<Path> folders(Path directory) {
        try (Stream<Path> entries = Files.list(inside(directory))) {
            Stream<Path> found = entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .map(root::relativize)
                    .filter(path -> !isGone(path));
            Stream<Path> coming = instead.keySet().stream()
                    .filter(file -> file.startsWith(directory) && file.getNameCount() > directory.getNameCount() + 1)
                    .map(file -> file.subpath(0, directory.getNameCount() + 1));
            return Stream.concat(found, coming).distinct().sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new ContentException(Problem.error(directory, 0, "content.file.unreadable", e.toString()));
        }
    }

    /** The text of a file named relative to the folder, without a byte order mark. */
    public String read(Path file) {
        Path path = inside(file);
        String text = instead.get(root.relativize(path));
        if (text != null) return checked(file, text.getBytes(StandardCharsets.UTF_8));
        try {
            if (!path.toRealPath().startsWith(root.toRealPath())) {
                throw new ContentException(Problem.error(file, 0, "content.file.outside"));
            }
        } catch (IOException e) {
            throw new ContentException(Problem.error(file, 0, "content.file.unreadable", e.toString()));
        }
        return read(file, path);
    }

    /**
     * Also for a file named on the command line, which need not lie in the folder.
     *
     * @param file as problems name it
     */
    public static String read(Path file, Path path) {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new ContentException(Problem.error(file, 0, "content.file.special"));
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(MAX_BYTES + 1);
                if (bytes.length <= MAX_BYTES) return decode(file, bytes);
                throw tooLarge(file, bytes, Files.size(path));
            }
        } catch (IOException e) {
            throw new ContentException(Problem.error(file, 0, "content.file.unreadable", e.toString()));
        }
    }

    private static String checked(Path file, byte[] bytes) {
        if (bytes.length > MAX_BYTES) throw tooLarge(file, bytes, bytes.length);
        return decode(file, bytes);
    }

    private static ContentException tooLarge(Path file, byte[] bytes, long size) {
        return new ContentException(
                Problem.error(file, line(bytes, MAX_BYTES), "content.file.too-large", MAX_BYTES / 1024, size / 1024));
    }

    public static String decode(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int at = in.position();
            String found = String.format("%02X", bytes[at]);
            throw new ContentException(
                    Problem.error(file, line(bytes, at), "content.file.not-utf-8", found, column(bytes, at)));
        }
    }

    private static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') line++;
        }
        return line;
    }

    /** In bytes, from 1. */
    private static int column(byte[] bytes, int at) {
        int start = at;
        while (start > 0 && bytes[start - 1] != '\n') start--;
        return at - start + 1;
    }

    private Path inside(Path file) {
        if (!contains(file)) throw new ContentException(Problem.error(file, 0, "content.file.outside"));
        return root.resolve(file).normalize();
    }
}
