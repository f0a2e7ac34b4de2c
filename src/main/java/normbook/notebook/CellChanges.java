package normbook.notebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes one list of cells into another.
 *
 * @param inserted by their places
 * @param updated by their places
 * @param moved places of those that are the same but stand elsewhere, by id
 */
record CellChanges(
        List<String> deleted,
        Map<Integer, StoredCell> inserted,
        Map<Integer, StoredCell> updated,
        Map<String, Integer> moved) {

    static CellChanges between(List<StoredCell> before, List<StoredCell> after) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) places.put(before.get(i).id(), i);
        CellChanges changes =
                new CellChanges(new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int i = 0; i < after.size(); i++) {
            StoredCell cell = after.get(i);
            Integer place = places.remove(cell.id());
            if (place == null) changes.inserted().put(i, cell);
            else if (!before.get(place).equals(cell)) changes.updated().put(i, cell);
            else if (place != i) changes.moved().put(cell.id(), i);
        }
        changes.deleted().addAll(places.keySet());
        return changes;
    }
}
