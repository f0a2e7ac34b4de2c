package normbook.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Cell.Kind;

/**
 * Cells as browsers get them.
 *
 * @param markdown safe HTML of any Markdown
 */
record CellJson(UnaryOperator<String> markdown) {

    ObjectNode of(OpenNotebook notebook) {
        ObjectNode json = Cells.object();
        json.put("slug", notebook.slug()).put("title", notebook.title()).put("revision", notebook.revision());
        json.put("assignment", notebook.isAssignment());
        notebook.library().forEach(json.putArray("library")::add);
        json.set("cells", of(notebook.cells(), notebook.isCopy()));
        return json;
    }

    /** @param isCopy whether the cells' marks hold */
    ArrayNode of(List<Cell> cells, boolean isCopy) {
        ArrayNode all = Cells.JSON.createArrayNode();
        cells.forEach(cell -> all.add(of(cell, isCopy)));
        return all;
    }

    String html(Cell cell) {
        return cell.kind() == Kind.MARKDOWN ? markdown.apply(cell.source()) : null;
    }

    private ObjectNode of(Cell cell, boolean isCopy) {
        CellMarks marks = CellMarks.of(cell);
        ObjectNode json = Cells.object();
        json.put("id", cell.id()).put("kind", Cells.word(cell.kind())).put("source", cell.source());
        json.put("html", html(cell));
        json.set("outputs", Outputs.shown(cell.outputs()));
        json.put("count", cell.executionCount());
        json.put("locked", isCopy && marks.isFixed());
        json.put("role", marks.isHidden() ? CellMarks.TESTS : marks.role());
        putNumber(json, "points", marks.shownPoints());
        return json.put("question", marks.question()).put("exercise", marks.exercise());
    }

    /** {@code 2} rather than {@code 2.0}. */
    static void putNumber(ObjectNode json, String field, Double number) {
        if (number != null && number == Math.rint(number)) json.put(field, number.longValue());
        else json.put(field, number);
    }
}
