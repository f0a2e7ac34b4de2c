package normbook.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** What of {@code content/} is backed up and set back: the authors' files. Hidden ones belong to editors and to git. */
final class CourseFiles {
    private CourseFiles() {}

    /** Relative to the folder, sorted; none where it is absent. Links are left alone. */
    static List<Path> list(Path content) throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(content)) return files;
        Files.walkFileTree(content, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
                boolean hidden = !folder.equals(content) && isHidden(folder);
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                if (facts.isRegularFile() && !isHidden(file)) files.add(content.relativize(file));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        return files;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
