package normbook.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The course's notebooks that readers see now, in their order. */
public final class NotebookCatalog {
    private volatile Map<String, Template> templates = Map.of();

    public void publish(List<Template> read) {
        Map<String, Template> next = new LinkedHashMap<>();
        read.forEach(template -> next.put(template.slug(), template));
        templates = next;
    }

    /** What other rooms show of one: a link to it. */
    public record Row(String slug, String title, String lang) {}

    public List<Row> rows() {
        return rows(list());
    }

    /** Those that are handed in. */
    public List<Row> assignments() {
        return rows(list().stream().filter(Template::assignment).toList());
    }

    public List<Row> rowsOfLesson(String lesson) {
        return rows(list().stream()
                .filter(template -> lesson.equals(template.lesson()))
                .toList());
    }

    Optional<Template> find(String slug) {
        return Optional.ofNullable(slug == null ? null : templates.get(slug));
    }

    List<Template> list() {
        return List.copyOf(templates.values());
    }

    private static List<Row> rows(List<Template> templates) {
        return templates.stream()
                .map(template -> new Row(template.slug(), template.title(), template.lang()))
                .toList();
    }
}
