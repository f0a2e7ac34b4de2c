package normbook.notebook;

import normbook.notebook.document.Cell;
import normbook.web.Hash;

/**
 * A cell of a reader's notebook.
 *
 * @param changed the revision that last changed its text
 * @param origin hash of the text that the template gave it; null for the reader's own
 */
record StoredCell(Cell cell, int changed, String origin) {
    static StoredCell given(Cell cell, int revision) {
        return new StoredCell(cell, revision, Hash.of(cell.source()));
    }

    String id() {
        return cell.id();
    }

    boolean isUntouched() {
        return Hash.of(cell.source()).equals(origin);
    }

    StoredCell with(Cell changed, int revision) {
        return new StoredCell(changed, revision, origin);
    }
}
