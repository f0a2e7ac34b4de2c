package normbook.content.note;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.note.QuizItem.Type;

/**
 * What a question asks for, as its answer shows: letters in it may be options to choose from, parts that are answered one
 * by one, or spoken about.
 *
 * @param doubt a key of the messages; null where this is sure
 */
record Asked(Type type, Choices choices, String doubt) {

    private static final Pattern LONE =
            Pattern.compile("[*_]*(?:[（(\\[【]\\s?(\\d|[A-Ha-h甲乙丙丁戊己庚辛])\\s?[)）\\]】]|([A-Ha-h甲乙丙丁戊己庚辛①-⑧]))[.。]?[*_]*");
    private static final String APART = "(?<![A-Za-z0-9_)\\]}])";

    /**
     * @param answer null where there is none
     * @param judged whether it stands among statements to be judged
     */
    static Asked of(List<NoteLine> question, QuizText answer, boolean judged) {
        String said = answer == null ? null : answer.markdown();
        Choices choices = Choices.in(question);
        boolean parts = isOfParts(choices, answer);
        if (!choices.options().isEmpty()
                && !parts
                && (choices.haveOwnLines() || said == null || names(choices, said))) {
            return choice(choices, said);
        }
        Choices perhaps = Choices.perhaps(question);
        boolean named = said != null && !isOfParts(perhaps, answer) && isKeyed(perhaps, said);
        if (named && !perhaps.areInProse()) return choice(perhaps, said);
        boolean doubtful = named
                || said != null && isMarkOf(question, said)
                || !choices.options().isEmpty() && !parts;
        Asked asked = judged(question, said, judged);
        return doubtful && asked.type == Type.OPEN
                ? new Asked(Type.OPEN, asked.choices, "content.note.doubt.options")
                : asked;
    }

    /** A lone letter or number that the question holds as a mark, in whichever form it has there. */
    private static boolean isMarkOf(List<NoteLine> question, String answer) {
        Matcher lone = LONE.matcher(answer.strip());
        if (!lone.matches()) return false;
        String mark = lone.group(1) == null ? lone.group(2) : lone.group(1);
        String first = mark.matches("\\d") ? "1" : mark.matches("[A-Ha-h]") ? "a" : mark;
        List<NoteLine> words = question.stream().filter(line -> !line.code()).toList();
        String text = Spoken.withoutQuotesAndFormulas(new QuizText(words).markdown());
        return has(text, APART, mark) || has(text, APART, first) && has(text, "", mark);
    }

    private static boolean has(String text, String before, String mark) {
        String marked = "[（(\\[【]\\s?" + mark + "\\s?[)）\\]】]|(?<![（(])" + APART + "(?:" + mark + "[.、．:：)）]|[①-⑧&&["
                + mark + "]])";
        return Pattern.compile("(?i)" + before + "(?:" + marked + ")")
                .matcher(text)
                .find();
    }

    private static Asked choice(Choices choices, String answer) {
        Type type = Choices.areVerdicts(choices.options()) ? Type.TRUE_FALSE : Type.CHOICE;
        boolean unclear =
                answer != null && QuizItem.key(type, choices.options(), answer).isEmpty();
        return new Asked(type, choices, unclear ? "content.note.doubt.no-key" : null);
    }

    private static Asked judged(List<NoteLine> question, String answer, boolean statements) {
        Choices verdicts = Choices.verdicts(question);
        if (!verdicts.options().isEmpty()) return choice(verdicts, answer);
        Choices none = new Choices(List.of(), question, Choices.Place.OWN_LINES);
        String text = new QuizText(question).markdown();
        Optional<Verdict> verdict = Optional.ofNullable(answer).flatMap(Verdict::of);
        if (statements || Statement.isToBeJudged(text)) {
            boolean unclear = answer != null && verdict.isEmpty();
            return new Asked(Type.TRUE_FALSE, none, unclear ? "content.note.doubt.no-verdict" : null);
        }
        boolean judged = verdict.filter(Asked::judges).isPresent() && Statement.isOne(text);
        return new Asked(judged ? Type.TRUE_FALSE : Type.OPEN, none, null);
    }

    private static boolean judges(Verdict verdict) {
        return verdict.plain() || verdict.explanation().isEmpty();
    }

    /** By letter or by words. */
    private static boolean names(Choices choices, String answer) {
        if (isKeyed(choices, answer)) return true;
        return choices.options().stream().map(Choices::words).anyMatch(words -> begins(answer.strip(), words));
    }

    private static boolean begins(String answer, String words) {
        boolean more = answer.length() > words.length() && Character.isLetterOrDigit(answer.charAt(words.length()));
        return !words.isEmpty() && answer.startsWith(words) && !more;
    }

    private static boolean isKeyed(Choices choices, String answer) {
        return AnswerKey.of(choices.options(), answer).isPresent();
    }

    /** Each to be answered, as in {@code a) What is x? b) Why?}: the answer has the same letters, or names none. */
    private static boolean isOfParts(Choices choices, QuizText answer) {
        List<String> options = choices.options();
        if (options.isEmpty()) return false;
        boolean questions = options.stream().allMatch(option -> option.matches("(?s).*[?？]\\W*"));
        if (answer == null) return questions;
        Choices answered = Choices.in(answer.lines());
        boolean lettered = answered.others().stream().allMatch(NoteLine::isBlank)
                && answered.options().size() == options.size()
                && !answered.options().equals(options);
        if (lettered) return true;
        String stem = new QuizText(choices.others()).markdown();
        boolean keyed = names(choices, answer.markdown());
        return !keyed && (questions || Statement.isTask(stem) && !stem.matches("(?s).*(?:何者|哪|[選选]|which).*"));
    }
}
