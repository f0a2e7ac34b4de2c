package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Ipynb;
import normbook.notebook.document.Notebook;

/** Notebooks as files. */
final class Documents {
    private Documents() {}

    static Notebook ipynb(String name, byte[] bytes) {
        return Ipynb.read(name, bytes);
    }

    static byte[] ipynb(Notebook notebook) {
        return Ipynb.bytes(notebook);
    }

    /** @param metadata of the file that it came from */
    static Notebook exported(OpenNotebook notebook, ObjectNode metadata) {
        ObjectNode all = metadata.deepCopy();
        all.withObject("/normbook").put("title", notebook.title());
        List<Cell> cells = notebook.cells().stream().map(Outputs::exported).toList();
        return new Notebook(all, cells);
    }
}
