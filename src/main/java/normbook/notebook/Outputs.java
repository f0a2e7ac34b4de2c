package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import normbook.notebook.document.Cell;
import normbook.notebook.kernel.Display;

/**
 * Outputs of cells: kept as nbformat has them, shown as the browser draws them. What comes out of an imported file is
 * looked at as closely as what a request brings; what is not exactly of our kind is shown as foreign text.
 */
final class Outputs {
    static final String OURS = "application/vnd.normbook+json";
    private static final String LINE = "normbook_line";
    private static final List<String> SERIES = List.of("line", "points", "bars");
    private static final List<String> NO_NUMBERS = List.of("NaN", "Infinity", "-Infinity");

    private Outputs() {}

    // To be kept

    static ObjectNode stream(String text) {
        return Cells.object().put("output_type", "stream").put("name", "stdout").put("text", text);
    }

    static ObjectNode shown(Display display) {
        ObjectNode output = Cells.object().put("output_type", "display_data");
        ObjectNode data = output.putObject("data");
        data.put("text/plain", DisplayJson.plain(display)).set(OURS, DisplayJson.of(display));
        output.putObject("metadata");
        return output;
    }

    static ObjectNode value(Display display, int count) {
        return shown(display).put("output_type", "execute_result").put("execution_count", count);
    }

    /** @param line 0 where it is not known */
    static ObjectNode error(String name, String sentence, List<String> places, int line) {
        ObjectNode output =
                Cells.object().put("output_type", "error").put("ename", name).put("evalue", sentence);
        places.forEach(output.putArray("traceback")::add);
        return line > 0 ? output.put(LINE, line) : output;
    }

    /** As nbformat's schema wants it. */
    static Cell exported(Cell cell) {
        List<ObjectNode> outputs = cell.outputs().stream()
                .map(output -> output.deepCopy().without(List.of(LINE)))
                .map(ObjectNode.class::cast)
                .toList();
        return Cells.withSource(cell, cell.source(), outputs, cell.executionCount());
    }

    // To be shown

    static ArrayNode shown(List<ObjectNode> outputs) {
        ArrayNode all = Cells.JSON.createArrayNode();
        outputs.forEach(output -> all.add(shown(output)));
        return all;
    }

    static ObjectNode shown(ObjectNode output) {
        return switch (output.path("output_type").asText()) {
            case "stream" -> text(joined(output.path("text")));
            case "error" -> error(output);
            default -> data(output.path("data"));
        };
    }

    static ObjectNode text(String text) {
        return Cells.object().put("type", "text").put("text", text).put("cut", false);
    }

    /** What a reader without scripts, or a diff, sees. */
    static String plain(List<ObjectNode> outputs) {
        StringBuilder text = new StringBuilder();
        for (ObjectNode output : outputs) {
            ObjectNode shown = shown(output);
            String one = shown.has("text")
                    ? shown.path("text").asText()
                    : joined(output.path("data").path("text/plain"));
            text.append(one);
            if (!one.endsWith("\n")) text.append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static ObjectNode error(ObjectNode output) {
        List<String> lines = new ArrayList<>();
        lines.add(joined(output.path("evalue")));
        for (JsonNode line : output.path("traceback")) lines.add(withoutColours(line.asText()));
        ObjectNode shown = Cells.object().put("type", "error").put("text", String.join("\n", lines));
        if (output.path(LINE).isInt()) shown.put("line", output.path(LINE).intValue());
        else shown.putNull("line");
        return shown;
    }

    private static String withoutColours(String text) {
        return text.replaceAll("\u001B\\[[0-9;]*m", "");
    }

    private static ObjectNode data(JsonNode data) {
        JsonNode ours = data.path(OURS);
        if (isOurs(ours)) return ours.deepCopy();
        if (data.has("text/plain")) return foreign("text/plain", joined(data.path("text/plain")));
        Iterator<String> mimes = data.fieldNames();
        String mime = mimes.hasNext() ? mimes.next() : "";
        boolean readable = mime.startsWith("text/") || mime.endsWith("+xml") || mime.endsWith("json");
        return foreign(mime, readable ? joined(data.path(mime)) : "");
    }

    private static ObjectNode foreign(String mime, String text) {
        return Cells.object().put("type", "foreign").put("mime", mime).put("text", text);
    }

    private static String joined(JsonNode text) {
        if (text.isTextual()) return text.asText();
        if (!text.isArray()) return text.isMissingNode() ? "" : text.toString();
        StringBuilder all = new StringBuilder();
        text.forEach(line -> all.append(line.asText()));
        return all.toString();
    }

    private static boolean isOurs(JsonNode json) {
        return switch (json.path("type").asText()) {
            case "value" -> hasOnly(json, "type", "text", "javaType", "cut") && areTexts(json, "text", "javaType");
            case "numbers" ->
                hasOnly(json, "type", "javaType", "shape", "values", "cut")
                        && areTexts(json, "javaType")
                        && areSizes(json.path("shape"))
                        && areNumbers(json.path("values"));
            case "plot" ->
                hasOnly(json, "type", "title", "xLabel", "yLabel", "series")
                        && areTexts(json, "title", "xLabel", "yLabel")
                        && all(json.path("series"), Outputs::isSeries);
            case "table" ->
                hasOnly(json, "type", "header", "rows")
                        && all(json.path("header"), JsonNode::isTextual)
                        && all(json.path("rows"), row -> all(row, JsonNode::isTextual));
            default -> false;
        };
    }

    private static boolean isSeries(JsonNode series) {
        return hasOnly(series, "kind", "name", "x", "y")
                && SERIES.contains(series.path("kind").asText())
                && areTexts(series, "name")
                && areNumbers(series.path("x"))
                && areNumbers(series.path("y"));
    }

    private static boolean areSizes(JsonNode shape) {
        return all(shape, size -> size.isInt() && size.intValue() >= 0);
    }

    private static boolean areNumbers(JsonNode values) {
        return all(values, value -> value.isNumber() || NO_NUMBERS.contains(value.asText()));
    }

    private static boolean areTexts(JsonNode json, String... fields) {
        for (String field : fields) {
            if (!json.path(field).isTextual()) return false;
        }
        return true;
    }

    private static boolean hasOnly(JsonNode json, String... fields) {
        List<String> known = List.of(fields);
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            if (!known.contains(names.next())) return false;
        }
        return true;
    }

    private static boolean all(JsonNode array, Predicate<JsonNode> test) {
        if (!array.isArray()) return false;
        for (JsonNode element : array) {
            if (!test.test(element)) return false;
        }
        return true;
    }
}
