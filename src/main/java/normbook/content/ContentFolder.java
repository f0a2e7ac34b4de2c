package normbook.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** The folder of course files. Reads nothing outside it, nothing huge and nothing that is not UTF-8. */
public final class ContentFolder {
    private static final long MAX_BYTES = 2 * 1024 * 1024;

    private final Path root;

    public ContentFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /**
     * Files below {@code directory} whose names end so, relative to the folder, sorted; none where it is absent. Hidden
     * files are those of editors and systems, not of authors.
     */
    public List<Path> list(String directory, String suffix) {
        Path start = inside(Path.of(directory));
        if (!Files.isDirectory(start)) return List.of();
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(suffix)
                            && !file.getFileName().toString().startsWith("."))
                    .map(root::relativize)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ContentException(Problem.error(Path.of(directory), 0, "content.file.unreadable", e.toString()));
        }
    }

    /** Another text as soon as any file of the folder has come, gone or been written; the files are not read. */
    public String fingerprint() {
        return fingerprint("", "");
    }

    /** Of the files below {@code directory} whose names end so. */
    public String fingerprint(String directory, String suffix) {
        Path start = inside(Path.of(directory));
        if (!Files.exists(start)) return "";
        StringBuilder seen = new StringBuilder();
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList()) {
                BasicFileAttributes facts =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                seen.append(root.relativize(file))
                        .append('\0')
                        .append(facts.size())
                        .append(' ');
                seen.append(facts.lastModifiedTime()).append('\n');
            }
        } catch (IOException | UncheckedIOException e) {
            // A file went while we looked: whatever is there next time differs from this.
            seen.append(e);
        }
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

    public boolean exists(Path file) {
        return Files.isRegularFile(inside(file));
    }

    /** The text of a file named relative to the folder, without a byte order mark. */
    public String read(Path file) {
        Path path = inside(file);
        try {
            if (!path.toRealPath().startsWith(root.toRealPath())) {
                throw new ContentException(Problem.error(file, 0, "content.file.outside"));
            }
            if (Files.size(path) > MAX_BYTES) {
                throw new ContentException(Problem.error(file, 0, "content.file.too-large", MAX_BYTES / 1024 / 1024));
            }
            return decode(file, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new ContentException(Problem.error(file, 0, "content.file.unreadable", e.toString()));
        }
    }

    /** Also for a file named on the command line, which need not lie in the folder. */
    public static String decode(Path file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(in).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                if (bytes[i] == '\n') line++;
            }
            throw new ContentException(Problem.error(file, line, "content.file.not-utf-8"));
        }
    }

    private Path inside(Path file) {
        if (!contains(file)) throw new ContentException(Problem.error(file, 0, "content.file.outside"));
        return root.resolve(file).normalize();
    }
}
