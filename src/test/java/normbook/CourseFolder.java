package normbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import normbook.content.ContentFolder;
import normbook.content.markdown.Figures;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.page.LessonRenderer;
import normbook.lesson.CourseDraft;
import normbook.lesson.CourseReader;
import normbook.lesson.CourseSource;

/** A content folder of a test's own. */
public record CourseFolder(Path root) {
    private static final MarkdownRenderer MARKDOWN = new MarkdownRenderer();

    public static CourseFolder empty() {
        return new CourseFolder(TestApp.temporaryFolder());
    }

    /** With everything that a folder has, to be changed. */
    public static CourseFolder copyOf(Path folder) {
        CourseFolder copy = empty();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy.write(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CourseFolder write(String file, String text) {
        return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public CourseFolder write(String file, byte[] bytes) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.write(root.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public CourseFolder delete(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A note with a title, a weight, one paragraph and a quiz of these questions, each {@code question|answer}. */
    public CourseFolder note(String slug, String title, String weight, String... questions) {
        StringBuilder text = new StringBuilder("+++\ntitle = \"" + title + "\"\nweight = \"" + weight
                + "\"\n+++\n## 說明知識\n\n" + title + "的說明。\n\n## 知識測驗\n\n");
        for (int i = 0; i < questions.length; i++) {
            String[] parts = questions[i].split("\\|", 2);
            text.append(i + 1).append(". ").append(parts[0]).append("\n答案：").append(parts[1]);
            text.append("\n\n");
        }
        return write("lessons/" + slug + ".md", text.toString());
    }

    public CourseDraft read() {
        ContentFolder folder = new ContentFolder(root);
        return CourseReader.read(new CourseSource(
                folder, new LessonRenderer(MARKDOWN.with(Figures.of(folder))), TestCatalog.NO_REFERENCES));
    }

    /** {@code file:line key} of every problem. */
    public List<String> problems() {
        return read().problems().stream()
                .map(problem -> problem.place() + " " + problem.key())
                .toList();
    }
}
