package normbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import normbook.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code grade} says where there is nothing to grade. */
class GradeCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void aFileThatDoesNotExistIsSaidNotTo() throws Exception {
        Path missing = folder.resolve("Nowhere.java");
        assertEquals(1, commands("content").grade("batch-norm-forward", List.of(missing)));
        assertEquals("The file " + missing + " does not exist.", err.toString().trim());
    }

    @Test
    void anExerciseWithErrorsIsNotSaidToBeMissing() throws Exception {
        Path exercise = Files.createDirectories(folder.resolve("content/exercises/broken"));
        Files.writeString(exercise.resolve("exercise.yml"), "title: A\n");
        Commands commands = commands(folder.resolve("content").toString());
        Commands.Stop stop = assertThrows(Commands.Stop.class, () -> commands.grade("broken", List.of(folder)));
        assertEquals("The exercise “broken” has errors and is left out; run check.", stop.getMessage());
        assertTrue(err.toString().contains("exercises/broken"), err::toString);
    }

    private Commands commands(String content) {
        Settings settings = Settings.of(Map.of(
                "NORMBOOK_CONTENT",
                content,
                "NORMBOOK_DATA",
                folder.resolve("data").toString()));
        PrintWriter out = new PrintWriter(new StringWriter());
        return new Commands(settings, Language.EN, out, new PrintWriter(err, true));
    }
}
