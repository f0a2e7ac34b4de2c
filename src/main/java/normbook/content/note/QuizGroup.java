package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.note.QuizMark.Role;

/**
 * Questions of a quiz under the name of their type, {@code ### 一、是非題}; each group may count from 1 again.
 *
 * @param name of the type; empty where there is none
 * @param titles lines that hold the name, and are no question's
 */
record QuizGroup(String name, List<NoteLine> titles, List<NoteLine> lines) {
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

    /** The pieces of a section, each with the title above it. */
    static List<QuizGroup> of(String heading, List<NoteLine> lines) {
        List<QuizGroup> groups = new ArrayList<>();
        groups.add(new QuizGroup(name(heading).orElse(""), new ArrayList<>(), new ArrayList<>()));
        for (NoteLine line : lines) {
            boolean text = !line.code() && line.number() == 0;
            Optional<String> name = text ? name(line.text()) : Optional.empty();
            if (name.isPresent()) {
                groups.add(new QuizGroup(name.get(), new ArrayList<>(List.of(line)), new ArrayList<>()));
            } else {
                groups.get(groups.size() - 1).lines.add(line);
            }
        }
        return groups;
    }

    private static Optional<String> name(String text) {
        Matcher title = TITLE.matcher(text);
        return title.matches() ? Optional.of(title.group(1)) : Optional.empty();
    }

    /** Groups that count from 1 each are read one by one; all others are one quiz. */
    static List<QuizGroup> apart(List<QuizGroup> all) {
        List<QuizGroup> groups = withAnswers(all);
        long restarts = groups.stream().filter(QuizGroup::countsFromOne).count();
        boolean apart = restarts > 1 && groups.stream().allMatch(group -> group.countsFromOne() || group.isBlank());
        return apart ? groups : List.of(joined(all));
    }

    /** Behind a label for all answers the names of the groups come again. */
    private static List<QuizGroup> withAnswers(List<QuizGroup> all) {
        List<QuizGroup> groups = new ArrayList<>();
        NoteLine label = null;
        for (QuizGroup group : all) {
            QuizGroup asked = label == null ? null : group.amongNames(groups);
            if (asked == null) {
                groups.add(group);
            } else {
                asked.titles.addAll(group.titles);
                asked.lines.add(label);
                asked.lines.addAll(group.lines);
            }
            if (label == null) label = group.lastLabel();
        }
        return groups;
    }

    private QuizGroup amongNames(List<QuizGroup> groups) {
        return groups.stream()
                .filter(group -> group.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    private NoteLine lastLabel() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).isBlank()) continue;
            QuizMark mark = QuizMark.of(lines.get(i));
            boolean label = mark.is(Role.ANSWER) && mark.rest().isBlank() && !mark.hasNumber();
            return label ? lines.remove(i) : null;
        }
        return null;
    }

    private static QuizGroup joined(List<QuizGroup> groups) {
        QuizGroup joined = new QuizGroup("", new ArrayList<>(), new ArrayList<>());
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

    private boolean isBlank() {
        return lines.stream().allMatch(NoteLine::isBlank);
    }

    boolean isToBeJudged() {
        return name.matches(JUDGED);
    }
}
