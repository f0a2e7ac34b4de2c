package normbook.content.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.note.QuizMark.Role;

/** Answers of several questions in one line, as in {@code 答案：1. B 2. C} or below the label, get a line each. */
final class AnswersInLine {
    private static final Pattern NUMBER = Pattern.compile("(?:^|\\s)(\\d{1,2})[.、)）](?!\\d)");

    private AnswersInLine() {}

    static List<NoteLine> split(List<NoteLine> lines) {
        int label = label(lines);
        if (label < 0) return lines;
        List<NoteLine> split = new ArrayList<>(lines.subList(0, label));
        split.addAll(splitLabel(lines.get(label)));
        Map<Integer, Integer> last = lastLines(lines);
        for (int i = label + 1; i < lines.size(); i++) {
            int next = QuizMark.of(lines.get(i)).number() + 1;
            if (last.getOrDefault(next, 0) > i) split.add(lines.get(i)); // "1. see 2. above", and 2. comes in its line
            else split.addAll(splitBelow(lines.get(i)));
        }
        return split;
    }

    /** Of each number, the last line that begins with it. */
    private static Map<Integer, Integer> lastLines(List<NoteLine> lines) {
        Map<Integer, Integer> last = new HashMap<>();
        for (int i = 0; i < lines.size(); i++)
            last.put(QuizMark.of(lines.get(i)).number(), i);
        return last;
    }

    /** The only label of answers, -1 where there is none or more than one. */
    static int label(List<NoteLine> lines) {
        int label = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!QuizMark.of(lines.get(i)).is(Role.ANSWER) || Choices.opensList(lines, i)) continue;
            if (label >= 0) return -1;
            label = i;
        }
        return label;
    }

    private static List<NoteLine> splitLabel(NoteLine line) {
        QuizMark mark = QuizMark.of(line);
        String rest = mark.rest();
        List<String> pieces = mark.hasNumber() ? List.of() : pieces(rest, 1);
        if (pieces.isEmpty()) return List.of(line);
        List<NoteLine> split = new ArrayList<>();
        split.add(line.withText(line.text().substring(0, line.text().length() - rest.length())));
        pieces.forEach(piece -> split.add(line.withText(piece)));
        return split;
    }

    static List<NoteLine> splitBelow(NoteLine line) {
        QuizMark mark = QuizMark.of(line);
        if (!mark.is(Role.ITEM) && !mark.is(Role.BARE_NUMBER)) return List.of(line);
        String whole =
                mark.is(Role.ITEM) ? NoteQuizReader.unnumbered(line, mark).text() : line.text();
        List<String> pieces = pieces(whole.strip(), mark.number());
        if (pieces.size() < 2) return List.of(line);
        return pieces.stream().map(line::withText).toList();
    }

    /** Empty where the text does not begin with the number. */
    private static List<String> pieces(String text, int from) {
        List<Integer> starts = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) == from + starts.size()) starts.add(matcher.start());
        }
        if (starts.isEmpty() || starts.get(0) != 0) return List.of();
        starts.add(text.length());
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            pieces.add(text.substring(starts.get(i), starts.get(i + 1)).strip());
        }
        return pieces;
    }
}
