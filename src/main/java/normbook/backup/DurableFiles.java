package normbook.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files that are on the disk when a method returns, and that are never there in part under their own name. */
final class DurableFiles {
    private DurableFiles() {}

    static void settle(Path fileOrFolder) throws IOException {
        boolean isFolder = Files.isDirectory(fileOrFolder);
        try (FileChannel channel =
                FileChannel.open(fileOrFolder, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Takes the place of what is there, at once. Both are in folders of one file system. */
    static void rename(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        settle(to.getParent());
    }

    /** Also between file systems. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Path part = to.resolveSibling("." + to.getFileName() + ".part");
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        settle(part);
        rename(part, to);
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, bytes);
        settle(part);
        rename(part, file);
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                if (failure != null) throw failure;
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** @return SHA-256 of all that was read, in hexadecimal */
    static String copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        in.transferTo(new DigestOutputStream(out, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }
}
