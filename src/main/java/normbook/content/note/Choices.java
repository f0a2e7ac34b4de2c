package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options listed in a question.
 *
 * @param options as written, letter included
 * @param others the lines that are none
 */
record Choices(List<String> options, List<NoteLine> others) {
    private static final Pattern OPTION =
            Pattern.compile("^\\s*+(?:[-*+]\\s++)?[*_]*+([（(]?([A-H])[*_]*+\\s?[.)、）．:：][*_]*+\\s*+(\\S.*+|))$");
    private static final Pattern NEXT_IN_LINE = Pattern.compile("\\s[（(]?([B-H])[.)、）．]\\s*\\S");
    private static final Pattern BLANK = Pattern.compile("^\\s*$");

    /** At least two options, lettered from A without a gap; else every line is text. */
    static Choices in(List<NoteLine> lines) {
        List<String> options = new ArrayList<>();
        List<NoteLine> others = new ArrayList<>();
        for (NoteLine line : lines) {
            List<String> parts = line.code() ? List.of(line.text()) : split(line.text());
            for (String part : parts) {
                Matcher matcher = OPTION.matcher(part);
                boolean option = !line.code()
                        && matcher.matches()
                        && letter(options.size()) == matcher.group(2).charAt(0);
                if (option) options.add(matcher.group(1).strip());
                else others.add(parts.size() == 1 ? line : line.withText(part));
            }
        }
        return options.size() < 2 ? new Choices(List.of(), lines) : new Choices(options, others);
    }

    /** Whether the line is option A of a list, though it looks like the label {@code A:}. */
    static boolean opensList(List<NoteLine> lines, int index) {
        Matcher first = OPTION.matcher(lines.get(index).text());
        if (!first.matches() || first.group(2).charAt(0) != 'A') return false;
        for (int i = index + 1; i < lines.size(); i++) {
            if (BLANK.matcher(lines.get(i).text()).matches()) continue;
            Matcher next = OPTION.matcher(lines.get(i).text());
            return next.matches() && next.group(2).charAt(0) == 'B';
        }
        return false;
    }

    private static char letter(int index) {
        return (char) ('A' + index);
    }

    /** Options may share a line: {@code A. 甲 B. 乙}. */
    private static List<String> split(String text) {
        Matcher first = OPTION.matcher(text);
        if (!first.matches()) return List.of(text);
        List<String> parts = new ArrayList<>();
        int start = 0;
        char expected = (char) (first.group(2).charAt(0) + 1);
        Matcher matcher = NEXT_IN_LINE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).charAt(0) != expected) continue;
            parts.add(text.substring(start, matcher.start()));
            start = matcher.start() + 1;
            expected++;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
