package normbook.notebook.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.StreamSupport;
import normbook.content.ContentException;
import normbook.content.Problem;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.notebook.document.Cell.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as Jupyter, IJava and nbgrader write them, in {@code src/test/resources/notebooks}. */
class IpynbTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
                .getSchema(text("/nbformat/nbformat.v4.5.schema.json"), InputFormat.JSON);
    }

    private static String text(String resource) {
        try (InputStream in = IpynbTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static Notebook read(String json) {
        return Ipynb.read("a.ipynb", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Notebook file(String name) {
        return read(text("/notebooks/" + name));
    }

    private static void assertValid(String json) {
        assertEquals(Set.of(), SCHEMA.validate(json, InputFormat.JSON));
    }

    @Test
    void theSchemaRefusesWhatIsNoNotebook() {
        assertFalse(SCHEMA.validate("{\"nbformat\": 3}", InputFormat.JSON).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ijava.ipynb", "python.ipynb", "nbgrader.ipynb"})
    void aFileOfJupyterIsWrittenAsItWasByteByByte(String name) {
        String written = Ipynb.write(file(name));
        assertEquals(text("/notebooks/" + name), written);
        assertValid(written);
    }

    @Test
    void anOldFileGetsIdsAndLosesNothing() throws IOException {
        String written = Ipynb.write(file("old-4.0.ipynb"));
        assertValid(written);
        assertEquals(written, Ipynb.write(read(written)));
        ObjectNode old = (ObjectNode) JSON.readTree(text("/notebooks/old-4.0.ipynb"));
        ObjectNode now = (ObjectNode) JSON.readTree(written);
        assertEquals(5, now.path("nbformat_minor").asInt());
        now.put("nbformat_minor", 0);
        for (JsonNode cell : now.path("cells")) {
            assertTrue(((ObjectNode) cell).remove("id").asText().startsWith("cell-"));
            joinSource((ObjectNode) cell);
        }
        old.path("cells").forEach(cell -> joinSource((ObjectNode) cell));
        assertEquals(old, now);
    }

    private static void joinSource(ObjectNode cell) {
        JsonNode source = cell.path("source");
        if (!source.isArray()) return;
        StringBuilder joined = new StringBuilder();
        source.forEach(line -> joined.append(line.asText()));
        cell.put("source", joined.toString());
    }

    @Test
    void outputsAttachmentsAndForeignMetadataAreKept() {
        Notebook notebook = file("python.ipynb");
        assertTrue(notebook.metadata().path("widgets").has("application/vnd.jupyter.widget-state+json"));
        assertTrue(notebook.cells().get(0).attachments().has("mean.png"));
        assertEquals(
                List.of("stream", "display_data"),
                notebook.find("plot").orElseThrow().outputs().stream()
                        .map(output -> output.path("output_type").asText())
                        .toList());
        assertEquals(Kind.RAW, notebook.find("rst").orElseThrow().kind());
        assertEquals(4, notebook.find("bad").orElseThrow().executionCount());
    }

    @Test
    void idsThatAreMissingTwiceThereOrIllegalAreMade() {
        Notebook notebook = read(cells(
                "{\"id\": \"cell-2\"," + RAW,
                "{\"id\": \"cell-2\"," + RAW,
                "{\"id\": \"a b\"," + RAW,
                "{\"id\": 7," + RAW,
                "{" + RAW));
        assertEquals(
                List.of("cell-2", "cell-2-2", "cell-3", "cell-4", "cell-5"),
                notebook.cells().stream().map(Cell::id).toList());
        assertValid(Ipynb.write(notebook));
    }

    private static final String RAW = "\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"x\"}";

    private static String cells(String... cells) {
        return "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": [" + String.join(",", cells)
                + "]}";
    }

    @Test
    void aNotebookOfTheCourseIsWrittenForTheJavaKernel() {
        Notebook notebook =
                NotebookMarkdown.read(Path.of("a.md"), "+++\ntitle = \"題\"\n+++\n# 題\n\n```java\nint a = 1;\n```\n");
        String written = Ipynb.write(notebook);
        assertValid(written);
        Notebook again = read(written);
        assertEquals("java", again.metadata().path("kernelspec").path("name").asText());
        assertEquals("題", again.metadata().path("normbook").path("title").asText());
        assertEquals(notebook.cells(), again.cells());
        assertEquals(NotebookMarkdown.write(notebook), NotebookMarkdown.write(again));
    }

    @Test
    void halfACharacterIsReplaced() {
        Notebook notebook =
                read(cells("{\"cell_type\": \"raw\", \"metadata\": {\"a\": [\"\\udfff\"]}, \"source\": \"\\ud800x\"}"));
        assertEquals("\uFFFDx", notebook.cells().get(0).source());
        assertEquals("{\"a\":[\"\uFFFD\"]}", notebook.cells().get(0).metadata().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|notebook.ipynb.not.object|/",
                "{}|notebook.ipynb.missing|/",
                "{\"nbformat\": 3, \"nbformat_minor\": 0, \"worksheets\": []}|notebook.ipynb.version|/",
                "{\"nbformat\": 4, \"nbformat_minor\": 6, \"metadata\": {}, \"cells\": []}|notebook.ipynb.version|/",
                "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": [], \"cells\": []}"
                        + "|notebook.ipynb.not.object|/metadata",
                "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": {}}"
                        + "|notebook.ipynb.not.list|/cells",
                "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": [], \"x\": 1}"
                        + "|notebook.ipynb.unknown|/",
                "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {\"kernelspec\": {\"name\": 1}}, \"cells\": []}"
                        + "|notebook.ipynb.not.text|/metadata/kernelspec/name"
            })
    void aFileThatIsNoNotebookIsRefusedWithThePlace(String json, String key, String place) {
        assertRefused(json, key, place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"cell_type\": \"heading\", \"metadata\": {}, \"source\": \"\"}|not.cell|/cells/1/cell_type",
                "{\"cell_type\": \"raw\", \"metadata\": {}}|missing|/cells/1",
                "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": [1]}|not.text|/cells/1/source/0",
                "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": 1}|not.lines|/cells/1/source",
                "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\", \"outputs\": []}|unknown|/cells/1",
                "{\"cell_type\": \"raw\", \"metadata\": {\"tags\": [\"a,b\"]}, \"source\": \"\"}"
                        + "|not.tag|/cells/1/metadata/tags/0",
                "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\", \"attachments\": {\"a/b\": {\"t/p\": 1}}}"
                        + "|not.lines|/cells/1/attachments/a~1b/t~1p",
                "{\"cell_type\": \"code\", \"metadata\": {}, \"source\": \"\", \"execution_count\": -1}"
                        + "|not.count|/cells/1/execution_count",
                "{\"cell_type\": \"code\", \"metadata\": {}, \"source\": \"\", \"outputs\": [{\"output_type\": \"x\"}]}"
                        + "|not.output|/cells/1/outputs/0/output_type",
                "{\"cell_type\": \"code\", \"metadata\": {\"nbgrader\": {\"schema_version\": 3}}, \"source\": \"\"}"
                        + "|missing|/cells/1/metadata/nbgrader",
            })
    void aCellThatIsNoneIsRefusedWithItsPlace(String cell, String key, String place) {
        assertRefused(cells("{" + RAW, cell), "notebook.ipynb." + key, place);
    }

    @Test
    void hostileFilesAreRefusedWithTheirLine() {
        assertLine("{\n \"nbformat\": 4,\n oops", "notebook.ipynb.syntax", 3);
        assertLine("", "notebook.ipynb.syntax", 1);
        assertLine("{\n \"a\": 1,\n \"a\": 2}", "notebook.ipynb.syntax", 3);
        assertLine("{}\n{}", "notebook.ipynb.syntax", 2);
        assertLine("[\n1e99999999999]", "notebook.ipynb.limits", 2);
        assertLine("[".repeat(100_000), "notebook.ipynb.limits", 1);
        assertLine("[" + "[],".repeat(600_000) + "1]", "notebook.ipynb.limits", 1);
        assertLine("[\n" + "9".repeat(2_000) + "]", "notebook.ipynb.limits", 2);
        assertLine(
                cells("{\"cell_type\": \"raw\", \"source\": \"" + "x".repeat(300_000) + "\"}"),
                "notebook.ipynb.long",
                0);
        assertLine(cells(("{" + RAW + ",").repeat(2_000) + "{" + RAW), "notebook.ipynb.many", 0);
        Problem bytes = assertThrows(
                        ContentException.class, () -> Ipynb.read("\0/../a\n", new byte[] {'\n', (byte) 0xFF}))
                .problem();
        assertEquals(2, bytes.line());
        Problem large = assertThrows(ContentException.class, () -> Ipynb.read("a", new byte[Ipynb.MAX_BYTES + 1]))
                .problem();
        assertEquals("notebook.ipynb.too-large", large.key());
    }

    private static void assertLine(String json, String key, int line) {
        Problem problem = problem(json);
        assertEquals(key, problem.key(), problem.toString());
        assertEquals(line, problem.line());
    }

    private static void assertRefused(String json, String key, String place) {
        Problem problem = problem(json);
        assertEquals(key, problem.key(), problem.toString());
        assertEquals(place, problem.arguments().get(0));
    }

    private static Problem problem(String json) {
        Problem problem = assertThrows(ContentException.class, () -> read(json)).problem();
        for (Language language : Language.values()) {
            String sentence = problem.message(Messages.of(language));
            assertFalse(sentence.isBlank() || sentence.length() > 600, sentence);
        }
        return problem;
    }

    /** What is let in can be written so that Jupyter takes it; what is not is refused in words. */
    @ParameterizedTest
    @ValueSource(strings = {"ijava.ipynb", "python.ipynb", "nbgrader.ipynb", "old-4.0.ipynb"})
    void aFileThatSomethingHappenedToIsRefusedOrWrittenValid(String name) throws IOException {
        int accepted = 0;
        for (int seed = 0; seed < 120; seed++) {
            String mutated = mutated(JSON.readTree(text("/notebooks/" + name)), new Random(seed));
            Notebook notebook;
            try {
                notebook = read(mutated);
            } catch (ContentException e) {
                problem(mutated);
                continue;
            }
            accepted++;
            String written = Ipynb.write(notebook);
            assertEquals(Set.of(), SCHEMA.validate(written, InputFormat.JSON), name + " seed " + seed);
            assertEquals(written, Ipynb.write(read(written)), name + " seed " + seed);
            NotebookMarkdown.read(Path.of("a.md"), NotebookMarkdown.write(notebook));
        }
        assertTrue(accepted > 10, accepted + " accepted");
    }

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1.5",
            "1e400",
            "1e-999999999",
            "-0.0",
            "\"\"",
            "\"\\ud800\"",
            "\"a\\nb\"",
            "[]",
            "{}",
            "[null]",
            "[\"a\", \"a\"]",
            "{\"\": 1}",
            "\"<!-- cell: a -->\"",
            "\"\\u0000\\r\\u2028\"",
            "99999999999999999999");

    private static String mutated(JsonNode root, Random random) throws IOException {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            List<JsonNode> holders = new ArrayList<>();
            collect(root, holders);
            change(holders.get(random.nextInt(holders.size())), random);
        }
        String text = root.toPrettyString();
        if (random.nextInt(4) > 0) return text;
        int at = random.nextInt(text.length());
        return text.substring(0, at)
                + (random.nextBoolean() ? "" : "\"]}\\\u0001".charAt(random.nextInt(5)))
                + text.substring(Math.min(text.length(), at + random.nextInt(3)));
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode() && !node.isEmpty()) holders.add(node);
        node.forEach(child -> collect(child, holders));
    }

    private static void change(JsonNode holder, Random random) throws IOException {
        JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (holder instanceof ArrayNode array) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(3)) {
                case 0 -> array.set(at, value);
                case 1 -> array.remove(at);
                default -> array.add(array.get(at).deepCopy());
            }
        } else if (holder instanceof ObjectNode object) {
            List<String> names = StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                    .toList();
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(3)) {
                case 0 -> object.set(name, value);
                case 1 -> object.remove(name);
                default -> object.set(name + random.nextInt(3), value);
            }
        }
    }
}
