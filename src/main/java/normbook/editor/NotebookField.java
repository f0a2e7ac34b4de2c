package normbook.editor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import normbook.content.Publication;

/** {@code draft} and {@code publishDate} in the metadata of a Jupyter file; every byte outside of ours stays as it is. */
final class NotebookField {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String OURS = "normbook";

    private NotebookField() {}

    /** @param due null but for a scheduled one */
    static String write(String text, Publication.State state, Instant due) {
        try {
            Place metadata = place(text, "metadata");
            if (metadata == null || text.charAt(metadata.from()) != '{') throw unreadable();
            String inside = text.substring(metadata.from(), metadata.to());
            Place ours = place(inside, OURS);
            ObjectNode fields = ours == null
                    ? JsonNodeFactory.instance.objectNode()
                    : object(inside.substring(ours.from(), ours.to()));
            Publication.FIELDS.forEach(fields::remove);
            if (state == Publication.State.DRAFT) fields.put("draft", true);
            if (state == Publication.State.SCHEDULED) fields.put("publishDate", due.toString());
            return text.substring(0, metadata.from())
                    + (ours == null ? first(inside, fields) : replaced(inside, ours, fields))
                    + text.substring(metadata.to());
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** What is said of the notebook, and under an empty name all the rest. */
    static Map<String, String> fields(String text) {
        try {
            ObjectNode root = object(text);
            Map<String, String> fields = new HashMap<>();
            JsonNode ours = root.path("metadata").path(OURS);
            ours.fields()
                    .forEachRemaining(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
            if (root.path("metadata") instanceof ObjectNode metadata) metadata.remove(OURS);
            fields.put("", root.toString());
            return fields;
        } catch (IOException e) {
            throw unreadable();
        }
    }

    /** @param to behind its last character */
    private record Place(int from, int to) {}

    /** Of the value of a field of the object that the text is; null where it has none. */
    private static Place place(String text, String field) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw unreadable();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(field);
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                int to = (int) parser.currentLocation().getCharOffset();
                if (wanted) return new Place(from, to);
            }
            return null;
        }
    }

    private static String first(String metadata, ObjectNode fields) {
        String rest = metadata.substring(1);
        return "{\"" + OURS + "\": " + fields + (rest.strip().equals("}") ? "" : ",") + rest;
    }

    private static String replaced(String metadata, Place ours, ObjectNode fields) {
        return metadata.substring(0, ours.from()) + fields + metadata.substring(ours.to());
    }

    private static ObjectNode object(String text) throws IOException {
        if (JSON.readTree(text) instanceof ObjectNode object) return object;
        throw unreadable();
    }

    private static Refusal unreadable() {
        return new Refusal(422, "editor.error.head");
    }
}
