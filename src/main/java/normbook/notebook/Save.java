package normbook.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Cell.Kind;
import normbook.web.RequestException;

/**
 * What a tab wants to be saved.
 *
 * @param base the revision that the tab has seen
 * @param order null where it is as it was; a cell that is not in it is deleted
 */
record Save(int base, List<String> order, List<Change> changes) {

    record Change(String id, Kind kind, String source) {
        boolean isOf(Cell cell) {
            return cell.kind() == kind && cell.source().equals(source);
        }
    }

    /** Cells that another tab has changed since, and not to the same. */
    List<StoredCell> conflicts(List<StoredCell> stored) {
        Map<String, Change> byId = new HashMap<>();
        changes.forEach(change -> byId.put(change.id(), change));
        return stored.stream()
                .filter(cell -> cell.changed() > base && byId.containsKey(cell.id()))
                .filter(cell -> !byId.get(cell.id()).isOf(cell.cell()))
                .toList();
    }

    /** @param isCopy whether cells may be locked */
    List<StoredCell> apply(List<StoredCell> stored, int revision, boolean isCopy) {
        Map<String, StoredCell> cells = new LinkedHashMap<>();
        stored.forEach(cell -> cells.put(cell.id(), cell));
        for (Change change : changes) {
            StoredCell old = cells.get(change.id());
            cells.put(change.id(), old == null ? fresh(change, revision) : changed(old, change, revision, isCopy));
        }
        return order == null ? List.copyOf(cells.values()) : ordered(cells, isCopy);
    }

    private static StoredCell fresh(Change change, int revision) {
        return new StoredCell(Cells.fresh(change.id(), change.kind(), change.source()), revision, null);
    }

    private static StoredCell changed(StoredCell old, Change change, int revision, boolean isCopy) {
        Cell cell = old.cell();
        if (change.isOf(cell)) return old;
        CellMarks marks = CellMarks.of(cell);
        boolean otherKind = change.kind() != cell.kind();
        if (isCopy && (marks.isFixed() || otherKind && marks.mustStay())) {
            throw new RequestException(422, "notebook.error.locked", cell.id());
        }
        boolean keepsOutputs = change.kind() == Kind.CODE;
        return old.with(
                new Cell(
                        cell.id(),
                        change.kind(),
                        change.source(),
                        cell.metadata(),
                        keepsOutputs ? cell.outputs() : List.of(),
                        keepsOutputs ? cell.executionCount() : null,
                        keepsOutputs ? null : cell.attachments()),
                revision);
    }

    /** What the tab could not know, and what must stay, keeps its place behind the cell before it. */
    private List<StoredCell> ordered(Map<String, StoredCell> cells, boolean isCopy) {
        Set<String> ids = new LinkedHashSet<>(order);
        ids.retainAll(cells.keySet());
        List<String> result = new ArrayList<>(ids);
        String before = null;
        for (StoredCell cell : cells.values()) {
            boolean stays =
                    cell.changed() > base || isCopy && CellMarks.of(cell.cell()).mustStay();
            if (ids.contains(cell.id())) {
                before = cell.id();
            } else if (stays) {
                result.add(result.indexOf(before) + 1, cell.id());
                before = cell.id();
            }
        }
        return result.stream().map(cells::get).toList();
    }
}
