package normbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentFolderTest {
    @TempDir
    Path temporary;

    private ContentFolder folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Path root = Files.createDirectories(temporary.resolve("content"));
        Files.createDirectories(root.resolve("lessons/deep"));
        Files.writeString(root.resolve("lessons/b.md"), "\uFEFF乙");
        Files.writeString(root.resolve("lessons/deep/a.md"), "甲");
        Files.writeString(root.resolve("lessons/b.yml"), "x");
        Files.writeString(temporary.resolve("secret.md"), "secret");
        folder = new ContentFolder(root);
    }

    @Test
    void filesAreListedInOrderAndReadWithoutAByteOrderMark() {
        assertEquals(List.of(Path.of("lessons/b.md"), Path.of("lessons/deep/a.md")), folder.list("lessons", ".md"));
        assertEquals("乙", folder.read(Path.of("lessons/b.md")));
        assertEquals(List.of(), folder.list("quizzes", ".yml"));
    }

    @Test
    void nothingOutsideTheFolderIsRead() throws IOException {
        assertProblem("../secret.md", "content.file.outside");
        assertProblem("lessons/../../secret.md", "content.file.outside");
        assertProblem(temporary.resolve("secret.md").toString(), "content.file.outside");
        Files.createSymbolicLink(folder.root().resolve("link.md"), temporary.resolve("secret.md"));
        assertProblem("link.md", "content.file.outside");
        Files.createSymbolicLink(folder.root().resolve("up"), temporary);
        assertProblem("up/secret.md", "content.file.outside");
    }

    @Test
    void aFileThatIsMissingTooLargeOrNotUtf8IsReported() throws IOException {
        assertProblem("lessons/none.md", "content.file.unreadable");
        Files.write(folder.root().resolve("large.md"), new byte[2 * 1024 * 1024 + 1]);
        assertProblem("large.md", "content.file.too-large");
        Files.write(folder.root().resolve("big5.md"), new byte[] {'a', '\n', 'b', '\n', (byte) 0xA7, (byte) 0xE5});
        assertProblem("big5.md", "content.file.not-utf-8");
        ContentException e = assertThrows(ContentException.class, () -> folder.read(Path.of("big5.md")));
        assertEquals("big5.md:3", e.problem().place());
    }

    private void assertProblem(String file, String key) {
        ContentException e = assertThrows(ContentException.class, () -> folder.read(Path.of(file)));
        assertEquals(key, e.problem().key());
    }

    @Test
    void whatIsTakenAsGoneIsFoundNowhereAndNothingIsDeleted() throws IOException {
        Files.createDirectories(temporary.resolve("content/exercises/a/figures"));
        Files.writeString(temporary.resolve("content/exercises/a/exercise.yml"), "x");
        Files.createDirectories(temporary.resolve("content/exercises/ab"));
        Files.createDirectories(temporary.resolve("content/exercises/.hidden"));
        Files.writeString(temporary.resolve("content/exercises/.hidden/b.yml"), "x");
        ContentFolder folder = new ContentFolder(temporary.resolve("content"));
        ContentFolder without = folder.without(Path.of("exercises/a"));
        assertEquals(List.of(Path.of("exercises/ab")), without.folders(Path.of("exercises")));
        assertEquals(List.of(), without.list("exercises", ".yml"));
        assertFalse(without.exists(Path.of("exercises/a/exercise.yml")));
        ContentFolder again = without.with(Path.of("exercises/a/exercise.yml"), "y");
        assertEquals("y", again.read(Path.of("exercises/a/exercise.yml")));
        assertEquals(List.of(Path.of("exercises/a/exercise.yml")), again.list("exercises", ".yml"));
        assertEquals(List.of(Path.of("exercises/a/exercise.yml")), folder.list("exercises", ".yml"));
    }
}
