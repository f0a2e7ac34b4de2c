package normbook.content.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Notes as different authors would write them, every layout of the dialect and every peculiarity in new combinations.
 * {@code expected.txt} has what a person reads in them: number, type, question, answer, options, and what is doubtful.
 */
class WrittenNotesTest {
    private static final Path NOTES = Path.of("src/test/resources/written-notes");

    static List<String> notes() throws IOException {
        try (Stream<Path> files = Files.list(NOTES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("notes")
    void aWrittenNoteIsReadAsAPersonReadsIt(String name) throws IOException {
        String all = "\n" + Files.readString(NOTES.resolve("expected.txt"));
        String expected = all.split("\n## " + name + "\n", 2)[1].split("\n## ", 2)[0].strip();
        assertEquals(expected, shown(new NoteReader().read(Path.of(name), Files.readString(NOTES.resolve(name)))));
    }

    private static String shown(Note note) {
        return note.quiz().stream().map(WrittenNotesTest::shown).collect(Collectors.joining("\n"));
    }

    private static String shown(QuizItem item) {
        String options = item.choices().isEmpty() ? "" : " | " + String.join(" / ", item.choices());
        String doubt = item.doubt() == null ? "" : " | ? " + item.doubt().replaceFirst(".*\\.", "");
        String line = item.n() + " " + item.type().tag() + " | " + item.question() + " | " + item.answer();
        return line.replaceAll("\n+", "⏎") + options + doubt;
    }
}
