package normbook.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last entry of a backup: what else is in it.
 *
 * @param files SHA-256 in hexadecimal by the entry's name
 */
record Manifest(Instant madeAt, Map<String, String> files) {
    static final String NAME = "manifest.json";
    static final String DATABASE = "database/normbook.mv.db";
    static final String CONTENT = "content/";

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] json() {
        ObjectNode json = JSON.createObjectNode().put("format", FORMAT).put("madeAt", madeAt.toString());
        ObjectNode hashes = json.putObject("files");
        files.forEach(hashes::put);
        return json.toPrettyString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param backup that it is in, to be named
     * @throws BackupException where it is none of ours
     */
    static Manifest of(byte[] json, Path backup) {
        try {
            JsonNode node = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            int format = node.path("format").asInt();
            if (format > FORMAT) throw new BackupException("app.backup.newer", backup);
            if (format < 1) throw new BackupException("app.backup.not-one", backup);
            Map<String, String> files = new TreeMap<>();
            node.path("files")
                    .fields()
                    .forEachRemaining(
                            file -> files.put(file.getKey(), file.getValue().asText()));
            return new Manifest(Instant.parse(node.path("madeAt").asText()), files);
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new BackupException("app.backup.not-one", backup);
        }
    }
}
