package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions of a quiz under the name of their type, {@code ### 一、是非題}; each group may count from 1 again.
 *
 * @param name of the type; empty where there is none
 * @param titles lines that hold the name, and are no question's
 * @param answers by the places of the questions, from 1, where they stand behind all groups
 * @param unpaired lines among those answers that belong to no question
 */
record QuizGroup(
        String name,
        List<NoteLine> titles,
        List<NoteLine> lines,
        Map<Integer, QuizText> answers,
        List<NoteLine> unpaired) {
    private static final String JUDGED =
            "是非[題题]|[判][斷断][題题]|對錯題|对错题|(?i:true\\s?(?:or|/|and)\\s?false)(?i:\\squestions)?|(?i:T/F)";
    private static final String OTHERS =
            "(?:單|单|多|複|复)?[選选][擇择]?[題题]|(?:問|问|簡|简)答[題题]|填空[題题]|申[論论][題题]|[論论]述[題题]|[計计]算[題题]"
                    + "|程式[題题]|[編编]程[題题]|(?i:(?:multiple|single)[\\s-]choice|short[\\s-]answers?|open(?:[\\s-]ended)?"
                    + "|essay|fill[\\s-]in[\\s-]the[\\s-]blanks?)(?i:\\squestions)?";
    private static final Pattern TITLE =
            Pattern.compile("[\\s　#*_>【\\[]*+(?:(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\\d{1,2}|[IVXA-D]{1,4})[、.．:：)）]"
                    + "|(?i:part|section)\\s\\w{1,3}[.:：]?)\\s*+[【\\[*_]*+)?(" + JUDGED + "|" + OTHERS
                    + ")(?:\\s?[（(][^（()）]{0,30}[)）])?[】\\]*_\\s　:：]*+");

    /** The name of a type in the line of the answers to it: {@code 是非題：1. ○ 2. ×}. */
    private static final Pattern LABEL = Pattern.compile("(?<name>[^:：]{2,30}[:：][*_]*+)\\s*+(?<answers>\\S.*+)");

    /** Without a name, as far as nothing is known of it but its lines. */
    static QuizGroup of(List<NoteLine> lines) {
        return of("", List.of(), lines);
    }

    private static QuizGroup of(String name, List<NoteLine> titles, List<NoteLine> lines) {
        return new QuizGroup(name, new ArrayList<>(titles), new ArrayList<>(lines), new TreeMap<>(), new ArrayList<>());
    }

    QuizGroup withLines(List<NoteLine> others) {
        return of(name, titles, others);
    }

    /** The pieces of a section, each with the title above it. */
    static List<QuizGroup> of(String heading, List<NoteLine> written) {
        List<QuizGroup> groups = new ArrayList<>();
        groups.add(of(name(heading).orElse(""), List.of(), List.of()));
        for (NoteLine line : withNamesApart(AnswersInLine.split(AnswerInDetails.asLabels(written)))) {
            boolean text = !line.code() && line.number() == 0;
            Optional<String> name = text ? name(line.text()) : Optional.empty();
            if (name.isPresent()) {
                groups.add(of(name.get(), List.of(line), List.of()));
            } else {
                groups.get(groups.size() - 1).lines.add(line);
            }
        }
        return groups;
    }

    /** Below the only label of answers, a name gets a line of its own, and so does each answer behind it. */
    private static List<NoteLine> withNamesApart(List<NoteLine> lines) {
        int label = AnswersInLine.label(lines);
        if (label < 0) return lines;
        List<NoteLine> apart = new ArrayList<>(lines.subList(0, label + 1));
        for (NoteLine line : lines.subList(label + 1, lines.size())) {
            Matcher named = LABEL.matcher(line.text());
            boolean text = !line.code() && line.number() == 0;
            if (text && named.matches() && name(named.group("name")).isPresent()) {
                apart.add(line.withText(named.group("name")));
                apart.addAll(AnswersInLine.splitBelow(line.withText(named.group("answers"))));
            } else {
                apart.add(line);
            }
        }
        return apart;
    }

    private static Optional<String> name(String text) {
        Matcher title = TITLE.matcher(text);
        return title.matches() ? Optional.of(title.group(1)) : Optional.empty();
    }

    /** Groups that count from 1 each are read one by one; all others are one quiz. */
    static List<QuizGroup> apart(List<QuizGroup> all) {
        List<QuizGroup> groups = GroupAnswers.paired(all);
        long restarts = groups.stream().filter(QuizGroup::countsFromOne).count();
        boolean apart = restarts > 1 && groups.stream().allMatch(group -> group.countsFromOne() || group.asksNothing());
        return apart ? groups : List.of(joined(all));
    }

    private static QuizGroup joined(List<QuizGroup> groups) {
        QuizGroup joined = of(List.of());
        for (QuizGroup group : groups) {
            joined.titles.addAll(group.titles);
            joined.lines.addAll(group.lines);
        }
        return joined;
    }

    private boolean countsFromOne() {
        QuizLayout layout = QuizLayout.of(lines);
        return !layout.starts().isEmpty()
                && layout.marks().get(layout.starts().get(0)).number() <= 1;
    }

    /** An introduction may stand before the first title. */
    private boolean asksNothing() {
        boolean numbered = lines.stream().anyMatch(line -> QuizMark.of(line).hasNumber());
        return lines.stream().allMatch(NoteLine::isBlank) || titles.isEmpty() && !numbered;
    }

    boolean isToBeJudged() {
        return name.matches(JUDGED);
    }
}
