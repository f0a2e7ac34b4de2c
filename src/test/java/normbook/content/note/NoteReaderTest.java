package normbook.content.note;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import normbook.language.Language;
import normbook.language.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every note in {@code src/test/resources/notes} against what a careful reader found in it. */
public class NoteReaderTest {
    public static final Path NOTES = Path.of("src/test/resources/notes");
    private static final ObjectMapper JSON = new ObjectMapper();

    public static List<String> notes() throws IOException {
        List<String> names = new ArrayList<>();
        Iterator<String> fields = expected().fieldNames();
        fields.forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @MethodSource("notes")
    void aNoteIsReadAsExpected(String name) throws IOException {
        JsonNode expected = expected().get(name);
        Path file = Path.of(name + ".md");
        Note note = new NoteReader().read(file, Files.readString(NOTES.resolve(file)));
        JsonNode read = JSON.readTree(NoteJson.line(note, Messages.of(Language.EN)));
        for (String field : List.of("title", "weight", "sections", "preview_questions", "key_points")) {
            assertEquals(expected.get(field), read.get(field), field);
        }
        assertEquals(
                expected.get("quiz").size(),
                read.get("quiz").size(),
                () -> read.get("quiz").toPrettyString());
        for (int i = 0; i < expected.get("quiz").size(); i++) {
            assertItem(expected.get("quiz").get(i), read.get("quiz").get(i));
        }
    }

    private static void assertItem(JsonNode expected, JsonNode read) {
        String shown = read.toPrettyString();
        assertAll(
                shown,
                () -> assertEquals(expected.get("n"), read.get("n")),
                () -> assertEquals(expected.get("type"), read.get("type")),
                () -> assertEquals(expected.get("options"), read.get("options")),
                () -> assertEquals(
                        read.get("options").asInt(), read.get("choices").size()),
                () -> assertStarts(expected.get("question_starts"), read.get("question")),
                () -> assertStarts(expected.get("answer_starts"), read.get("answer")));
    }

    /** White space is collapsed and an opening fence dropped on both sides. */
    private static void assertStarts(JsonNode start, JsonNode text) {
        if (start.isNull()) {
            assertNull(text.textValue());
            return;
        }
        String whole = text.asText().replaceFirst("^```.*\\n", "").replaceAll("\\s+", " ");
        assertTrue(whole.startsWith(start.asText()), () -> start + " does not start " + whole);
    }

    private static JsonNode expected() throws IOException {
        return JSON.readTree(NOTES.resolve("EXPECTED.json").toFile());
    }
}
