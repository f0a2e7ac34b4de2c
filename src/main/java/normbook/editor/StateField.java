package normbook.editor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import normbook.content.ContentException;
import normbook.content.FrontMatter;
import normbook.content.Publication;
import normbook.content.YamlNode;

/** The lines {@code draft} and {@code publishDate} of a file; every other byte of it stays as it is. */
final class StateField {
    private static final Pattern LINE = Pattern.compile("(draft|publishDate)\\s*[=:].*");

    private StateField() {}

    /**
     * @param due null but for a scheduled one
     * @throws Refusal where the file's head cannot be understood, so that a line in it might mean something else
     */
    static String write(EditableFile file, String text, Publication.State state, Instant due) {
        if (file.isIpynb()) {
            String written = NotebookField.write(text, state, due);
            check(file, text, written, state);
            return written;
        }
        boolean yaml = file.path().toString().endsWith(".yml");
        List<String> lines = new ArrayList<>(Difference.lines(text));
        String fence = yaml ? "" : lines.get(0).stripTrailing();
        boolean headed = yaml || fence.equals("+++") || fence.equals("---");
        if (!headed) lines.addAll(0, List.of("+++", "+++"));
        int from = yaml ? 0 : 1;
        int end = yaml ? lines.size() : end(lines, headed ? fence : "+++");
        String before = yaml || fence.equals("---") ? ": " : " = ";
        List<String> wanted = switch (state) {
            case DRAFT -> List.of("draft" + before + "true");
            case SCHEDULED -> List.of("publishDate" + before + due);
            case PUBLISHED -> List.of();
        };
        for (int i = end - 1; i >= from; i--) {
            if (LINE.matcher(lines.get(i)).matches()) {
                lines.remove(i);
                end--;
            }
        }
        if (yaml) from = firstKey(lines);
        lines.addAll(from, wanted);
        String written = String.join("\n", lines);
        check(file, text, written, state);
        return written;
    }

    private static int end(List<String> lines, String fence) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(fence)) return i;
        }
        throw new Refusal(422, "editor.error.head");
    }

    /** Behind the remarks at the top. */
    private static int firstKey(List<String> lines) {
        int at = 0;
        while (at < lines.size() - 1
                && (lines.get(at).isBlank()
                        || lines.get(at).startsWith("#")
                        || lines.get(at).startsWith("---"))) at++;
        return at;
    }

    /** A line that looks like a field may be one of a text: then something else has changed, or the state has not. */
    private static void check(EditableFile file, String before, String after, Publication.State state) {
        Map<String, String> was = fields(file, before);
        Map<String, String> is = fields(file, after);
        boolean draft = "true".equals(is.get("draft"));
        Optional<Instant> due = Optional.ofNullable(is.get("publishDate")).flatMap(Publication::moment);
        boolean written = draft == (state == Publication.State.DRAFT)
                && due.isPresent() == (state == Publication.State.SCHEDULED);
        Publication.FIELDS.forEach(was::remove);
        Publication.FIELDS.forEach(is::remove);
        if (!written || !was.equals(is)) throw new Refusal(422, "editor.error.head");
    }

    private static Map<String, String> fields(EditableFile file, String text) {
        if (file.isIpynb()) return NotebookField.fields(text);
        Path path = file.path();
        try {
            if (path.toString().endsWith(".yml"))
                return YamlNode.read(path, text).texts();
            FrontMatter head = FrontMatter.read(path, text);
            if (!head.problems().isEmpty()) throw new Refusal(422, "editor.error.head");
            Map<String, String> fields = new HashMap<>(head.fields());
            fields.put("", head.body().strip());
            return fields;
        } catch (ContentException e) {
            throw new Refusal(422, "editor.error.head");
        }
    }
}
