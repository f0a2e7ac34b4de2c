package normbook.notebook.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;

/**
 * Notebooks as Jupyter's files: nbformat 4.0 to 4.5 is read, 4.5 is written.
 *
 * <p>What another program has put into the file is kept; the same notebook is always written the same, and as Jupyter
 * itself would write it.
 */
public final class Ipynb {
    /** Of the largest file that is read. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final int VERSION = 4;
    private static final int MINOR = 5;
    /** Where Python's {@code splitlines} cuts, which Jupyter uses. */
    private static final Pattern LINE =
            Pattern.compile("(?<=\r\n|[\n\\x0B\f\\x1C-\\x1E\\x85\\u2028\\u2029])|(?<=\r)(?!\n)");

    private Ipynb() {}

    /**
     * @param name of the file, as complaints name it
     * @throws ContentException naming the place: line and column, or a JSON pointer
     */
    public static Notebook read(String name, byte[] bytes) {
        Path file = path(name);
        if (bytes.length > MAX_BYTES) {
            throw new ContentException(Problem.error(file, 0, "notebook.ipynb.too-large", MAX_BYTES / 1024 / 1024));
        }
        String text = ContentFolder.decode(file, bytes);
        JsonAt root = new JsonAt(file, "", IpynbJson.read(file, text));
        requireVersion(root);
        root.requireOnly(Set.of("nbformat", "nbformat_minor", "metadata", "cells"));
        JsonAt metadata = root.field("metadata");
        IpynbMetadata.checkNotebook(metadata);
        return new Notebook(metadata.object(), IpynbCells.read(root.field("cells")));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            return Path.of("notebook.ipynb"); // a name that this machine cannot write
        }
    }

    private static void requireVersion(JsonAt root) {
        JsonNode version = root.field("nbformat").node();
        if (!version.isInt() || version.intValue() != VERSION) throw wrongVersion(root);
        JsonNode minor = root.field("nbformat_minor").node();
        if (!minor.isInt() || minor.intValue() < 0 || minor.intValue() > MINOR) throw wrongVersion(root);
    }

    private static ContentException wrongVersion(JsonAt root) {
        return root.wrong("notebook.ipynb.version");
    }

    public static String write(Notebook notebook) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode cells = root.putArray("cells");
        notebook.cells().forEach(cell -> cells.add(json(cell)));
        root.set("metadata", metadata(notebook));
        root.put("nbformat", VERSION);
        root.put("nbformat_minor", MINOR);
        return IpynbJson.write(root);
    }

    private static ObjectNode json(Cell cell) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("cell_type", cell.kind().name().toLowerCase(Locale.ROOT));
        json.put("id", cell.id());
        json.set("metadata", cell.metadata());
        ArrayNode source = json.putArray("source");
        if (!cell.source().isEmpty()) LINE.splitAsStream(cell.source()).forEach(source::add);
        if (cell.kind() == Cell.Kind.CODE) {
            json.put("execution_count", cell.executionCount());
            ArrayNode outputs = json.putArray("outputs");
            cell.outputs().forEach(outputs::add);
        } else if (cell.attachments() != null) {
            json.set("attachments", cell.attachments());
        }
        return json;
    }

    /** Those of a notebook that never was in Jupyter say which kernel it wants. */
    private static ObjectNode metadata(Notebook notebook) {
        ObjectNode metadata = notebook.metadata();
        if (metadata.has("kernelspec") || metadata.has("language_info")) return metadata;
        ObjectNode all = metadata.deepCopy();
        all.putObject("kernelspec")
                .put("display_name", "Java")
                .put("language", "java")
                .put("name", "java");
        all.putObject("language_info")
                .put("name", "Java")
                .put("file_extension", ".jshell")
                .put("mimetype", "text/x-java-source");
        return all;
    }

    /** How much this is of the largest file that is read: more than 1 where it would be refused. */
    public static double share(byte[] file) {
        double tokens = (double) IpynbJson.tokens(file) / IpynbJson.MOST_TOKENS;
        return Math.max((double) file.length / MAX_BYTES, tokens);
    }

    /** The bytes of the file. */
    public static byte[] bytes(Notebook notebook) {
        return write(notebook).getBytes(StandardCharsets.UTF_8);
    }
}
