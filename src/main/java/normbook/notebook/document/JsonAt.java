package normbook.notebook.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import normbook.content.ContentException;
import normbook.content.Problem;

/**
 * A value of a JSON file and its place, which every complaint about it names.
 *
 * @param pointer as RFC 6901 has it
 */
record JsonAt(Path file, String pointer, JsonNode node) {
    private static final int LONGEST_NAME = 60;

    ContentException wrong(String key, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = pointer.isEmpty() ? "/" : pointer;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return new ContentException(Problem.error(file, 0, key, arguments));
    }

    ObjectNode object() {
        if (node instanceof ObjectNode object) return object;
        throw wrong("notebook.ipynb.not.object");
    }

    JsonAt field(String name) {
        if (object().has(name)) return at(name, node.get(name));
        throw wrong("notebook.ipynb.missing", name);
    }

    void ifPresent(String name, Consumer<JsonAt> check) {
        if (object().has(name)) check.accept(at(name, node.get(name)));
    }

    void requireOnly(Set<String> names) {
        object().fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) throw wrong("notebook.ipynb.unknown", shortened(name));
        });
    }

    List<JsonAt> fields() {
        List<JsonAt> fields = new ArrayList<>();
        object().fields().forEachRemaining(field -> fields.add(at(field.getKey(), field.getValue())));
        return fields;
    }

    List<JsonAt> items(int most) {
        if (!node.isArray()) throw wrong("notebook.ipynb.not.list");
        if (node.size() > most) throw wrong("notebook.ipynb.many", most);
        List<JsonAt> items = new ArrayList<>();
        for (JsonNode item : node) items.add(at(String.valueOf(items.size()), item));
        return items;
    }

    String text() {
        if (node.isTextual()) return node.textValue();
        throw wrong("notebook.ipynb.not.text");
    }

    String text(Pattern pattern, String key) {
        if (node.isTextual() && pattern.matcher(node.textValue()).find()) return node.textValue();
        throw wrong(key);
    }

    boolean flag() {
        if (node.isBoolean()) return node.booleanValue();
        throw wrong("notebook.ipynb.not.flag");
    }

    /** A text, or a list of its lines with their ends. */
    String lines() {
        if (node.isTextual()) return node.textValue();
        if (!node.isArray()) throw wrong("notebook.ipynb.not.lines");
        StringBuilder text = new StringBuilder();
        for (JsonAt line : items(Integer.MAX_VALUE)) text.append(line.text());
        return text.toString();
    }

    /** A whole number from 0, or null. */
    Integer count() {
        if (node.isNull()) return null;
        if (node.isInt() && node.intValue() >= 0) return node.intValue();
        throw wrong("notebook.ipynb.not.count");
    }

    private JsonAt at(String name, JsonNode value) {
        return new JsonAt(
                file, pointer + "/" + shortened(name).replace("~", "~0").replace("/", "~1"), value);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
