package normbook.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import normbook.CourseFolder;
import normbook.TestApp;
import normbook.language.Language;
import normbook.language.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that no lesson can be made of: each is named, by file and line, and the lesson beside it is read as ever. */
class HostileFilesTest {
    private final CourseFolder folder = CourseFolder.empty().note("good", "好課", "1", "問一|答一");
    private final Path outside = TestApp.temporaryFolder();

    @AfterEach
    void theLessonBesideItIsRead() {
        assertEquals(
                List.of("好課"),
                folder.read().lessons().stream()
                        .map(lesson -> lesson.first().title())
                        .toList());
    }

    @Test
    void aNoteOfTenMegabytesIsRefusedAtTheLineThatIsTooMuch() {
        folder.write("lessons/huge.md", "一行字而已\n".repeat(640 * 1024).getBytes(StandardCharsets.UTF_8));
        assertProblems("lessons/huge.md:16385 content.file.too-large");
        String sentence = folder.read().problems().get(0).message(Messages.of(Language.EN));
        assertEquals(
                "The file has 10,240 KB, of which the first 256 KB end at this line; a file may have 256 KB, so split"
                        + " it.",
                sentence);
    }

    @Test
    void aByteThatIsNotUtf8IsNamedByLineAndPlace() {
        folder.write("lessons/big5.md", new byte[] {'a', '\n', 'b', ' ', (byte) 0xA7, (byte) 0xE5})
                .write("quizzes/big5.yml", new byte[] {(byte) 0xC3})
                .write("lessons/good.annotations.yml", new byte[] {'\n', '\n', (byte) 0xFF});
        assertProblems(
                "lessons/big5.md:2 content.file.not-utf-8 [A7, 3]",
                "lessons/good.annotations.yml:3 content.file.not-utf-8 [FF, 1]",
                "quizzes/big5.yml:1 content.file.not-utf-8 [C3, 1]");
    }

    @Test
    void linksOutOfTheFolderAreNotFollowed() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.md"), "# 秘密\n");
        Files.writeString(outside.resolve("deep.md"), "# 秘密\n");
        for (String link : List.of(
                "lessons/link.md",
                "lessons/good.annotations.yml",
                "quizzes/link.yml",
                "exercises/one/exercise.yml",
                "exercises/one/Starter.java",
                "exercises/one/statement.en.md",
                "exercises/one/hints.yml")) {
            link(link, secret);
        }
        link("lessons/folder", outside);
        link("exercises/folder", outside);
        link("lessons/figures", outside);
        assertProblems(
                "exercises/folder content.file.linked-folder",
                "exercises/one/Starter.java content.file.outside",
                "exercises/one/exercise.yml content.file.outside",
                "exercises/one/hints.yml content.file.outside",
                "exercises/one/statement.en.md content.file.outside",
                "exercises/one/statement.zh-TW.md exercise.file.missing",
                "lessons/figures content.file.linked-folder",
                "lessons/folder content.file.linked-folder",
                "lessons/good.annotations.yml content.file.outside",
                "lessons/link.md content.file.outside",
                "quizzes/link.yml content.file.outside");
    }

    @Test
    void linksInACircleAndToNowhereAreNamed() throws IOException {
        link("lessons/circle", folder.root().resolve("lessons"));
        link("lessons/a.md", folder.root().resolve("lessons/b.md"));
        link("lessons/b.md", folder.root().resolve("lessons/a.md"));
        link("lessons/nowhere.md", outside.resolve("nothing.md"));
        assertProblems(
                "lessons/a.md content.file.broken-link",
                "lessons/b.md content.file.broken-link",
                "lessons/circle content.file.linked-folder",
                "lessons/nowhere.md content.file.broken-link");
    }

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        pipe("lessons/pipe.md");
        pipe("lessons/good.annotations.yml");
        pipe("exercises/one/exercise.yml");
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            List<String> problems = folder.problems();
            assertTrue(problems.contains("lessons/pipe.md content.file.special"), problems.toString());
            assertTrue(problems.contains("lessons/good.annotations.yml content.file.special"), problems.toString());
            assertTrue(problems.contains("exercises/one/exercise.yml content.file.special"), problems.toString());
        });
    }

    @Test
    void namesThatAreMarkupOrHaveLineEndsStayOnOneLine() {
        folder.write("lessons/<script>alert(1)<.md", "# x\n").write("lessons/a\nx.md", "# x\n");
        assertEquals(
                List.of(
                        "lessons/<script>alert(1)<.md:1 lesson.file.bad-slug",
                        "lessons/a\uFFFDx.md:1 lesson.file.bad-slug"),
                folder.problems().stream().filter(p -> p.contains("bad-slug")).toList());
        folder.read().problems().forEach(problem -> {
            String sentence = problem.message(Messages.of(Language.ZH_TW));
            assertEquals(1, sentence.lines().count(), sentence);
        });
    }

    @Test
    void whatMayNotBeOpenedIsNamed() throws IOException {
        folder.write("lessons/closed.md", "# x\n").write("lessons/closed/in.md", "# x\n");
        Path file = folder.root().resolve("lessons/closed.md");
        Path closed = folder.root().resolve("lessons/closed");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(file), "root may open everything");
            assertEquals(
                    List.of("lessons/closed content.file.unreadable", "lessons/closed.md content.file.unreadable"),
                    folder.problems());
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
            folder.delete("lessons/closed.md").delete("lessons/closed/in.md");
        }
    }

    private void link(String name, Path target) throws IOException {
        Path link = folder.root().resolve(name);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, target);
    }

    private void pipe(String name) throws Exception {
        Path pipe = folder.root().resolve(name);
        Files.createDirectories(pipe.getParent());
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    }

    private void assertProblems(String... expected) {
        List<String> found = folder.read().problems().stream()
                .map(problem -> problem.place() + " " + problem.key()
                        + (problem.key().endsWith("utf-8") ? " " + problem.arguments() : ""))
                .sorted()
                .toList();
        assertEquals(String.join("\n", expected), String.join("\n", found));
    }
}
