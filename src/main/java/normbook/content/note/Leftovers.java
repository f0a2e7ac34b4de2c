package normbook.content.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import normbook.content.note.QuizMark.Role;

/** Finds the lines of a quiz that no question has taken, so that nothing an author wrote is lost without a word. */
final class Leftovers {
    private final List<Leftover> replaced = new ArrayList<>();

    /** An answer that is not used, since another one stands for the same question. */
    void replaced(QuizText answer) {
        if (!answer.isBlank()) replaced.add(new Leftover(answer.line(), answer.markdown(), false));
    }

    List<Leftover> of(QuizLayout layout, Collection<NoteQuestion> questions) {
        Set<Integer> used = new HashSet<>();
        for (NoteQuestion question : questions) {
            question.question.lines().forEach(line -> used.add(line.index()));
            question.answer.lines().forEach(line -> used.add(line.index()));
        }
        Set<Integer> known = new HashSet<>();
        replaced.forEach(leftover -> known.add(leftover.line()));
        List<Leftover> found = new ArrayList<>(replaced);
        QuizText piece = QuizText.empty();
        boolean confirmed = false;
        for (int i = 0; i < layout.lines().size(); i++) {
            NoteLine line = layout.lines().get(i);
            QuizMark mark = layout.marks().get(i);
            boolean taken = used.contains(line.index()) || known.contains(line.index() + 1);
            if (taken || mark.isMark()) {
                add(piece, confirmed, found);
                piece = QuizText.empty();
                confirmed = mark.is(Role.MARKED_REMARK);
            } else if (!line.isBlank() || !piece.isBlank()) {
                piece.add(mark.is(Role.ANSWER) ? line.withText(mark.rest()) : NoteQuizReader.unnumbered(line, mark));
            }
        }
        add(piece, confirmed, found);
        found.sort(Comparator.comparingInt(Leftover::line));
        return List.copyOf(found);
    }

    private static void add(QuizText piece, boolean confirmed, List<Leftover> found) {
        if (!piece.isBlank()) found.add(new Leftover(piece.line(), piece.markdown(), confirmed));
    }
}
