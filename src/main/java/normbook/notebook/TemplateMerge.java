package normbook.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import normbook.notebook.document.Cell;
import normbook.web.Hash;

/**
 * Brings what an author has changed into a running copy, cell by cell. What the learner wrote is never lost: of a cell
 * that both have changed the learner's text stays, of one that is gone from the template as well.
 *
 * @param given the template's cells as learners get them
 * @param earlier ids of the cells that it gave before: one of them that is missing was deleted by the learner
 */
record TemplateMerge(List<Cell> given, Set<String> earlier, int revision) {

    List<StoredCell> into(List<StoredCell> own) {
        Map<String, Cell> template = new LinkedHashMap<>();
        given.forEach(cell -> template.put(cell.id(), cell));
        Map<String, StoredCell> merged = new LinkedHashMap<>();
        for (StoredCell cell : own) {
            StoredCell kept = merged(cell, template);
            if (kept != null) merged.put(kept.id(), kept);
        }
        return withNew(merged);
    }

    /** Null where it goes. */
    private StoredCell merged(StoredCell own, Map<String, Cell> template) {
        Cell now = template.get(own.id());
        if (own.origin() == null) return now == null ? own : renamed(own, template);
        if (now == null) return gone(own);
        if (CellMarks.of(now).isFixed() || own.isUntouched()) return replaced(own, now);
        return own.with(Cells.withMetadata(own.cell(), now.metadata()), own.changed());
    }

    /** The learner's own, with the id of a new cell of the template. */
    private StoredCell renamed(StoredCell own, Map<String, Cell> template) {
        String base = own.id().length() > 56 ? own.id().substring(0, 56) : own.id();
        String id = base + "-own";
        for (int i = 2; template.containsKey(id); i++) id = base + "-own" + i;
        return new StoredCell(Cells.withId(own.cell(), id), revision, null);
    }

    private StoredCell gone(StoredCell own) {
        if (CellMarks.of(own.cell()).isFixed() || own.isUntouched()) return null;
        return new StoredCell(Cells.withMetadata(own.cell(), Cells.object()), own.changed(), null);
    }

    private StoredCell replaced(StoredCell own, Cell now) {
        Cell old = own.cell();
        boolean isSame = old.source().equals(now.source()) && old.kind() == now.kind();
        if (!isSame) return StoredCell.given(now, revision);
        Cell kept = Cells.withSource(now, now.source(), old.outputs(), old.executionCount());
        return new StoredCell(kept, own.changed(), Hash.of(now.source()));
    }

    /** Each behind the one that stands before it in the template. */
    private List<StoredCell> withNew(Map<String, StoredCell> merged) {
        List<String> order = new ArrayList<>(merged.keySet());
        Map<String, StoredCell> cells = new HashMap<>(merged);
        String before = null;
        for (Cell cell : given) {
            boolean wasDeleted =
                    earlier.contains(cell.id()) && !CellMarks.of(cell).mustStay();
            if (!cells.containsKey(cell.id()) && wasDeleted) continue;
            if (cells.putIfAbsent(cell.id(), StoredCell.given(cell, revision)) == null) {
                order.add(order.indexOf(before) + 1, cell.id());
            }
            before = cell.id();
        }
        return order.stream().map(cells::get).toList();
    }
}
