package normbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import normbook.TestCatalog;

/** A content folder with one exercise, complete unless a test takes something away. */
record ExerciseFolder(Path content) {
    private static final Path SHIPPED = Path.of("content/exercises/batch-norm-forward/exercise.yml");
    static final String SLUG = "batch-norm-forward";

    ExerciseFolder(Path content) {
        this.content = content;
        write("exercise.yml", read(SHIPPED));
        write("statement.zh-TW.md", "請實作 `forward`。");
        write("statement.en.md", "Write `forward`.");
        write("Starter.java", Solutions.ZEROS);
        write("hints.yml", "hints:\n  - {zh-TW: 先算平均, en: The mean first}\n");
    }

    /** The shipped exercise with its cases in a folder that has the rest. */
    static Exercise shipped(Path content) {
        return new ExerciseFolder(content).catalog().find(SLUG).orElseThrow();
    }

    ExerciseFolder write(String file, String text) {
        try {
            Path folder = content.resolve("exercises").resolve(SLUG);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExerciseCatalog catalog() {
        return TestCatalog.read(content);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
