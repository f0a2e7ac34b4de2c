package normbook.notebook.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A cell of a notebook.
 *
 * @param id unique in its notebook, 1 to 64 of {@code a-zA-Z0-9-_}
 * @param metadata foreign keys included; ours stand below {@code normbook}
 * @param outputs of a code cell, as nbformat has them, foreign ones included; of others empty
 * @param executionCount null where it has not been run, and of cells without code
 * @param attachments null where there are none
 */
public record Cell(
        String id,
        Kind kind,
        String source,
        ObjectNode metadata,
        List<ObjectNode> outputs,
        Integer executionCount,
        ObjectNode attachments) {

    /** What a cell holds. */
    public enum Kind {
        MARKDOWN,
        CODE,
        RAW
    }

    public Cell {
        outputs = List.copyOf(outputs);
    }
}
