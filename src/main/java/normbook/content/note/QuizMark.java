package normbook.content.note;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a quiz announces by a number or a label.
 *
 * @param number 0 where the label has none
 * @param style how the number is written: what stands behind it, {@code (} in brackets, {@code 一} in words
 * @param rest of the line
 */
record QuizMark(Role role, int number, char style, String rest) {
    enum Role {
        /** An item of a top-level list. */
        ITEM,
        /** A number at the start of a line that Markdown does not take for a list: {@code 1.text}. */
        BARE_NUMBER,
        QUESTION,
        ANSWER,
        /** {@code <!-- question -->}: the next line begins one. */
        MARKED_QUESTION,
        /** {@code <!-- answer -->}: the next line begins it, up to the next question or mark. */
        MARKED_ANSWER,
        /** {@code <!-- no answer -->}: the author knows. */
        MARKED_UNANSWERED,
        /** {@code <!-- remark -->}: what follows belongs to no question. */
        MARKED_REMARK,
        TEXT
    }

    private static final Map<String, Role> MARKS = Map.of(
            "question", Role.MARKED_QUESTION,
            "answer", Role.MARKED_ANSWER,
            "no answer", Role.MARKED_UNANSWERED,
            "remark", Role.MARKED_REMARK);

    private static final String LEAD = "[\\s　#>*_\\-【\\[（(]*+";
    private static final String CLOSE = "\\s*+[】\\]）)]?+[*_\\s]*+";
    private static final String COLON = "[:：][*_]*+\\s*+";
    private static final String POINT = "(?:[:：.、)）][*_]*+\\s*+|$)";

    private static final Pattern NUMBERED_QUESTION = Pattern.compile(
            "^" + LEAD + "(?:問題|问题|題目|题目|習題|习题|Question|Problem|Q)\\s*+#?(\\d{1,2})" + CLOSE + POINT + "(.*)$");
    private static final Pattern ORDINAL_QUESTION =
            Pattern.compile("^" + LEAD + "第\\s*+(\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*+[題题]" + CLOSE + POINT + "(.*)$");
    private static final Pattern QUESTION_LABEL = Pattern.compile(
            "^[\\s　*_>#\\-]*+(?:問題描述|问题描述|問題|问题|題目|题目|Question|Problem|問|问|Q)\\s*+\\d{0,2}" + CLOSE + COLON + "(.*)$");
    private static final Pattern NUMBERED_ANSWER = Pattern.compile("^" + LEAD
            + "(?:(?:參考|参考|正確|正确)?(?:答案|解答)|答|解|Answer|Solution|Ans|A)\\s*+#?(\\d{1,2})" + CLOSE + POINT + "(.*)$");
    private static final Pattern ANSWER_LABEL = Pattern.compile("^" + LEAD
            + "(?:(?:參考|参考|正確|正确|標準|标准|示範|示范|Correct |Sample |Model )?"
            + "(?:答案|解答|解析|[Aa]nswers?|ANSWERS?|Answer [Kk]ey|ANSWER KEY)(?:如下)?|答|解|Solutions?|Sol|Ans|A)" + CLOSE
            + COLON + "(.*)$");
    private static final Pattern BRACKETED_ANSWER =
            Pattern.compile("^[\\s　>*_\\-]*+[（(【\\[](?:參考|参考)?(?:答案|解答|答|Answer|Ans)[）)】\\]][*_\\s:：]*+(.*)$");
    private static final Pattern ANSWER_HEADING =
            Pattern.compile("^[#*_\\s【]*+(?:參考|参考)?(?:答案|解答|Answers?|Answer Key)(?:如下)?[】*_\\s#]*+$");
    private static final Pattern MARK =
            Pattern.compile("^\\s*+<!--\\s*+(question|answer|no answer|remark)\\s*+-->\\s*+$");
    private static final Pattern BARE =
            Pattern.compile("^[\\s　*_]*+(\\d{1,2})(?:[.)](?![\\d)])|[、）．]|：(?!\\d)|:\\s)[*_]*+\\s*+(.*)$");
    private static final String ANY_NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern OTHER_NUMBER =
            Pattern.compile("^(?:#{2,6}\\s)?[\\s　*_]*+[（(]?" + ANY_NUMBER + "[.、．)）][*_]*+\\s*+(.*)$");
    private static final Pattern TIGHT = Pattern.compile("^[\\s　*_]*+(\\d{1,2})\\.(\\S.*)$");

    private static final char NO_STYLE = ' ';

    QuizMark(Role role, int number, String rest) {
        this(role, number, NO_STYLE, rest);
    }

    static QuizMark of(NoteLine line) {
        if (line.code()) return new QuizMark(Role.TEXT, 0, line.text());
        if (line.number() > 0) return new QuizMark(Role.ITEM, line.number(), line.point(), line.text());
        String text = line.text();
        Matcher marked = MARK.matcher(text);
        if (marked.matches()) return new QuizMark(MARKS.get(marked.group(1)), 0, "");
        QuizMark mark = match(NUMBERED_QUESTION, Role.QUESTION, text);
        if (mark == null) mark = match(ORDINAL_QUESTION, Role.QUESTION, text);
        if (mark == null) mark = match(NUMBERED_ANSWER, Role.ANSWER, text);
        if (mark == null) mark = label(text);
        if (mark == null && line.indentation() < 4) mark = match(BARE, Role.BARE_NUMBER, text);
        return mark == null ? new QuizMark(Role.TEXT, 0, text) : mark;
    }

    /** The numbers of {@code 一、}, {@code （1）} and {@code ### 1.}, where a quiz has no others. */
    static QuizMark other(NoteLine line, QuizMark mark) {
        if (!mark.is(Role.TEXT) || line.code() || line.indentation() >= 4) return mark;
        QuizMark other = match(OTHER_NUMBER, Role.BARE_NUMBER, line.text());
        return other == null ? mark : other;
    }

    /** {@code 3.10 月…} behind {@code 2.什麼…}: a digit behind the point is part of the text where the number is due. */
    static Optional<QuizMark> tight(NoteLine line, int due) {
        QuizMark mark = line.code() || line.indentation() >= 4 ? null : match(TIGHT, Role.BARE_NUMBER, line.text());
        return Optional.ofNullable(mark).filter(found -> found.number == due);
    }

    /** Without the label that may follow a number: {@code 1. 問題：…}. */
    static String withoutQuestionLabel(String text) {
        Matcher matcher = QUESTION_LABEL.matcher(text);
        if (matcher.matches()) return matcher.group(1);
        QuizMark numbered = match(NUMBERED_QUESTION, Role.QUESTION, text);
        return numbered == null ? text : numbered.rest;
    }

    static String withoutAnswerLabel(String text) {
        QuizMark numbered = match(NUMBERED_ANSWER, Role.ANSWER, text);
        QuizMark mark = numbered != null ? numbered : label(text);
        return mark != null && mark.role == Role.ANSWER ? mark.rest : text;
    }

    boolean is(Role other) {
        return role == other;
    }

    /** Set by the author, for this reader alone. */
    boolean isMark() {
        return MARKS.containsValue(role);
    }

    boolean hasNumber() {
        return number > 0;
    }

    private static QuizMark label(String text) {
        Matcher answer = ANSWER_LABEL.matcher(text);
        if (answer.matches()) return new QuizMark(Role.ANSWER, 0, answer.group(1));
        Matcher bracketed = BRACKETED_ANSWER.matcher(text);
        if (bracketed.matches()) return new QuizMark(Role.ANSWER, 0, bracketed.group(1));
        if (ANSWER_HEADING.matcher(text).matches()) return new QuizMark(Role.ANSWER, 0, "");
        Matcher question = QUESTION_LABEL.matcher(text);
        return question.matches() ? new QuizMark(Role.QUESTION, 0, question.group(1)) : null;
    }

    private static QuizMark match(Pattern pattern, Role role, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) return null;
        return new QuizMark(role, number(matcher.group(1)), style(text, matcher), matcher.group(2));
    }

    private static char style(String text, Matcher number) {
        boolean bracketed = number.start(1) > 0 && "(（".indexOf(text.charAt(number.start(1) - 1)) >= 0;
        if (bracketed) return '(';
        if (!Character.isDigit(text.charAt(number.start(1)))) return '一';
        return number.end(1) < text.length() ? text.charAt(number.end(1)) : NO_STYLE;
    }

    /** {@code 十二} is 12. */
    private static int number(String written) {
        if (Character.isDigit(written.charAt(0))) return Integer.parseInt(written);
        int tens = written.indexOf('十');
        int ones = "一二三四五六七八九".indexOf(written.charAt(written.length() - 1)) + 1;
        if (tens < 0) return ones;
        return (tens == 0 ? 1 : "一二三四五六七八九".indexOf(written.charAt(0)) + 1) * 10 + ones;
    }
}
