package normbook.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.http.HttpResponse;
import normbook.Reader;

/** A learner at the page of an exercise, who submits as the page's script does. */
final class Client {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reader reader;
    private final String path;
    private final String token;

    Client(Reader reader, String slug) {
        this.reader = reader;
        path = "/api/exercises/" + slug + "/submissions";
        token = reader.csrf("/exercises/" + slug);
    }

    /** Returns the verdict JSON. */
    JsonNode submit(String source) throws IOException {
        String body =
                JsonNodeFactory.instance.objectNode().put("source", source).toString();
        HttpResponse<String> response = reader.postJson(path, body, "X-CSRF-Token", token);
        if (response.statusCode() != 200)
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        return JSON.readTree(response.body());
    }
}
