package normbook.notebook.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A notebook as a document: what stands in it, not what runs it.
 *
 * @param metadata of the file, foreign keys included, as nbformat 4.5 has it
 */
public record Notebook(ObjectNode metadata, List<Cell> cells) {

    public Notebook {
        cells = List.copyOf(cells);
    }

    public Optional<Cell> find(String id) {
        return cells.stream().filter(cell -> cell.id().equals(id)).findFirst();
    }
}
