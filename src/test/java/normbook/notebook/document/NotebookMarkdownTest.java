package normbook.notebook.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import normbook.content.ContentException;
import normbook.content.Problem;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.notebook.document.Cell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookMarkdownTest {
    private static final Path FILE = Path.of("notebooks/one.md");
    private static final String ONE = """
            +++
            title = "平均值"
            weight = "2"
            lesson = "batch-normalization"
            library = "BatchNorm"
            assignment = true
            +++
            # 平均值

            先看資料。

            ```java
            double[] x = {1, 2};

            sum(x)
            ```

            <!-- cell: try answer -->
            ```java
            // BEGIN SOLUTION
            1
            // END SOLUTION
            ```
            <!-- cell: check tests points=2 locked -->
            ```java
            require(true);
            ```
            <!-- cell: q question=batch-norm-basics#q1 -->
            想一想。
            ```python
            x = 1
            ```
            <!-- cell: e exercise=batch-statistics -->
            <!-- cell: end -->
            完。
            """;

    @Test
    void codeBetweenFencesIsACodeCellAndTheRestMarkdown() {
        Notebook notebook = NotebookMarkdown.read(FILE, ONE);
        assertEquals(
                List.of("cell-1", "cell-2", "try", "check", "q", "e", "end"),
                notebook.cells().stream().map(Cell::id).toList());
        assertEquals("# 平均值\n\n先看資料。", notebook.cells().get(0).source());
        assertEquals("double[] x = {1, 2};\n\nsum(x)", notebook.cells().get(1).source());
        assertEquals(Kind.CODE, notebook.find("try").orElseThrow().kind());
        assertEquals(
                "想一想。\n```python\nx = 1\n```", notebook.find("q").orElseThrow().source());
        assertEquals("", notebook.find("e").orElseThrow().source());
    }

    @Test
    void flagsAndFrontMatterBecomeOurMetadata() {
        Notebook notebook = NotebookMarkdown.read(FILE, ONE);
        assertEquals(
                "{\"normbook\":{\"title\":\"平均值\",\"weight\":2,\"lesson\":\"batch-normalization\","
                        + "\"library\":[\"BatchNorm\"],\"assignment\":true}}",
                notebook.metadata().toString());
        assertEquals("{\"normbook\":{\"role\":\"answer\"}}", metadata(notebook, "try"));
        assertEquals("{\"normbook\":{\"role\":\"tests\",\"points\":2,\"locked\":true}}", metadata(notebook, "check"));
        assertEquals("{\"normbook\":{\"question\":\"batch-norm-basics#q1\"}}", metadata(notebook, "q"));
        assertEquals("{\"normbook\":{\"exercise\":\"batch-statistics\"}}", metadata(notebook, "e"));
        assertEquals("{}", metadata(notebook, "end"));
    }

    private static String metadata(Notebook notebook, String id) {
        return notebook.find(id).orElseThrow().metadata().toString();
    }

    @Test
    void whatIsWrittenIsReadAsTheSameNotebook() {
        Notebook notebook = NotebookMarkdown.read(FILE, ONE);
        assertEquals(notebook, NotebookMarkdown.read(FILE, NotebookMarkdown.write(notebook)));
    }

    @Test
    void aFileAsItIsWrittenIsWrittenTheSame() {
        String written = NotebookMarkdown.write(NotebookMarkdown.read(FILE, ONE));
        assertEquals(written, NotebookMarkdown.write(NotebookMarkdown.read(FILE, written)));
        assertTrue(written.contains("先看資料。\n\n```java\ndouble[]"), written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- cell: a b -->|notebook.markdown.flag",
                "<!-- cell: a points= -->|notebook.markdown.flag",
                "<!-- cell: a locked=1 -->|notebook.markdown.flag",
                "<!-- cell: a answer hidden -->|notebook.markdown.flags",
                "<!-- cell: a locked locked -->|notebook.markdown.flag-twice",
                "<!-- cell: a tests points=x -->|notebook.markdown.points",
                "<!-- cell: ä -->|notebook.markdown.id",
                "<!-- cell: before -->|notebook.markdown.id-twice",
                "```java|content.markdown.unclosed-fence"
            })
    void whatIsWrongIsNamedWithItsLine(String line, String key) {
        Problem problem = problem("<!-- cell: before -->\ntext\n\n" + line);
        assertEquals(4, problem.line());
        assertEquals(key, problem.key());
        for (Language language : Language.values()) problem.message(Messages.of(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weight = \"first\"", "assignment = \"maybe\"", "language = \"A B\"", "title = "})
    void aHeadThatMakesNoSenseIsNamedWithItsLine(String line) {
        Problem problem = problem("+++\n\n" + line + "\n+++\n");
        assertEquals(3, problem.line());
        for (Language language : Language.values()) problem.message(Messages.of(language));
    }

    private static Problem problem(String text) {
        return assertThrows(ContentException.class, () -> NotebookMarkdown.read(FILE, text))
                .problem();
    }

    /** Pieces that could be taken for something else, put together at random. */
    @Test
    void cellsOfAnyTextComeBackAsTheyWere() {
        for (int seed = 0; seed < 2_000; seed++) {
            Notebook notebook = drawn(new Random(seed));
            String text = NotebookMarkdown.write(notebook);
            assertEquals(notebook, NotebookMarkdown.read(FILE, text), "seed " + seed + "\n" + text);
        }
    }

    /** Whatever an author or somebody hostile writes is a notebook, or is refused in words. */
    @Test
    void aFileOfAnyLinesIsReadOrRefusedWithItsPlace() {
        int refused = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            String text = source(new Random(seed)) + "\n" + source(new Random(~seed));
            try {
                Notebook notebook = NotebookMarkdown.read(FILE, text);
                assertEquals(notebook, NotebookMarkdown.read(FILE, NotebookMarkdown.write(notebook)));
            } catch (ContentException e) {
                refused++;
                assertTrue(e.problem().line() > 0);
            }
        }
        assertTrue(refused > 0 && refused < 1_500, refused + " refused");
    }

    @Test
    void aLineWithoutEndTakesNoTime() {
        String spaces = " ".repeat(250_000);
        for (String line :
                List.of("<!-- cell:" + spaces, "<!--" + spaces, "<!-- cell" + spaces + "x", "`".repeat(250_000))) {
            assertEquals(1, NotebookMarkdown.read(FILE, line).cells().size());
        }
    }

    private static final List<String> PIECES = List.of(
            "```java",
            "```",
            "````",
            "~~~",
            "~~~ java",
            "  ```",
            "    ```",
            "```python",
            "<!-- cell: x locked -->",
            "<!-- cell -->",
            "<!-- \\cell: y -->",
            "<!-- \\\\cell",
            "",
            "+++",
            "---",
            "文字 $x$",
            "\\cell cell",
            "int a = 1; // ```");

    private static final List<String> IDS =
            List.of("cell-1", "cell-2", "cell-3", "locked", "code", "id", "a", "points", "b_c-D", "cell-2-2");

    private static Notebook drawn(Random random) {
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        if (random.nextBoolean()) metadata.putObject("normbook").put("title", "「\"\\\u0001 題");
        if (random.nextInt(4) == 0) metadata.putObject("language_info").put("name", "python");
        List<Cell> cells = new ArrayList<>();
        List<String> ids = new ArrayList<>(IDS);
        Collections.shuffle(ids, random);
        for (int i = random.nextInt(6); i > 0; i--) {
            Kind kind = Kind.values()[random.nextInt(3)];
            String source = source(random);
            if (kind != Kind.CODE) {
                source = String.join("\n", MarkdownCells.withoutEmptyEnds(List.of(source.split("\n", -1))));
            }
            String id = random.nextBoolean() ? ids.remove(0) : "n" + i;
            cells.add(new Cell(id, kind, source, flags(random), List.of(), null, null));
        }
        return new Notebook(metadata, cells);
    }

    private static String source(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) lines.add(PIECES.get(random.nextInt(PIECES.size())));
        return String.join("\n", lines);
    }

    private static ObjectNode flags(Random random) {
        ObjectNode ours = JsonNodeFactory.instance.objectNode();
        if (random.nextInt(3) == 0) ours.put("role", "hidden").put("points", 0.5);
        if (random.nextInt(4) == 0) ours.put("locked", true);
        if (random.nextInt(4) == 0) ours.put("exercise", "batch-statistics");
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        return ours.isEmpty() ? metadata : metadata.set("normbook", ours);
    }
}
