package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Ipynb;
import normbook.notebook.document.Notebook;

/** Notebooks as files. */
final class Documents {
    private Documents() {}

    static Notebook ipynb(String name, byte[] bytes) {
        return Ipynb.read(name, bytes);
    }

    /**
     * A file that can be imported again: outputs that make it too large for that are left out, the largest first.
     *
     * @param cut says so in their place
     */
    static byte[] ipynb(Notebook notebook, String cut) {
        byte[] file = Ipynb.bytes(notebook);
        return Ipynb.share(file) <= 1 ? file : Ipynb.bytes(shortened(notebook, cut));
    }

    private static Notebook shortened(Notebook notebook, String cut) {
        Map<String, Double> shares = new HashMap<>();
        notebook.cells().forEach(cell -> shares.put(cell.id(), share(cell)));
        double all = shares.values().stream().mapToDouble(share -> share).sum();
        List<String> largest = notebook.cells().stream()
                .filter(cell -> !cell.outputs().isEmpty())
                .map(Cell::id)
                .sorted(Comparator.comparing(shares::get).reversed())
                .toList();
        Set<String> left = new HashSet<>();
        for (String id : largest) {
            if (all <= 1) break;
            all -= shares.get(id);
            left.add(id);
        }
        List<Cell> cells = notebook.cells().stream()
                .map(cell -> left.contains(cell.id()) ? withoutOutputs(cell, cut) : cell)
                .toList();
        return new Notebook(notebook.metadata(), cells);
    }

    private static double share(Cell cell) {
        return Ipynb.share(Ipynb.bytes(new Notebook(Cells.object(), List.of(cell))));
    }

    private static Cell withoutOutputs(Cell cell, String cut) {
        return Cells.withSource(cell, cell.source(), List.of(Outputs.stream(cut + "\n")), cell.executionCount());
    }

    /** @param metadata of the file that it came from */
    static Notebook exported(String title, ObjectNode metadata, List<Cell> cells) {
        ObjectNode all = metadata.deepCopy();
        all.withObject("/normbook").put("title", title);
        return new Notebook(all, cells.stream().map(Outputs::exported).toList());
    }
}
