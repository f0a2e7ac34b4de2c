package normbook.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Two texts line by line, with a few lines around each difference. */
record Difference(List<Row> rows) {
    private static final int CONTEXT = 3;

    /**
     * @param kind same, removed, added or gap
     * @param before the line's number in the first text; 0 where it is not in it
     * @param after likewise in the second
     */
    record Row(String kind, int before, int after, String text) {}

    static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }

    static Difference of(String first, String second) {
        List<String> before = lines(first);
        List<String> after = lines(second);
        List<Row> rows = new ArrayList<>();
        int at = 0;
        int shift = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int start = delta.getSource().getPosition();
            same(rows, before, at, start, shift);
            List<String> removed = delta.getSource().getLines();
            List<String> added = delta.getTarget().getLines();
            for (int i = 0; i < removed.size(); i++) rows.add(new Row("removed", start + i + 1, 0, removed.get(i)));
            int to = delta.getTarget().getPosition();
            for (int i = 0; i < added.size(); i++) rows.add(new Row("added", 0, to + i + 1, added.get(i)));
            at = start + removed.size();
            shift += added.size() - removed.size();
        }
        if (!rows.isEmpty()) same(rows, before, at, before.size(), shift);
        return new Difference(rows);
    }

    /** Of a long stretch that is the same only what is next to a difference. */
    private static void same(List<Row> rows, List<String> lines, int from, int to, int shift) {
        boolean first = rows.isEmpty();
        boolean last = to == lines.size();
        int head = first ? 0 : Math.min(CONTEXT, to - from);
        int tail = last ? 0 : Math.min(CONTEXT, to - from - head);
        for (int i = from; i < from + head; i++) rows.add(new Row("same", i + 1, i + shift + 1, lines.get(i)));
        if (to - from > head + tail) rows.add(new Row("gap", 0, 0, ""));
        for (int i = to - tail; i < to; i++) rows.add(new Row("same", i + 1, i + shift + 1, lines.get(i)));
    }
}
