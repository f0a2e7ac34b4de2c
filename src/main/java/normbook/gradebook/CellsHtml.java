package normbook.gradebook;

import java.util.List;
import java.util.Map;
import org.unbescape.html.HtmlEscape;

/** A learner's cells of the table: for tens of thousands of them a template takes ten times as long. */
final class CellsHtml {
    private CellsHtml() {}

    /** @param path what stands before an activity's key in the address of its cell */
    static String of(String path, List<Activity> activities, Map<String, Grade> grades, GradeWords words) {
        StringBuilder html = new StringBuilder();
        for (Activity activity : activities) {
            GradeWords.Cell cell = words.cell(grades.getOrDefault(activity.key(), Grade.NONE));
            html.append("<td class=\"")
                    .append(cell.state())
                    .append("\"><a href=\"")
                    .append(escaped(path + activity.key()))
                    .append("\">")
                    .append(escaped(cell.text()))
                    .append("</a></td>");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
