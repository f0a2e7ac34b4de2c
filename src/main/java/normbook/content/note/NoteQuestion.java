package normbook.content.note;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import normbook.content.note.QuizItem.Pairing;
import normbook.content.note.QuizItem.Type;
import normbook.content.note.QuizMark.Role;

/** A question while its lines are being gathered. */
final class NoteQuestion {
    private static final Pattern TRUE_OR_FALSE = Pattern.compile(
            ".*(?:True or False|True/False|是非題|是非题|判斷題|判断题|[（(]\\s*(?:對|对|是|正確|正确)\\s*[/或、]\\s*(?:錯|错|否|錯誤|错误)\\s*[)）]).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TRUTH =
            Pattern.compile(".*?(?:True|False|是|否|對|对|錯|错|正確|正确|錯誤|错误)[。.]?", Pattern.CASE_INSENSITIVE);

    final int n;
    QuizText question = QuizText.empty();
    QuizText answer = QuizText.empty();
    Pairing pairing = Pairing.NONE;
    /** The author says that there is none. */
    boolean knownUnanswered;

    private String doubt;

    NoteQuestion(int n) {
        this.n = n;
    }

    boolean isAnswered() {
        return !answer.isBlank();
    }

    /** What stands below the first line of the question and is no option. */
    QuizText body() {
        return new QuizText(Choices.in(question.rest().lines()).others());
    }

    boolean hasChoices() {
        return !Choices.in(question.lines()).options().isEmpty();
    }

    /** Said of the question where nothing was said before, and the author has not settled it by a mark. */
    void doubt(String key) {
        if (doubt == null && pairing != Pairing.MARK && !knownUnanswered) doubt = key;
    }

    /** Takes what follows the first line for the answer; an answer that stands in a block is kept instead. */
    void takeBodyAsAnswer() {
        if (isAnswered()) {
            doubt("content.note.doubt.answered-twice");
        } else {
            answer = body();
            pairing = Pairing.INLINE;
            doubt("content.note.doubt.no-label");
        }
        Set<NoteLine> body = new HashSet<>(body().lines());
        question = new QuizText(
                question.lines().stream().filter(line -> !body.contains(line)).toList());
    }

    QuizItem item() {
        Choices choices = Choices.in(question.lines());
        takeTicks();
        String text = new QuizText(choices.others()).markdown();
        return new QuizItem(
                n,
                type(text, choices.options()),
                text,
                isAnswered() ? answer.markdown() : null,
                choices.options(),
                question.line(),
                isAnswered() ? answer.line() : 0,
                isAnswered() ? pairing : Pairing.NONE,
                doubt(choices.options()));
    }

    /** A ticked box is the key, and no reader sees it. */
    private void takeTicks() {
        String ticked = Choices.ticked(question.lines());
        if (ticked.isEmpty() || isAnswered() || knownUnanswered) return;
        answer = QuizText.empty();
        answer.add(question.lines().get(0).withText(ticked));
        pairing = Pairing.INLINE;
    }

    private String doubt(List<String> options) {
        if (!isAnswered()) return knownUnanswered ? doubt : "content.note.no-answer";
        if (doubt == null && pairing != Pairing.MARK && holdsAnother()) return "content.note.doubt.several-answers";
        boolean unclear =
                !options.isEmpty() && AnswerKey.of(options, answer.markdown()).isEmpty();
        return doubt == null && unclear ? "content.note.doubt.no-key" : doubt;
    }

    /** A label, or a number that is not of a list from 1, may begin the answer to another question. */
    private boolean holdsAnother() {
        int expected = 1;
        List<NoteLine> lines = answer.lines();
        for (int i = 0; i < lines.size(); i++) {
            NoteLine line = lines.get(i);
            QuizMark mark = QuizMark.of(line);
            boolean option = Choices.opensList(lines, i);
            if (i > 0 && !option && (mark.is(Role.ANSWER) || mark.is(Role.QUESTION))) return true;
            boolean nested = line.indentation() >= Math.max(2, line.indent());
            if (!mark.is(Role.BARE_NUMBER) || i == 0 && mark.number() != 1 || nested) continue;
            if (mark.number() != 1 && mark.number() != expected) return true;
            expected = mark.number() + 1;
        }
        return false;
    }

    private static Type type(String question, List<String> options) {
        boolean truth = options.size() == 2
                && options.stream().allMatch(option -> TRUTH.matcher(option).matches() && option.length() < 12);
        if (truth || options.isEmpty() && TRUE_OR_FALSE.matcher(question).matches()) return Type.TRUE_FALSE;
        return options.isEmpty() ? Type.OPEN : Type.CHOICE;
    }
}
