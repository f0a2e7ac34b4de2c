package normbook.notebook.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import normbook.content.ContentException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An assignment of nbgrader; the checksums in it were computed in Python. */
class NbgraderTest {
    private static String text;
    private static Notebook notebook;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = NbgraderTest.class.getResourceAsStream("/notebooks/nbgrader.ipynb")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        notebook = read(text);
    }

    private static Notebook read(String text) {
        return Ipynb.read("nbgrader.ipynb", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Cell cell(String id) {
        return notebook.find(id).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "head|{\"locked\":true}",
                "answer-mean|{\"role\":\"answer\"}",
                "tests-mean|{\"role\":\"tests\",\"points\":2,\"locked\":true}",
                "why|{\"role\":\"answer\",\"points\":1.5}",
                "task|{\"points\":3,\"locked\":true}",
                "free|{}"
            })
    void itsCellsAreMarkedAsOursAre(String id, String marks) {
        assertEquals(marks, Nbgrader.marks(cell(id)).toString());
    }

    @Test
    void ourOwnMarksGoFirst() {
        Cell cell = cell("why");
        var metadata = cell.metadata().deepCopy();
        metadata.putObject("normbook").put("role", "hidden");
        Cell marked = new Cell("why", cell.kind(), cell.source(), metadata, List.of(), null, null);
        assertEquals("{\"role\":\"hidden\"}", Nbgrader.marks(marked).toString());
    }

    @Test
    void theChecksumTellsACellThatWasChanged() {
        for (Cell cell : notebook.cells()) {
            Nbgrader.find(cell).ifPresent(noted -> {
                assertEquals(noted.checksum(), noted.checksumOf(cell), cell.id());
                assertFalse(noted.isChanged(cell));
                Cell changed =
                        new Cell(cell.id(), cell.kind(), cell.source() + " ", cell.metadata(), List.of(), null, null);
                assertTrue(noted.isChanged(changed));
            });
        }
        assertEquals(
                "tests_mean", Nbgrader.find(cell("tests-mean")).orElseThrow().gradeId());
    }

    @Test
    void theMarksGoIntoMarkdown() {
        String markdown = NotebookMarkdown.write(notebook);
        assertTrue(markdown.contains("<!-- cell: tests-mean tests locked points=2 -->"), markdown);
        Cell again =
                NotebookMarkdown.read(Path.of("a.md"), markdown).find("why").orElseThrow();
        assertEquals(
                "{\"role\":\"answer\",\"points\":1.5}", Nbgrader.marks(again).toString());
    }

    @Test
    void anotherVersionIsKeptAndNotUnderstood() {
        Notebook older = read(text.replace("\"schema_version\": 3", "\"schema_version\": 1"));
        assertEquals("{}", Nbgrader.marks(older.cells().get(1)).toString());
        assertTrue(older.cells().get(1).metadata().has("nbgrader"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"points\": 2,|\"points\": -2,|/cells/2/metadata/nbgrader/points",
                "\"points\": 2,|\"points\": \"2\",|/cells/2/metadata/nbgrader/points",
                "\"grade_id\": \"mean\"|\"grade_id\": \"me an\"|/cells/1/metadata/nbgrader/grade_id",
                "\"grade_id\": \"why\"|\"grade_id\": \"mean\"|/cells/3/metadata/nbgrader/grade_id",
                "\"task\": true|\"task\": 1|/cells/4/metadata/nbgrader/task",
                "\"task\": true|\"tusk\": true|/cells/4/metadata/nbgrader",
                "\"checksum\": \"|\"checksum\": \"x|/cells/0/metadata/nbgrader/checksum"
            })
    void metadataThatAreWrongAreRefusedWithTheirPlace(String right, String wrong, String place) {
        String broken = text.replace(right, wrong);
        assertFalse(broken.equals(text));
        ContentException refused = assertThrows(ContentException.class, () -> read(broken));
        assertEquals(place, refused.problem().arguments().get(0));
    }
}
