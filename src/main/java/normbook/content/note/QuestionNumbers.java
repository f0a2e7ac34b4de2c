package normbook.content.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds where the questions start, or the answers in a block of them, among all the numbers of a text. A question may
 * hold a numbered list, and so may an answer: what decides is whether an answer stands between two numbers and whether
 * the same number comes again, and how the numbers are written.
 */
final class QuestionNumbers {
    private final List<QuizMark> marks;
    private final int from;
    private final int end;
    private final Predicate<QuizMark> counts;
    private final List<Integer> starts = new ArrayList<>();
    private final TreeSet<Integer> answers = new TreeSet<>();
    private final Map<Integer, TreeSet<Integer>> places = new HashMap<>();
    private int current;
    private int inner;
    private char style;
    private char innerStyle;
    private boolean answered;

    /** @param counts which numbers to look at */
    QuestionNumbers(List<QuizMark> marks, int from, int end, Predicate<QuizMark> counts) {
        this.marks = marks;
        this.from = from;
        this.end = end;
        this.counts = counts;
        for (int i = from; i < end; i++) {
            QuizMark mark = marks.get(i);
            if (isPlainAnswer(mark)) answers.add(i);
            if (counts.test(mark))
                places.computeIfAbsent(mark.number(), number -> new TreeSet<>()).add(i);
        }
    }

    /** Line indices in {@code marks}, each with a number above the one before. */
    List<Integer> find() {
        boolean labels = nextAnswer(from) < end;
        for (int i = from; i < end; i++) {
            QuizMark mark = marks.get(i);
            if (isPlainAnswer(mark)) {
                answered = true;
                beginList(mark.rest());
            } else if (mark.hasNumber() && counts.test(mark)) {
                if (starts(i, mark, labels)) begin(i, mark);
                else countOn(mark);
            }
        }
        return starts;
    }

    /** The first item of a list may stand behind the label of an answer. */
    private void beginList(String answer) {
        inner = 0;
        QuizMark first = QuizMark.of(new NoteLine(0, answer, 0, '.', 0, false));
        if (first.is(QuizMark.Role.BARE_NUMBER) && first.number() == 1) countOn(first);
    }

    private void countOn(QuizMark mark) {
        if (mark.number() != 1 && mark.number() != inner) return;
        inner = mark.number() + 1;
        innerStyle = mark.style();
    }

    private void begin(int line, QuizMark mark) {
        starts.add(line);
        current = mark.number();
        style = mark.style();
        answered = false;
        inner = 0;
    }

    private boolean starts(int line, QuizMark mark, boolean labels) {
        int number = mark.number();
        if (starts.isEmpty()) return true;
        if (number != current + 1 || isPart(mark)) return false;
        int answer = nextAnswer(line);
        if (!labels) return inner != number || !comesAgain(number, line + 1, end);
        return answered ? inner != number || !comesAgain(number, line + 1, answer) : !comesAgain(number, answer, end);
    }

    /** Of a list inside the question or its answer that is numbered in another way than the questions. */
    private boolean isPart(QuizMark mark) {
        return mark.number() == inner && mark.style() == innerStyle && innerStyle != style;
    }

    private boolean comesAgain(int number, int start, int stop) {
        Integer again = places.getOrDefault(number, new TreeSet<>()).ceiling(start);
        return again != null && again < stop;
    }

    private int nextAnswer(int start) {
        Integer answer = answers.ceiling(start);
        return answer == null ? end : answer;
    }

    private static boolean isPlainAnswer(QuizMark mark) {
        return mark.is(QuizMark.Role.MARKED_ANSWER) || mark.is(QuizMark.Role.ANSWER) && !mark.hasNumber();
    }
}
