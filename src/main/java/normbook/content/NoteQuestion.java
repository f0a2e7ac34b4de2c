package normbook.content;

import java.util.HashSet;
import java.util.Set;
import normbook.content.QuizItem.Pairing;

/** A question while its lines are being gathered. */
final class NoteQuestion {
    final int n;
    QuizText question = QuizText.empty();
    QuizText answer = QuizText.empty();
    Pairing pairing = Pairing.NONE;

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

    /** Takes what follows the first line for the answer; an answer that stands in a block is kept instead. */
    void takeBodyAsAnswer() {
        if (!isAnswered()) {
            answer = body();
            pairing = Pairing.INLINE;
        }
        Set<NoteLine> body = new HashSet<>(body().lines());
        question = new QuizText(
                question.lines().stream().filter(line -> !body.contains(line)).toList());
    }
}
