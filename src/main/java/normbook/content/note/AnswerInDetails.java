package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer to unfold, {@code <details><summary>答案</summary>B</details>}, is one behind a label. */
final class AnswerInDetails {
    private static final Pattern OPEN = Pattern.compile("(?i)\\s*+<details(?:\\s[^<>]*+)?>\\s*+");
    private static final Pattern SUMMARY =
            Pattern.compile("(?i)(\\s*+)(?:<details(?:\\s[^<>]*+)?>\\s*+)?<summary(?:\\s[^<>]*+)?>"
                    + "(?:<[^<>]*+>|[\\s*_])*+[^<>:：]{0,12}?(?:答案|解答|解析|answers?|solutions?)(?:\\s?[:：]\\s*+([^<>]*+))?[^<>:：]{0,6}"
                    + "(?:</(?!summary)[^<>]*+>|[\\s*_])*+</summary>\\s*+(.*+)");
    private static final Pattern CLOSE = Pattern.compile("(?i)\\s*+</details>\\s*+$");

    private AnswerInDetails() {}

    static List<NoteLine> asLabels(List<NoteLine> lines) {
        List<NoteLine> labelled = new ArrayList<>(lines);
        boolean open = false;
        for (int i = 0; i < lines.size(); i++) {
            NoteLine line = lines.get(i);
            Matcher summary = SUMMARY.matcher(line.text());
            if (line.code()) continue;
            if (summary.matches()) {
                open = true;
                String said = summary.group(2) == null ? "" : summary.group(2);
                labelled.set(i, line.withText(summary.group(1) + "答案：" + said + summary.group(3)));
                if (i > 0 && OPEN.matcher(lines.get(i - 1).text()).matches()) {
                    labelled.set(i - 1, lines.get(i - 1).withText(""));
                }
            }
            Matcher close = CLOSE.matcher(labelled.get(i).text());
            if (!open || !close.find()) continue;
            labelled.set(i, without(labelled.get(i), close.start()));
            open = false;
        }
        return labelled;
    }

    /** The number of an item stays with it. */
    private static NoteLine without(NoteLine line, int end) {
        return new NoteLine(
                line.index(), line.text().substring(0, end), line.number(), line.point(), line.indent(), false);
    }
}
