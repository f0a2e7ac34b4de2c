package normbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import normbook.TestApp;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Notebook;
import normbook.notebook.document.NotebookMarkdown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The assignment of the course, handed in over HTTP as a learner does. */
class CourseAssignmentTest {
    private static final String SLUG = "batch-norm-assignment";
    private static final Path FILE = Path.of("content/notebooks/" + SLUG + ".md");
    private static final List<String> ANSWERS = List.of("statistics", "train", "update", "infer");

    @Test
    void theModelSolutionGetsEveryPointAndTheUntouchedCopyNone() {
        JsonNode untouched = handedIn(List.of());
        assertEquals(0, untouched.get("points").asInt(), untouched.toPrettyString());
        assertTrue(untouched.toString().contains("\"第 1 欄的平均值應該是 2.5，得到的是 0.0\""), untouched.toPrettyString());
        JsonNode solved = handedIn(answers());
        assertEquals(10, solved.get("points").asInt(), solved.toPrettyString());
        assertEquals("得 10 分，滿分 10 分", solved.get("sentence").asText());
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("mistakes")
    void aUsualMistakeCostsItsPointsAndIsNamed(String right, String wrong, int points, String named) {
        List<Cell> answers = answers();
        List<Cell> mistaken =
                answers.stream().map(cell -> replaced(cell, right, wrong)).toList();
        assertEquals(
                1, mistaken.stream().filter(cell -> !answers.contains(cell)).count(), right);
        JsonNode graded = handedIn(mistaken);
        assertEquals(points, graded.get("points").asInt(), graded.toPrettyString());
        assertTrue(graded.toString().contains(named), graded.toPrettyString());
    }

    private static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("mean[j], 2) / x.length", "mean[j], 2) / (x.length - 1)", 3, "除以 N − 1 的變異數，這裡要除以 N"),
                Arguments.of("Math.sqrt(s[1][j] + eps)", "(Math.sqrt(s[1][j]) + eps)", 7, "在根號裡面"),
                Arguments.of(
                        "unbiased = s[1][j] * x.length / (x.length - 1)", "unbiased = s[1][j]", 7, "移動變異數要用除以 N − 1 的"),
                Arguments.of(
                        "(1 - momentum) * running[0][j] + momentum *",
                        "momentum * running[0][j] + (1 - momentum) *",
                        7,
                        "它是新的一批所佔的比例"),
                Arguments.of("x[i][j] - running[0][j]", "x[i][j] - statistics(x)[0][j]", 7, "要用 running"));
    }

    @Test
    void noLearnerIsSentWhatIsHidden() throws IOException {
        NotebookVisitor learner = NotebookVisitor.of(TestApp.shared().reader(), SLUG);
        String sent = learner.notebook().toString();
        for (Cell cell : template().cells()) {
            if (cell.id().endsWith("-hidden")) assertFalse(sent.contains(cell.id()), cell.id());
        }
        assertTrue(sent.contains("double[][] statistics(double[][] x)"), sent);
        for (String secret : List.of("unbiased", "Math.pow(row[j]", "-2.527162")) assertFalse(sent.contains(secret));
    }

    /** @param answers to be saved first; the other cells stay as they are in the copy */
    private static JsonNode handedIn(List<Cell> answers) {
        NotebookVisitor learner = NotebookVisitor.of(TestApp.shared().reader(), SLUG);
        int base = 0;
        for (Cell cell : answers)
            assertEquals(
                    200, learner.save(base++, cell.id(), "code", cell.source()).statusCode(), cell.id());
        HttpResponse<String> graded = learner.post("/submissions", "{}");
        assertEquals(200, graded.statusCode(), graded.body());
        return NotebookVisitor.json(graded);
    }

    private static Cell replaced(Cell cell, String right, String wrong) {
        return Cells.withSource(cell, cell.source().replace(right, wrong), cell.outputs(), cell.executionCount());
    }

    private static List<Cell> answers() {
        try {
            List<Cell> answers = new ArrayList<>(template().cells());
            answers.removeIf(cell -> !ANSWERS.contains(cell.id()));
            assertEquals(ANSWERS.size(), answers.size());
            return answers;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Notebook template() throws IOException {
        return NotebookMarkdown.read(FILE, Files.readString(FILE));
    }
}
