package normbook.notebook.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import normbook.content.ContentException;
import normbook.content.Problem;

/** JSON as Jupyter writes it, read with limits. */
final class IpynbJson {
    private static final int DEEPEST = 100;
    static final int MOST_TOKENS = 1_000_000;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonMapper MAPPER = mapper();
    private static final JsonFactory COUNTING = new JsonFactory();
    private static final ObjectWriter WRITER = MAPPER.writer(printer());

    private IpynbJson() {}

    /** Numbers are kept digit by digit; a key that stands twice in an object is an error. */
    private static JsonMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                .enable(
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxTokenCount(MOST_TOKENS)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
        return mapper;
    }

    /** Python's {@code json.dumps(…, indent=1, sort_keys=True)}, so that Jupyter's files come out byte by byte. */
    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        DefaultIndenter step = new DefaultIndenter(" ", "\n");
        printer.indentArraysWith(step);
        printer.indentObjectsWith(step);
        return printer;
    }

    static JsonNode read(Path file, String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return read(file, parser);
        } catch (IOException e) {
            throw new IllegalStateException(e); // of a text in memory
        }
    }

    private static JsonNode read(Path file, JsonParser parser) throws IOException {
        try {
            return WholeText.of(MAPPER.readValue(parser, JsonNode.class));
        } catch (StreamConstraintsException e) {
            int line = place(e, parser).getLineNr();
            throw wrong(file, line, "notebook.ipynb.limits", DEEPEST, MOST_TOKENS, LONGEST_NUMBER);
        } catch (NumberFormatException e) { // which Jackson lets through for an exponent of eleven digits
            int line = parser.currentLocation().getLineNr();
            throw wrong(file, line, "notebook.ipynb.limits", DEEPEST, MOST_TOKENS, LONGEST_NUMBER);
        } catch (JsonProcessingException e) {
            JsonLocation place = place(e, parser);
            throw wrong(file, place.getLineNr(), "notebook.ipynb.syntax", Math.max(1, place.getColumnNr()));
        }
    }

    private static JsonLocation place(JsonProcessingException e, JsonParser parser) {
        return e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    }

    private static ContentException wrong(Path file, int line, String key, Object... arguments) {
        return new ContentException(Problem.error(file, Math.max(1, line), key, arguments));
    }

    /** Of JSON that we wrote ourselves. */
    static int tokens(byte[] json) {
        int tokens = 0;
        try (JsonParser parser = COUNTING.createParser(json)) {
            while (parser.nextToken() != null) tokens++;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return tokens;
    }

    static String write(JsonNode node) {
        try {
            return WRITER.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
