package normbook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;

/** The JSON object that an API is sent. */
public final class JsonBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonBody() {}

    /** @throws RequestException 415 for another type, 400 for what is no JSON object in UTF-8 */
    public static ObjectNode of(Context ctx) {
        if (!ctx.isJson()) throw new RequestException(415, "web.error.not-json");
        try {
            JsonNode json = JSON.readTree(Form.utf8(ctx.bodyAsBytes()));
            if (json instanceof ObjectNode object) return object;
        } catch (IOException e) {
            // said below, together with JSON of another shape
        }
        throw new RequestException(400, "web.error.not-json");
    }

    /** An object without what it needs, or with something else in its place. */
    public static RequestException malformed() {
        return new RequestException(400, "web.error.json-fields");
    }
}
