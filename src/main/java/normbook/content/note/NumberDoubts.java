package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import normbook.content.note.QuizMark.Role;

/**
 * Watches the numbers that begin no question, as the lines of a quiz go by: a list that counts from 1 again inside a
 * question may be questions of its own, and a number behind a gap may be the next question.
 */
final class NumberDoubts {
    /** @param line of the number, from 1 */
    record Doubt(int line, String key, List<Object> arguments) {}

    private final List<Doubt> found = new ArrayList<>();
    private int question;
    private char style;
    private int expected;

    /** @param n as the question that begins is numbered */
    void begin(int n, QuizMark mark) {
        question = n;
        style = mark.style();
        expected = 0;
    }

    void beginAnswer() {
        expected = 0;
    }

    void see(NoteLine line, QuizMark mark, boolean inQuestion) {
        boolean nested = mark.is(Role.BARE_NUMBER) && line.indent() > 0 && line.indentation() >= line.indent();
        if (nested || !mark.is(Role.ITEM) && !mark.is(Role.BARE_NUMBER)) return;
        int number = mark.number();
        boolean parts = mark.style() != style;
        if (number == 1 && inQuestion && expected == 0 && !parts) {
            add(line, "content.note.doubt.inner-list", question);
        } else if (number != expected && number > question + 1) {
            add(line, "content.note.doubt.gap", question + 1, number);
        }
        if (number == 1 || number == expected) expected = number + 1;
    }

    private void add(NoteLine line, String key, Object... arguments) {
        found.add(new Doubt(line.index() + 1, key, List.of(arguments)));
    }

    List<Doubt> found() {
        return List.copyOf(found);
    }
}
