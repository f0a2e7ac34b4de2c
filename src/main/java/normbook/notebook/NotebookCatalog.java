package normbook.notebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The course's notebooks that readers see now, in their order. */
public final class NotebookCatalog {
    private volatile Map<String, Template> templates = Map.of();

    private volatile Map<String, Template> hidden = Map.of();

    /** @param unseen those that learners do not see yet */
    public void publish(List<Template> seen, List<Template> unseen) {
        templates = bySlug(seen);
        hidden = bySlug(unseen);
    }

    private static Map<String, Template> bySlug(List<Template> list) {
        Map<String, Template> next = new LinkedHashMap<>();
        list.forEach(template -> next.put(template.slug(), template));
        return next;
    }

    /** One that learners do not see yet: for its instructors alone. */
    Optional<Template> findHidden(String slug) {
        return Optional.ofNullable(hidden.get(slug));
    }

    List<Template> listHidden() {
        return List.copyOf(hidden.values());
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
