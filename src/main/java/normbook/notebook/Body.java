package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import normbook.notebook.document.Cell.Kind;
import normbook.web.JsonBody;
import normbook.web.RequestException;

/** The JSON of a request, read strictly. */
record Body(JsonNode json) {
    private static final Set<String> KINDS = Set.of("markdown", "code", "raw");
    private static final int MOST = 4 * Limits.CELLS;

    static Body of(Context ctx) {
        return new Body(JsonBody.of(ctx));
    }

    String text(String field) {
        return text(json, field);
    }

    int number(String field) {
        if (!json.path(field).isInt()) throw JsonBody.malformed();
        return json.path(field).intValue();
    }

    Save save() {
        List<Save.Change> changes = new ArrayList<>();
        for (JsonNode change : array("changes")) {
            changes.add(new Save.Change(id(text(change, "id")), kind(text(change, "kind")), source(change)));
        }
        return new Save(number("base"), json.path("order").isArray() ? ids("order") : null, changes);
    }

    /** Cells to run: id and source. */
    List<JsonNode> cells() {
        List<JsonNode> cells = new ArrayList<>();
        for (JsonNode cell : array("cells")) {
            id(text(cell, "id"));
            source(cell);
            cells.add(cell);
        }
        if (cells.isEmpty()) throw JsonBody.malformed();
        return cells;
    }

    private List<String> ids(String field) {
        List<String> ids = new ArrayList<>();
        for (JsonNode id : array(field)) {
            if (!id.isTextual()) throw JsonBody.malformed();
            ids.add(id(id.asText()));
        }
        return ids;
    }

    private JsonNode array(String field) {
        JsonNode array = json.path(field);
        if (!array.isArray() || array.size() > MOST) throw JsonBody.malformed();
        return array;
    }

    private static String source(JsonNode cell) {
        String source = text(cell, "source").replace("\r\n", "\n");
        Limits.checkSource(cell.path("id").asText(), source);
        return source;
    }

    private static String id(String id) {
        if (Cells.isId(id)) return id;
        throw new RequestException(422, "notebook.error.bad-cell", id.substring(0, Math.min(100, id.length())));
    }

    private static Kind kind(String word) {
        if (KINDS.contains(word)) return Cells.kind(word);
        throw new RequestException(422, "notebook.error.bad-kind", word.substring(0, Math.min(100, word.length())));
    }

    private static String text(JsonNode json, String field) {
        if (!json.path(field).isTextual()) throw JsonBody.malformed();
        return json.path(field).asText();
    }
}
