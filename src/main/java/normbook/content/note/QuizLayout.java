package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import normbook.content.note.QuizMark.Role;

/**
 * Where the questions of a quiz start and whether a block of answers follows them.
 *
 * @param lines of the quiz
 * @param marks one for each line
 * @param starts lines at which questions start
 * @param block line of the label over the answers of all questions, else the number of lines
 */
record QuizLayout(List<NoteLine> lines, List<QuizMark> marks, List<Integer> starts, int block) {

    static QuizLayout of(List<NoteLine> written) {
        List<NoteLine> lines = AnswersInLine.split(written);
        List<QuizMark> marks = new ArrayList<>();
        int due = 0;
        for (int i = 0; i < lines.size(); i++) {
            QuizMark mark = QuizMark.of(lines.get(i));
            if (mark.is(Role.TEXT) && due > 0)
                mark = QuizMark.tight(lines.get(i), due).orElse(mark);
            boolean option = mark.is(Role.ANSWER) && Choices.opensList(lines, i);
            marks.add(option ? new QuizMark(Role.TEXT, 0, lines.get(i).text()) : mark);
            boolean tight = mark.hasNumber()
                    && QuizMark.tight(lines.get(i), mark.number()).isPresent();
            if (mark.hasNumber()) due = tight ? mark.number() + 1 : 0;
        }
        if (starts(marks, marks.size()).isEmpty()) {
            for (int i = 0; i < marks.size(); i++) marks.set(i, QuizMark.other(lines.get(i), marks.get(i)));
        }
        int block = block(marks);
        return new QuizLayout(lines, marks, starts(marks, block), block);
    }

    /** Whether the author has said where questions begin. */
    boolean isMarked() {
        return marks.stream().anyMatch(mark -> mark.is(Role.MARKED_QUESTION));
    }

    /** Lines at which the answers of the block start. */
    List<Integer> blockStarts() {
        return enumeration(marks, block + 1);
    }

    private static List<Integer> starts(List<QuizMark> marks, int end) {
        List<Integer> marked = marked(marks, end);
        if (!marked.isEmpty()) return marked;
        Predicate<QuizMark> labelled = mark -> mark.is(Role.QUESTION) && mark.hasNumber();
        List<Integer> starts = new QuestionNumbers(marks, 0, end, labelled).find();
        if (starts.size() >= 2) return starts;
        starts = new QuestionNumbers(marks, 0, end, mark -> mark.is(Role.ITEM)).find();
        if (starts.size() < 2) {
            List<Integer> loose = new QuestionNumbers(marks, 0, end, mark -> !mark.is(Role.ANSWER)).find();
            if (loose.size() > starts.size()) starts = loose;
        }
        return starts.isEmpty() ? unnumbered(marks, end) : starts;
    }

    /** The lines behind the author's own marks. */
    private static List<Integer> marked(List<QuizMark> marks, int end) {
        List<Integer> starts = new ArrayList<>();
        boolean due = false;
        for (int i = 0; i < end; i++) {
            QuizMark mark = marks.get(i);
            boolean says = mark.hasNumber() || !mark.rest().isBlank();
            if (due && says && !mark.isMark()) {
                starts.add(i);
                due = false;
            }
            due |= mark.is(Role.MARKED_QUESTION);
        }
        return starts;
    }

    private static List<Integer> unnumbered(List<QuizMark> marks, int end) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            if (marks.get(i).is(Role.QUESTION)) starts.add(i);
        }
        return starts;
    }

    /**
     * The last label without text of its own is over a block if numbered answers follow at once and it is not simply
     * the answer to the last question.
     */
    private static int block(List<QuizMark> marks) {
        int label = lastEmptyAnswer(marks);
        if (label < 0) return marks.size();
        List<Integer> answers = enumeration(marks, label + 1);
        if (answers.isEmpty() || marks.get(answers.get(0)).number() != 1) return marks.size();
        for (int i = label + 1; i < answers.get(0); i++) {
            if (!marks.get(i).rest().isBlank()) return marks.size();
        }
        if (marks.subList(label + 1, marks.size()).stream().anyMatch(mark -> mark.is(Role.ANSWER))) return marks.size();
        int questions = starts(marks, label).size();
        int answered = answeredBefore(marks, label);
        boolean lists = questions >= 2 || questions == 1 && answers.size() == 1;
        boolean block = answered == 0 ? lists : answered == questions && answers.size() == questions;
        return block ? label : marks.size();
    }

    private static List<Integer> enumeration(List<QuizMark> marks, int from) {
        return new QuestionNumbers(marks, from, marks.size(), mark -> true).find();
    }

    private static int lastEmptyAnswer(List<QuizMark> marks) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            QuizMark mark = marks.get(i);
            if (mark.is(Role.ANSWER) && !mark.hasNumber() && mark.rest().isBlank()) return i;
        }
        return -1;
    }

    /** Labels that follow one another without a number between them belong to one answer. */
    private static int answeredBefore(List<QuizMark> marks, int end) {
        int answered = 0;
        boolean open = false;
        for (QuizMark mark : marks.subList(0, end)) {
            if (mark.is(Role.ANSWER)) {
                if (!open) answered++;
                open = true;
            } else if (mark.hasNumber()) {
                open = false;
            }
        }
        return answered;
    }
}
