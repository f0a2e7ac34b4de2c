package normbook.notebook.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import normbook.content.ContentException;
import normbook.content.FrontMatter;
import normbook.content.Problem;
import normbook.content.Publication;
import normbook.content.SourceText;

/** The head of a Markdown file and the metadata of a notebook: ours stand below {@code normbook}. */
final class NotebookHead {
    private static final Pattern WEIGHT = Pattern.compile("-?\\d{1,9}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z][a-z0-9+#.-]{0,30}");
    private static final String JAVA = "java";

    private NotebookHead() {}

    static ObjectNode read(Path file, SourceText source, FrontMatter front) {
        front.problems().stream().findFirst().ifPresent(problem -> {
            throw new ContentException(problem);
        });
        ObjectNode ours = JsonNodeFactory.instance.objectNode();
        front.find("title").ifPresent(title -> ours.put("title", title));
        front.find("weight").ifPresent(weight -> ours.put("weight", integer(file, source, weight)));
        front.find("lesson").ifPresent(lesson -> ours.put("lesson", lesson));
        front.find("library").ifPresent(names -> library(ours, names));
        front.find("assignment").ifPresent(flag -> ours.put("assignment", flag(file, source, flag)));
        Publication publication = front.publication(file, source, problem -> {
            throw new ContentException(problem);
        });
        if (publication.draft()) ours.put("draft", true);
        if (publication.due() != null) ours.put("publishDate", publication.due().toString());
        ObjectNode metadata = JsonNodeFactory.instance.objectNode();
        if (!ours.isEmpty()) metadata.set("normbook", ours);
        front.find("language")
                .filter(language -> !language.equals(JAVA))
                .ifPresent(language -> metadata.putObject("language_info").put("name", known(file, source, language)));
        return metadata;
    }

    /** Of the code cells. */
    static String language(ObjectNode metadata) {
        String name = metadata.path("language_info").path("name").asText("");
        String language =
                name.isEmpty() ? metadata.path("kernelspec").path("language").asText(JAVA) : name;
        String small = language.toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(small).matches() ? small : JAVA;
    }

    static String write(ObjectNode metadata) {
        JsonNode ours = metadata.path("normbook");
        StringBuilder head = new StringBuilder("+++\n");
        text(head, "title", ours.path("title").asText(""));
        if (ours.path("weight").isInt())
            line(head, "weight", ours.path("weight").asText());
        text(head, "lesson", ours.path("lesson").asText(""));
        text(head, "library", names(ours.path("library")));
        if (ours.path("assignment").isBoolean())
            line(head, "assignment", ours.path("assignment").asText());
        if (ours.path("draft").isBoolean())
            line(head, "draft", ours.path("draft").asText());
        text(head, "publishDate", ours.path("publishDate").asText(""));
        if (!language(metadata).equals(JAVA)) text(head, "language", language(metadata));
        return head.append("+++\n").toString();
    }

    private static int integer(Path file, SourceText source, String weight) {
        if (WEIGHT.matcher(weight).matches()) return Integer.parseInt(weight);
        throw wrong(file, source, "weight", "content.yaml.not-an-integer", "weight", weight);
    }

    private static boolean flag(Path file, SourceText source, String flag) {
        if (flag.equals("true") || flag.equals("false")) return flag.equals("true");
        throw wrong(file, source, "assignment", "content.yaml.not-a-flag", "assignment", flag);
    }

    private static String known(Path file, SourceText source, String language) {
        if (LANGUAGE.matcher(language).matches()) return language;
        throw wrong(file, source, "language", "notebook.markdown.language", language);
    }

    private static void library(ObjectNode ours, String names) {
        var list = ours.putArray("library");
        Pattern.compile("[\\s,]+")
                .splitAsStream(names)
                .filter(name -> !name.isEmpty())
                .forEach(list::add);
    }

    private static String names(JsonNode library) {
        return StreamSupport.stream(library.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static void text(StringBuilder head, String field, String value) {
        if (!value.isEmpty()) line(head, field, quoted(value));
    }

    private static void line(StringBuilder head, String field, String value) {
        head.append(field).append(" = ").append(value).append('\n');
    }

    /** A TOML string. */
    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') quoted.append('\\').appendCodePoint(c);
            else if (c < ' ' || c == 0x7F) quoted.append(String.format("\\u%04X", c));
            else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) quoted.append('\uFFFD');
            else quoted.appendCodePoint(c);
        });
        return quoted.append('"').toString();
    }

    private static ContentException wrong(Path file, SourceText source, String field, String key, Object... arguments) {
        List<String> lines = source.lines();
        int line = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).matches("\\s*" + field + "\\s*[=:].*"))
                .findFirst()
                .orElse(0);
        return new ContentException(Problem.error(file, line + 1, key, arguments));
    }
}
