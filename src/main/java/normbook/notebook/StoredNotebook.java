package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;

/**
 * A reader's own notebook, without its cells.
 *
 * @param template the slug of the course's notebook that it is a copy of; null for an imported one
 * @param templateHash of the template that it was last made equal to
 * @param templateCells ids of the cells that the template has given it so far
 * @param revision counts what was saved, from 0 for an untouched copy
 */
record StoredNotebook(
        long id,
        long account,
        String slug,
        String title,
        String template,
        String templateHash,
        Set<String> templateCells,
        ObjectNode metadata,
        int revision,
        Instant updatedAt) {

    boolean isCopy() {
        return template != null;
    }
}
