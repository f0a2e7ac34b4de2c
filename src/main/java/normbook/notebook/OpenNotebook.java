package normbook.notebook;

import java.util.List;
import java.util.Set;
import normbook.notebook.document.Cell;

/**
 * A notebook as its reader sees it: an own one, or the template where there is none yet.
 *
 * @param id null where there is no own one yet
 * @param template null for an imported one, and where the course has it no longer
 * @param isCopy whether the marks of its cells hold: in an imported notebook its reader is the author
 */
record OpenNotebook(
        Long id,
        String slug,
        String title,
        int revision,
        Template template,
        boolean isCopy,
        Set<String> library,
        List<Cell> cells) {

    boolean isAssignment() {
        return template != null && template.assignment();
    }
}
