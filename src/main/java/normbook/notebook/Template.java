package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import normbook.content.Publication;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Notebook;
import normbook.web.Hash;

/**
 * A notebook of the course, as its author wrote it: with hidden tests and solutions.
 *
 * @param lesson to whose page it belongs, or null
 * @param publication its own; that of its lesson counts as well
 * @param library classes of the teaching library that its cells may use, by their simple names
 * @param hash another as soon as anything in it has changed
 */
public record Template(
        String slug,
        String title,
        double weight,
        String lesson,
        Set<String> library,
        boolean assignment,
        Publication publication,
        Notebook document,
        String hash) {

    static Template of(String slug, Notebook document) {
        JsonNode ours = document.metadata().path("normbook");
        return new Template(
                slug,
                ours.path("title").asText(slug),
                ours.path("weight").asDouble(Double.MAX_VALUE),
                ours.path("lesson").isTextual() ? ours.path("lesson").asText() : null,
                LabClasses.of(document.metadata()),
                ours.path("assignment").asBoolean(false),
                publication(slug, ours),
                document,
                hash(document));
    }

    /** What cannot be understood hides it, as in the other files. */
    private static Publication publication(String slug, JsonNode ours) {
        return Publication.read(
                Path.of(slug),
                field -> ours.has(field) ? Optional.of(ours.path(field).asText()) : Optional.empty(),
                field -> 0,
                problem -> {});
    }

    /** What a learner begins with; all of it that may ever reach a learner's browser or kernel. */
    List<Cell> forLearners(Language language) {
        String here = Messages.of(language).text("notebook.answer_here");
        return document.cells().stream()
                .filter(cell -> !CellMarks.of(cell).isHidden())
                .map(cell -> Cells.withSource(cell, Secrets.removed(cell.source(), here), List.of(), null))
                .toList();
    }

    /** Of the title, for the {@code lang} attribute. */
    String lang() {
        return Titles.lang(title);
    }

    private static String hash(Notebook document) {
        return Hash.of(document.metadata() + "\0\0"
                + document.cells().stream()
                        .map(cell -> cell.id() + "\0" + cell.kind() + "\0" + cell.source() + "\0" + cell.metadata())
                        .collect(Collectors.joining("\0\0")));
    }
}
