package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import normbook.content.note.QuizMark.Role;

/**
 * Pairs the answers that stand behind one label for all groups with the questions of each group: by the names of the
 * groups where these come again, else by the numbers, which count on over the groups or start again for each.
 */
final class GroupAnswers {
    private record Label(int group, int line, NoteLine text, QuizMark mark) {
        boolean isHeading() {
            return text.text().startsWith("#");
        }
    }

    private final List<QuizGroup> asked = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<QuizGroup> behind = new ArrayList<>();

    private GroupAnswers(List<QuizGroup> all, Label label) {
        for (int g = 0; g < all.size(); g++) {
            List<NoteLine> lines = QuizLayout.of(all.get(g).lines()).lines();
            if (g < label.group) {
                asked.add(all.get(g).withLines(lines));
            } else if (g == label.group) {
                asked.add(all.get(g).withLines(lines.subList(0, label.line)));
                behind.add(QuizGroup.of(lines.subList(label.line + 1, lines.size())));
            } else {
                behind.add(all.get(g));
            }
        }
        asked.forEach(group -> sizes.add(QuizLayout.of(group.lines()).starts().size()));
    }

    /** The groups with the answers to each; just as they are where no label stands over the answers to all. */
    static List<QuizGroup> paired(List<QuizGroup> all) {
        Optional<Label> label = label(all);
        if (label.isEmpty()) return all;
        GroupAnswers answers = new GroupAnswers(all, label.get());
        if (!answers.areToGroups()) return all;
        if (answers.behind.size() > 1) answers.pairByName();
        else answers.pairByNumber(answers.behind.get(0).lines());
        return answers.asked;
    }

    /** The last label, where it is the only one, or the only heading among them. */
    private static Optional<Label> label(List<QuizGroup> all) {
        List<Label> labels = new ArrayList<>();
        for (int g = 0; g < all.size(); g++) {
            QuizLayout layout = QuizLayout.of(all.get(g).lines());
            if (layout.marks().stream().anyMatch(QuizMark::isMark)) return Optional.empty();
            for (int i = 0; i < layout.lines().size(); i++) {
                QuizMark mark = layout.marks().get(i);
                if (mark.is(Role.ANSWER))
                    labels.add(new Label(g, i, layout.lines().get(i), mark));
            }
        }
        if (labels.isEmpty()) return Optional.empty();
        Label last = labels.get(labels.size() - 1);
        boolean alone = labels.stream()
                        .filter(label -> !last.isHeading() || label.isHeading())
                        .count()
                == 1;
        boolean empty = last.mark.rest().isBlank() && !last.mark.hasNumber();
        return alone && empty ? Optional.of(last) : Optional.empty();
    }

    private boolean areToGroups() {
        boolean numbered = behind.get(0).lines().stream()
                .filter(line -> !line.isBlank())
                .limit(1)
                .anyMatch(line -> QuizMark.of(line).number() == 1);
        return sizes.stream().filter(size -> size > 0).count() > 1 && (numbered || behind.size() > 1);
    }

    private void pairByName() {
        int last = asked.size() - 1;
        asked.get(last).unpaired().addAll(behind.get(0).lines());
        for (QuizGroup part : behind.subList(1, behind.size())) {
            int place = place(part);
            asked.get(place < 0 ? last : place).titles().addAll(part.titles());
            if (place < 0) asked.get(last).unpaired().addAll(part.lines());
            else pair(place, part.lines());
        }
    }

    /** Of the first group with the name that has no answers yet. */
    private int place(QuizGroup part) {
        for (int i = 0; i < asked.size(); i++) {
            boolean free = asked.get(i).answers().isEmpty() && sizes.get(i) > 0;
            if (free && asked.get(i).name().equals(part.name())) return i;
        }
        return -1;
    }

    private void pair(int place, List<NoteLine> lines) {
        QuizLayout layout = QuizLayout.of(lines);
        int size = sizes.get(place);
        int before = before(place);
        int first = layout.starts().isEmpty()
                ? 0
                : layout.marks().get(layout.starts().get(0)).number();
        QuizGroup group = asked.get(place);
        if (first == 0 && size == 1) {
            group.answers().put(1, new QuizText(lines));
        } else if (first == 1 || first == before + 1) {
            give(
                    place,
                    layout,
                    layout.starts().subList(0, Math.min(size, layout.starts().size())));
        } else {
            group.unpaired().addAll(lines);
        }
    }

    private int before(int place) {
        return sizes.subList(0, place).stream().mapToInt(Integer::intValue).sum();
    }

    private void pairByNumber(List<NoteLine> lines) {
        QuizLayout layout = QuizLayout.of(lines);
        int all = before(sizes.size());
        List<Integer> starts = layout.starts();
        boolean once = numbers(layout).stream().filter(number -> number == 1).count() <= 1;
        if (!once && starts.size() < all) starts = restarts(layout);
        if (starts.isEmpty()) asked.get(asked.size() - 1).unpaired().addAll(lines);
        else give(0, layout, starts.subList(0, Math.min(all, starts.size())));
    }

    private static List<Integer> numbers(QuizLayout layout) {
        return layout.marks().stream()
                .filter(QuizMark::hasNumber)
                .map(QuizMark::number)
                .toList();
    }

    /** Where the numbers are those of each group in turn, and no others. */
    private List<Integer> restarts(QuizLayout layout) {
        List<Integer> expected = new ArrayList<>();
        for (int size : sizes) {
            for (int n = 1; n <= size; n++) expected.add(n);
        }
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < layout.marks().size(); i++) {
            if (layout.marks().get(i).hasNumber()) starts.add(i);
        }
        return numbers(layout).equals(expected) ? starts : List.of();
    }

    /** Gives the answers out in turn, from this group on. */
    private void give(int place, QuizLayout layout, List<Integer> starts) {
        int group = place;
        int n = 0;
        for (int k = 0; k < starts.size(); k++) {
            while (n == sizes.get(group)) {
                group++;
                n = 0;
            }
            int end = k + 1 < starts.size() ? starts.get(k + 1) : layout.lines().size();
            asked.get(group).answers().put(++n, answer(layout, starts.get(k), end));
        }
    }

    static QuizText answer(QuizLayout layout, int start, int end) {
        QuizText answer = QuizText.empty();
        String first = QuizMark.withoutAnswerLabel(layout.marks().get(start).rest());
        answer.add(NoteQuizReader.balanced(layout.lines().get(start), first));
        for (int i = start + 1; i < end; i++) {
            answer.add(NoteQuizReader.unnumbered(
                    layout.lines().get(i), layout.marks().get(i)));
        }
        return answer;
    }
}
