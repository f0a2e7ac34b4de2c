package normbook.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The head of a Markdown file, TOML between {@code +++} or YAML between {@code ---}, and the body behind it.
 *
 * @param fields the values that are single texts, numbers or flags, as written
 * @param body with an empty line for every line of the head, so that its line numbers are those of the file
 */
public record FrontMatter(Map<String, String> fields, String body, List<Problem> problems) {
    private static final TomlMapper TOML = new TomlMapper();

    public static FrontMatter read(Path file, String text) {
        List<String> lines = SourceText.of(text).lines();
        String fence = lines.get(0).stripTrailing();
        if (!fence.equals("+++") && !fence.equals("---")) {
            return new FrontMatter(Map.of(), String.join("\n", lines), List.of());
        }
        int end = end(lines, fence);
        if (end < 0) {
            return unclosed(file, lines, fence);
        }
        List<Problem> problems = new ArrayList<>();
        String head = "\n" + String.join("\n", lines.subList(1, end));
        Map<String, String> fields = Map.of();
        try {
            fields = fence.equals("+++") ? toml(file, head) : yaml(file, head);
        } catch (ContentException e) {
            problems.add(e.problem());
        }
        String body = "\n".repeat(end + 1) + String.join("\n", lines.subList(end + 1, lines.size()));
        return new FrontMatter(fields, body, problems);
    }

    public Publication publication(Path file, SourceText source, Consumer<Problem> found) {
        if (!problems.isEmpty()) return Publication.ofUnreadable(source.text());
        return Publication.read(file, this::find, field -> lineOf(field, source), found);
    }

    /** From 1; 1 as well where it is not found. */
    public static int lineOf(String field, SourceText source) {
        for (int i = 0; i < source.lines().size(); i++) {
            if (source.line(i).stripLeading().startsWith(field)) return i + 1;
        }
        return 1;
    }

    public Optional<String> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    private static int end(List<String> lines, String fence) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(fence)) return i;
        }
        return -1;
    }

    /** Three dashes alone are also a Markdown rule, so only {@code +++} is surely meant as a head. */
    private static FrontMatter unclosed(Path file, List<String> lines, String fence) {
        List<Problem> problems = fence.equals("+++")
                ? List.of(Problem.error(file, 1, "content.front-matter.unclosed", fence))
                : List.of();
        return new FrontMatter(Map.of(), String.join("\n", lines), problems);
    }

    private static Map<String, String> toml(Path file, String head) {
        try {
            Map<String, String> fields = new LinkedHashMap<>();
            JsonNode tree = TOML.readTree(head);
            tree.fields().forEachRemaining(field -> {
                if (field.getValue().isValueNode()) {
                    fields.put(field.getKey(), field.getValue().asText());
                }
            });
            return fields;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new ContentException(
                    Problem.error(file, line, "content.front-matter.syntax", String.valueOf(e.getOriginalMessage())));
        }
    }

    private static Map<String, String> yaml(Path file, String head) {
        if (head.isBlank()) return Map.of();
        return YamlNode.read(file, head).scalars();
    }
}
