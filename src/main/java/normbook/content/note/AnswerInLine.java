package normbook.content.note;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question and its answer in one line: {@code 一？（答案：甲）}. A label in quotes or in code is spoken about.
 *
 * @param sure whether the question has an end before the label
 */
record AnswerInLine(String question, String answer, boolean sure) {
    private static final Pattern LABEL = Pattern.compile("\\s{0,5}[（(]?(?:答案|[Aa]nswer|Ans)\\s?[:：]\\s*(?=\\S)");
    private static final Pattern END = Pattern.compile("(?s).*[?？。！!.；;）)】]");

    static Optional<AnswerInLine> in(String text) {
        Matcher label = LABEL.matcher(Spoken.withoutQuotes(text));
        while (label.find()) {
            String question = text.substring(0, label.start());
            if (question.isBlank() || question.matches(".*[（(]")) continue;
            boolean bracket = label.group().matches("\\s*[（(].*");
            String answer = text.substring(label.end()).strip();
            if (bracket) answer = answer.replaceFirst("[)）]$", "");
            boolean sure = bracket || END.matcher(question.strip()).matches();
            return Optional.of(new AnswerInLine(question, answer, sure && !answer.matches(".*[?？]")));
        }
        return Optional.empty();
    }
}
