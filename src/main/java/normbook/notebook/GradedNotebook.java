package normbook.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Cell.Kind;

/** What runs when a notebook is handed in: the learner's cells, and the author's tests behind the cells they follow. */
final class GradedNotebook {
    private GradedNotebook() {}

    static List<GradedCell> of(Template template, List<Cell> handedIn) {
        Map<String, Cell> authors = new LinkedHashMap<>();
        template.document().cells().forEach(cell -> authors.put(cell.id(), cell));
        Map<String, GradedCell> cells = new LinkedHashMap<>();
        for (Cell cell : handedIn) {
            Cell author = authors.get(cell.id());
            boolean isAuthors = author != null && CellMarks.of(author).isFixed();
            if (!isAuthors) cells.put(cell.id(), GradedCell.ofLearner(cell));
            else if (!CellMarks.of(author).isHidden()) cells.put(cell.id(), GradedCell.ofAuthor(author));
        }
        return withMissing(template, cells).stream()
                .filter(graded -> graded.cell().kind() == Kind.CODE)
                .toList();
    }

    private static List<GradedCell> withMissing(Template template, Map<String, GradedCell> cells) {
        List<String> order = new ArrayList<>(cells.keySet());
        String before = null;
        for (Cell cell : template.document().cells()) {
            if (CellMarks.of(cell).isFixed() && cells.putIfAbsent(cell.id(), GradedCell.ofAuthor(cell)) == null) {
                order.add(order.indexOf(before) + 1, cell.id());
            }
            if (cells.containsKey(cell.id())) before = cell.id();
        }
        return order.stream().map(cells::get).toList();
    }
}
