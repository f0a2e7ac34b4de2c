package normbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import normbook.Reader;

/** A reader whose browser shows a notebook: asks the API as the page's script does. */
record NotebookVisitor(Reader reader, String slug, String token) {
    static final ObjectMapper JSON = new ObjectMapper();

    static NotebookVisitor of(Reader reader, String slug) {
        return new NotebookVisitor(reader, slug, reader.csrf("/notebooks/" + slug));
    }

    String path() {
        return "/api/notebooks/" + slug;
    }

    JsonNode notebook() {
        HttpResponse<String> response = reader.get(path());
        assertEquals(200, response.statusCode(), response.body());
        return json(response);
    }

    JsonNode cell(String id) {
        for (JsonNode cell : notebook().get("cells")) {
            if (cell.get("id").asText().equals(id)) return cell;
        }
        throw new AssertionError("no cell " + id);
    }

    HttpResponse<String> put(String json) {
        return reader.send(
                "PUT",
                path() + "/cells",
                json,
                "Content-Type",
                "application/json",
                "X-CSRF-Token",
                token,
                "X-Tab",
                "a");
    }

    HttpResponse<String> post(String path, String json) {
        return reader.postJson(path() + path, json, "X-CSRF-Token", token);
    }

    /** Saves one cell; name and value of the change. */
    HttpResponse<String> save(int base, String id, String kind, String source) {
        return put(change(base, id, kind, source).toString());
    }

    static ObjectNode change(int base, String id, String kind, String source) {
        ObjectNode json = JSON.createObjectNode().put("base", base);
        json.putArray("changes").addObject().put("id", id).put("kind", kind).put("source", source);
        return json;
    }

    /** Cells to run: id, source, id, source … */
    static String cells(String... idsAndSources) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode cells = json.putArray("cells");
        for (int i = 0; i < idsAndSources.length; i += 2) {
            cells.addObject().put("id", idsAndSources[i]).put("source", idsAndSources[i + 1]);
        }
        return json.toString();
    }

    NotebookEvents events() {
        return new NotebookEvents(reader.lines(path() + "/events", "Accept", "text/event-stream"));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (java.io.IOException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
