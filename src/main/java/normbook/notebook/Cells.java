package normbook.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Cell.Kind;

/** Cells, and their columns and JSON as we keep them. */
final class Cells {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");

    private Cells() {}

    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    static Cell fresh(String id, Kind kind, String source) {
        return new Cell(id, kind, source, object(), List.of(), null, null);
    }

    static Cell withId(Cell cell, String id) {
        return new Cell(
                id,
                cell.kind(),
                cell.source(),
                cell.metadata(),
                cell.outputs(),
                cell.executionCount(),
                cell.attachments());
    }

    static Cell withSource(Cell cell, String source, List<ObjectNode> outputs, Integer count) {
        return new Cell(cell.id(), cell.kind(), source, cell.metadata(), outputs, count, cell.attachments());
    }

    static Cell withMetadata(Cell cell, ObjectNode metadata) {
        return new Cell(
                cell.id(),
                cell.kind(),
                cell.source(),
                metadata,
                cell.outputs(),
                cell.executionCount(),
                cell.attachments());
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Kind kind(String word) {
        return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notebook is damaged in the database", e);
        }
    }

    static List<ObjectNode> objects(String json) {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode node : parse(json)) objects.add((ObjectNode) node);
        return objects;
    }

    static String text(List<ObjectNode> objects) {
        return JSON.createArrayNode().addAll(objects).toString();
    }

    /** Without outputs: what a version keeps. */
    static String document(List<Cell> cells) {
        ArrayNode all = JSON.createArrayNode();
        for (Cell cell : cells) {
            ObjectNode one = all.addObject();
            one.put("id", cell.id()).put("kind", word(cell.kind())).put("source", cell.source());
            one.set("metadata", cell.metadata());
            if (cell.attachments() != null) one.set("attachments", cell.attachments());
        }
        return all.toString();
    }

    static List<Cell> cells(String document) {
        List<Cell> cells = new ArrayList<>();
        for (JsonNode one : parse(document)) {
            cells.add(new Cell(
                    one.get("id").asText(),
                    kind(one.get("kind").asText()),
                    one.get("source").asText(),
                    (ObjectNode) one.get("metadata"),
                    List.of(),
                    null,
                    (ObjectNode) one.get("attachments")));
        }
        return cells;
    }
}
