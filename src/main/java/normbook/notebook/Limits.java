package normbook.notebook;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Ipynb;
import normbook.notebook.document.Notebook;
import normbook.web.RequestException;

/** How much a notebook may hold; what is too much is refused with a sentence. */
final class Limits {
    static final int CELLS = 300;
    static final int SOURCE = 65_536;
    static final int SOURCES = 1 << 20;
    /** Of one cell, as JSON. */
    static final int OUTPUTS = 1 << 20;
    /** Of a whole notebook, as JSON. */
    static final int ALL_OUTPUTS = 8 << 20;

    /** Attachments and metadata of a whole notebook, as JSON: each version keeps them. */
    static final int ATTACHED = 1 << 20;

    static final int NOTEBOOKS = 200;
    /** What a kept notebook takes as a file, and the rest of the form that brings it. */
    static final int UPLOAD_BYTES = Ipynb.MAX_BYTES + (64 << 10);

    private Limits() {}

    static void check(Collection<Cell> cells) {
        if (cells.size() > CELLS) throw new RequestException(422, "notebook.error.many-cells", cells.size(), CELLS);
        long all = 0;
        for (Cell cell : cells) {
            checkSource(cell.id(), cell.source());
            all += cell.source().length();
        }
        if (all > SOURCES) throw new RequestException(422, "notebook.error.long", all / 1024, SOURCES / 1024);
    }

    static void checkSource(String id, String source) {
        if (source.length() > SOURCE) {
            throw new RequestException(422, "notebook.error.long-cell", id, source.length(), SOURCE);
        }
        // JSON can spell half a character, which no encoding can write.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(source)) {
            throw new RequestException(400, "web.error.not-utf8");
        }
    }

    /** What a file may bring along. */
    static void check(Notebook notebook) {
        check(notebook.cells());
        checkOutputs(notebook.cells());
        long attached = notebook.metadata().toString().length();
        for (Cell cell : notebook.cells()) {
            attached += cell.metadata().toString().length();
            if (cell.attachments() != null)
                attached += cell.attachments().toString().length();
        }
        if (attached > ATTACHED) throw new RequestException(422, "notebook.error.attached", ATTACHED / 1024);
    }

    /** Whether a cell's outputs can be kept, and so brought back from a file. */
    static boolean admit(int outputs, long others) {
        return outputs <= OUTPUTS && others + outputs <= ALL_OUTPUTS;
    }

    private static void checkOutputs(List<Cell> cells) {
        long all = 0;
        for (Cell cell : cells) {
            int one = Cells.text(cell.outputs()).length();
            if (one > OUTPUTS) throw new RequestException(422, "notebook.error.output", cell.id(), OUTPUTS / 1024);
            all += one;
        }
        if (all > ALL_OUTPUTS) throw new RequestException(422, "notebook.error.outputs", ALL_OUTPUTS / 1024);
    }
}
