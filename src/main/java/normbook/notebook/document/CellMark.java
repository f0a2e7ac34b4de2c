package normbook.notebook.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.ContentException;
import normbook.content.Problem;

/**
 * The line that starts a cell in Markdown: {@code <!-- cell: ID FLAG… -->}.
 *
 * @param id null where the cell is named by its place
 * @param flags what else stands in the line, with the value behind {@code =} or an empty text
 */
record CellMark(String id, Map<String, String> flags) {
    static final CellMark NONE = new CellMark(null, Map.of());

    private static final Pattern LINE = Pattern.compile("<!--\\s*+cell(?::(.*)|\\s*+)-->\\s*+");
    private static final Pattern ESCAPED = Pattern.compile("<!--\\s*(\\\\+)cell\\b.*");
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final Pattern POINTS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final Set<String> KINDS = Set.of("code", "markdown", "raw");
    private static final Set<String> ROLES = Set.of("answer", "tests", "hidden");
    private static final Set<String> VALUED = Set.of("id", "points", "question", "exercise");

    static boolean isOne(String line) {
        return LINE.matcher(line).matches();
    }

    /** A line of text that would be taken for a mark has a backslash more in the file. */
    static String escape(String line) {
        return isOne(line) || ESCAPED.matcher(line).matches() ? line.replaceFirst("(\\\\*cell)", "\\\\$1") : line;
    }

    static String unescape(String line) {
        return ESCAPED.matcher(line).matches() ? line.replaceFirst("\\\\", "") : line;
    }

    /** @param number of the line, from 1 */
    static CellMark read(Path file, int number, String line) {
        Matcher mark = LINE.matcher(line);
        if (!mark.matches()) throw new IllegalArgumentException(line);
        Map<String, String> flags = new LinkedHashMap<>();
        String words = mark.group(1) == null ? "" : mark.group(1).strip();
        for (String word : words.isEmpty() ? new String[0] : words.split("\\s+")) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            boolean isId = flags.isEmpty() && equals < 0 && !isFlag(name);
            String old = isId ? flags.put("id", word) : flags.put(name, equals < 0 ? "" : word.substring(equals + 1));
            if (old != null) throw wrong(file, number, "notebook.markdown.flag-twice", name);
        }
        return checked(file, number, flags);
    }

    private static boolean isFlag(String word) {
        return word.equals("locked") || KINDS.contains(word) || ROLES.contains(word) || VALUED.contains(word);
    }

    private static CellMark checked(Path file, int number, Map<String, String> flags) {
        flags.forEach((name, value) -> {
            if (!isFlag(name) || VALUED.contains(name) == value.isEmpty()) {
                throw wrong(file, number, "notebook.markdown.flag", value.isEmpty() ? name : name + "=" + value);
            }
        });
        requireOne(file, number, flags, KINDS);
        requireOne(file, number, flags, ROLES);
        if (!POINTS.matcher(flags.getOrDefault("points", "0")).matches()) {
            throw wrong(file, number, "notebook.markdown.points", flags.get("points"));
        }
        String id = flags.remove("id");
        if (id != null && !ID.matcher(id).matches()) throw wrong(file, number, "notebook.markdown.id", id);
        return new CellMark(id, flags);
    }

    private static void requireOne(Path file, int number, Map<String, String> flags, Set<String> choices) {
        List<String> found = flags.keySet().stream().filter(choices::contains).toList();
        if (found.size() > 1) throw wrong(file, number, "notebook.markdown.flags", found.get(0), found.get(1));
    }

    private static ContentException wrong(Path file, int number, String key, Object... arguments) {
        return new ContentException(Problem.error(file, number, key, arguments));
    }

    boolean has(String flag) {
        return flags.containsKey(flag);
    }

    /** Does text follow, though code stands right below? */
    boolean isText() {
        return has("markdown") || has("raw") || !has("code") && (has("question") || has("exercise"));
    }

    /** Does code that stands in the text belong to it? */
    boolean holdsCode() {
        return has("markdown") || has("raw");
    }

    /** The cell's metadata. */
    ObjectNode metadata() {
        ObjectNode ours = JsonNodeFactory.instance.objectNode();
        ROLES.stream().filter(this::has).forEach(role -> ours.put("role", role));
        if (has("points")) points(ours);
        if (has("locked")) ours.put("locked", true);
        List.of("question", "exercise").stream().filter(this::has).forEach(name -> ours.put(name, flags.get(name)));
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        return ours.isEmpty() ? metadata : metadata.set("normbook", ours);
    }

    private void points(ObjectNode ours) {
        double points = Double.parseDouble(flags.get("points"));
        if (points == Math.rint(points)) ours.put("points", (int) points);
        else ours.put("points", points);
    }

    /** The line for a cell; what our metadata hold beyond the format's flags is left out. */
    static String line(Cell cell, String kind) {
        List<String> words = new ArrayList<>();
        words.add(isFlag(cell.id()) ? "id=" + cell.id() : cell.id());
        if (!kind.isEmpty()) words.add(kind);
        words.addAll(words(cell));
        return "<!-- cell: " + String.join(" ", words) + " -->";
    }

    static List<String> words(Cell cell) {
        List<String> words = new ArrayList<>();
        JsonNode ours = Nbgrader.marks(cell);
        String role = ours.path("role").asText("");
        if (ROLES.contains(role)) words.add(role);
        if (ours.path("locked").asBoolean(false)) words.add("locked");
        String points = ours.path("points").asText("");
        if (POINTS.matcher(points).matches()) words.add("points=" + points);
        for (String name : List.of("question", "exercise")) {
            String value = ours.path(name).asText("");
            if (value.matches("[^\\s<>]+")) words.add(name + "=" + value);
        }
        return words;
    }
}
