package normbook.gradebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.unbescape.html.HtmlEscape;

/** Learners' cells of the table: for tens of thousands of them a template takes ten times as long. */
final class CellsHtml {
    private final List<Column> columns = new ArrayList<>();
    private final GradeWords words;

    /** @param address the key as it may stand in a quoted attribute */
    private record Column(String key, String address) {}

    CellsHtml(List<Activity> activities, GradeWords words) {
        activities.forEach(activity -> columns.add(new Column(activity.key(), escaped(activity.key()))));
        this.words = words;
    }

    /** @param path what stands before an activity's key in the address of its cell */
    String row(String path, Map<String, Grade> grades) {
        StringBuilder html = new StringBuilder(columns.size() * 100);
        String before = "\"><a href=\"" + escaped(path);
        for (Column column : columns) {
            GradeWords.Cell cell = words.cell(grades.getOrDefault(column.key(), Grade.NONE));
            html.append("<td role=\"cell\" class=\"")
                    .append(cell.state())
                    .append(before)
                    .append(column.address());
            html.append("\">").append(escaped(cell.text())).append("</a></td>");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
