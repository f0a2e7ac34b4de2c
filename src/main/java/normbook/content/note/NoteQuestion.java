package normbook.content.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.note.QuizItem.Pairing;
import normbook.content.note.QuizMark.Role;

/** A question while its lines are being gathered. */
final class NoteQuestion {
    private static final Pattern BRACKETED = Pattern.compile(
            "^[*_]*+[（(【\\[]\\s*+([○◯〇×✗✓✔OXTF對错錯对是非]|[A-H])\\s*+[)）】\\]][*_]*+\\s*+(\\S.*)$", Pattern.DOTALL);

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

    /** What stands below the first line of the question, and neither asks more nor is an option. */
    QuizText body() {
        List<NoteLine> rest = question.rest().lines();
        Choices choices = Choices.verdicts(rest);
        if (choices.options().isEmpty()) choices = Choices.in(rest);
        List<NoteLine> body = choices.others().stream().filter(rest::contains).toList();
        boolean asks =
                body.stream().allMatch(line -> line.isBlank() || line.text().matches(".*[?？]\\s*"));
        return asks ? QuizText.empty() : new QuizText(body);
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

    /** @param judged whether its group is one of statements to be judged */
    QuizItem item(boolean judged) {
        takeBracket();
        takeTicks();
        Asked asked = Asked.of(question.lines(), isAnswered() ? answer : null, judged);
        return new QuizItem(
                n,
                asked.type(),
                new QuizText(asked.choices().others()).markdown(),
                isAnswered() ? answer.markdown() : null,
                asked.choices().options(),
                question.line(),
                isAnswered() ? answer.line() : 0,
                isAnswered() ? pairing : Pairing.NONE,
                doubt(asked));
    }

    /** On paper the answer is written into the brackets in front of the question: {@code （○）陣列是連續的。} */
    private void takeBracket() {
        NoteLine first = question.first().lines().stream().reduce((a, b) -> b).orElse(null);
        if (first == null || first.code() || isAnswered() || knownUnanswered) return;
        Matcher bracket = BRACKETED.matcher(first.text());
        if (!bracket.matches()) return;
        List<NoteLine> without = new ArrayList<>(question.lines());
        without.set(question.lines().indexOf(first), first.withText(bracket.group(2)));
        boolean letter = bracket.group(1).matches("[A-H]") && !bracket.group(1).equals("F");
        String whole = new QuizText(without).markdown();
        Choices choices = Choices.in(without);
        boolean fits = choices.options().isEmpty()
                ? !letter && Statement.isOne(whole)
                : AnswerKey.of(choices.options(), bracket.group(1)).isPresent();
        if (!fits) return;
        question = new QuizText(without);
        answer = QuizText.empty();
        answer.add(first.withText(bracket.group(1)));
        pairing = Pairing.INLINE;
        doubt("content.note.doubt.bracket");
    }

    /** A ticked box is the key, and no reader sees it. */
    private void takeTicks() {
        String ticked = Choices.ticked(question.lines());
        if (ticked.isEmpty() || isAnswered() || knownUnanswered) return;
        answer = QuizText.empty();
        answer.add(question.lines().get(0).withText(ticked));
        pairing = Pairing.INLINE;
    }

    private String doubt(Asked asked) {
        if (!isAnswered()) return knownUnanswered ? doubt : "content.note.no-answer";
        if (doubt == null && pairing != Pairing.MARK && holdsAnother()) return "content.note.doubt.several-answers";
        boolean settled = pairing == Pairing.MARK && "content.note.doubt.options".equals(asked.doubt());
        return doubt == null && !settled ? asked.doubt() : doubt;
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
}
