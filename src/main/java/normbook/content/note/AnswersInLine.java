package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.note.QuizMark.Role;

/** Answers of several questions in the line of their label, as in {@code 答案：1. B 2. C}, get a line each. */
final class AnswersInLine {
    private static final Pattern NUMBER = Pattern.compile("(?:^|\\s)(\\d{1,2})[.、)）](?!\\d)");

    private AnswersInLine() {}

    static List<NoteLine> split(List<NoteLine> lines) {
        int label = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!QuizMark.of(lines.get(i)).is(Role.ANSWER)) continue;
            if (label >= 0) return lines;
            label = i;
        }
        if (label < 0) return lines;
        List<NoteLine> split = new ArrayList<>(lines.subList(0, label));
        split.addAll(split(lines.get(label)));
        split.addAll(lines.subList(label + 1, lines.size()));
        return split;
    }

    private static List<NoteLine> split(NoteLine line) {
        QuizMark mark = QuizMark.of(line);
        String rest = mark.rest();
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(rest);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) == starts.size() + 1) starts.add(matcher.start());
        }
        if (mark.hasNumber() || starts.isEmpty() || starts.get(0) != 0) return List.of(line);
        List<NoteLine> split = new ArrayList<>();
        split.add(line.withText(line.text().substring(0, line.text().length() - rest.length())));
        starts.add(rest.length());
        for (int i = 0; i + 1 < starts.size(); i++) {
            split.add(line.withText(
                    rest.substring(starts.get(i), starts.get(i + 1)).strip()));
        }
        return split;
    }
}
