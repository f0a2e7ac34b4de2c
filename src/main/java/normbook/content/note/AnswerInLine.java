package normbook.content.note;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question and its answer in one line: {@code 一？（答案：甲）}. */
record AnswerInLine(String question, String answer) {
    private static final Pattern LABEL =
            Pattern.compile("(.*?[^\\s（(])\\s{0,5}[（(]?(?:答案|[Aa]nswer|Ans)\\s?[:：]\\s*(\\S.*?)[)）]?\\s*");

    static Optional<AnswerInLine> in(String text) {
        Matcher matcher = LABEL.matcher(text);
        return matcher.matches() ? Optional.of(new AnswerInLine(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
