package normbook.content.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import normbook.content.note.QuizItem.Pairing;
import normbook.content.note.QuizMark.Role;

/** Reads the questions of a quiz section and finds the answer of each, in whichever layout they were written. */
final class NoteQuizReader {
    /** What the next line belongs to. */
    private enum Into {
        QUESTION,
        ANSWER,
        MARKED_ANSWER,
        NOTHING
    }

    private final QuizLayout layout;
    private final Map<Integer, NoteQuestion> drafts = new LinkedHashMap<>();
    private final Leftovers leftovers = new Leftovers();
    private final NumberDoubts numbers = new NumberDoubts();
    private NoteQuestion current;
    private Into into = Into.QUESTION;

    private NoteQuizReader(QuizLayout layout) {
        this.layout = layout;
    }

    /** @param leftovers what belongs to none of the items */
    record Read(List<QuizItem> items, List<Leftover> leftovers, List<NumberDoubts.Doubt> doubts) {

        /** Groups that count from 1 again are numbered on, each question with the number that is free. */
        static Read all(List<Read> groups) {
            Map<Integer, QuizItem> items = new LinkedHashMap<>();
            for (Read group : groups) {
                int before = items.keySet().stream().max(Integer::compare).orElse(0);
                group.items.forEach(item -> items.put(before + item.n(), item.numbered(before + item.n())));
            }
            return new Read(
                    List.copyOf(items.values()),
                    groups.stream()
                            .flatMap(group -> group.leftovers.stream())
                            .sorted(Comparator.comparingInt(Leftover::line))
                            .toList(),
                    groups.stream().flatMap(group -> group.doubts.stream()).toList());
        }
    }

    static Read read(QuizGroup group) {
        NoteQuizReader reader = new NoteQuizReader(QuizLayout.of(group.lines()));
        reader.gather();
        reader.gatherBlock();
        group.answers().forEach(reader::answerInBlock);
        reader.dropRemark();
        reader.findUnlabelledAnswers(!group.answers().isEmpty());
        List<Leftover> leftovers = new ArrayList<>(reader.leftovers.of(reader.layout, reader.drafts.values()));
        group.titles().forEach(title -> leftovers.add(new Leftover(title.index() + 1, title.text(), true)));
        QuizText unpaired = new QuizText(group.unpaired());
        if (!unpaired.isBlank()) leftovers.add(new Leftover(unpaired.line(), unpaired.markdown(), false));
        return new Read(
                reader.drafts.values().stream()
                        .map(draft -> draft.item(group.isToBeJudged()))
                        .toList(),
                leftovers,
                reader.layout.isMarked() ? List.of() : reader.numbers.found());
    }

    private void gather() {
        int next = 0;
        for (int i = 0; i < layout.block(); i++) {
            QuizMark mark = layout.marks().get(i);
            NoteLine line = layout.lines().get(i);
            if (next < layout.starts().size() && layout.starts().get(next) == i) {
                next++;
                begin(mark, line, next, labelFollows(i, next));
            } else if (mark.isMark()) {
                obey(mark);
            } else if (beginsAnswer(mark)) {
                beginAnswer(mark, line);
            } else if (current != null) {
                add(mark, line);
            }
        }
    }

    /** Whether the answer to the question that starts here has a label below. */
    private boolean labelFollows(int start, int next) {
        int end = next < layout.starts().size() ? layout.starts().get(next) : layout.block();
        return layout.marks().subList(start + 1, end).stream()
                .anyMatch(mark -> mark.is(Role.ANSWER) || mark.is(Role.MARKED_ANSWER));
    }

    private void obey(QuizMark mark) {
        if (current == null) return;
        switch (mark.role()) {
            case MARKED_ANSWER -> {
                leftovers.replaced(current.answer);
                current.answer = QuizText.empty();
                current.pairing = Pairing.MARK;
                into = Into.MARKED_ANSWER;
            }
            case MARKED_UNANSWERED -> current.knownUnanswered = true;
            default -> into = Into.NOTHING;
        }
    }

    private void add(QuizMark mark, NoteLine line) {
        if (into == Into.QUESTION || into == Into.ANSWER) numbers.see(line, mark, into == Into.QUESTION);
        switch (into) {
            case QUESTION -> current.question.add(unnumbered(line, mark));
            case ANSWER -> current.answer.add(unnumbered(line, mark));
            case MARKED_ANSWER -> {
                boolean first = current.answer.isBlank() && !line.isBlank();
                NoteLine whole = unnumbered(line, mark);
                current.answer.add(first ? whole.withText(unlabelled(whole)) : whole);
            }
            case NOTHING -> {}
        }
    }

    /** Without the label that the mark makes needless, and without the indentation of the item around it. */
    private static String unlabelled(NoteLine line) {
        String text = line.text().substring(Math.min(line.indentation(), line.indent()));
        return QuizMark.withoutAnswerLabel(text);
    }

    private void begin(QuizMark mark, NoteLine line, int place, boolean labelled) {
        current = draft(mark.hasNumber() ? mark.number() : place);
        numbers.begin(current.n, mark);
        String text = mark.is(Role.TEXT) ? mark.rest() : QuizMark.withoutQuestionLabel(mark.rest());
        addSplit(current, balanced(line, text), labelled);
        into = current.pairing == Pairing.NONE ? Into.QUESTION : Into.ANSWER;
    }

    private boolean beginsAnswer(QuizMark mark) {
        boolean fits = into == Into.QUESTION || into == Into.ANSWER && mark.hasNumber();
        return fits && mark.is(Role.ANSWER) && answerer(mark) != null;
    }

    private void beginAnswer(QuizMark mark, NoteLine line) {
        current = answerer(mark);
        boolean other = mark.hasNumber() && mark.number() != current.n;
        if (other) current.doubt("content.note.doubt.other-number");
        if (current.isAnswered()) current.doubt("content.note.doubt.several-answers");
        current.pairing = mark.hasNumber() && !other ? Pairing.NUMBER : Pairing.LABEL;
        current.answer.add(balanced(line, mark.rest()));
        into = Into.ANSWER;
        numbers.beginAnswer();
    }

    /** Emphasis that began before a number or a label begins behind it, or ends there where nothing else is said. */
    static NoteLine balanced(NoteLine line, String text) {
        String before = line.text().substring(0, Math.max(0, line.text().length() - text.length()));
        String stripped = text.stripTrailing();
        for (String emphasis : List.of("**", "__")) {
            if (count(text, emphasis) % 2 == 0) continue;
            if (stripped.endsWith(emphasis)) {
                return line.withText(stripped.substring(0, stripped.length() - emphasis.length()));
            }
            if (count(before, emphasis) % 2 == 1) return line.withText(emphasis + text);
        }
        return line.withText(text);
    }

    private static int count(String text, String emphasis) {
        return text.split(Pattern.quote(emphasis), -1).length - 1;
    }

    /** A list item that turned out to be no question gets its number back. */
    static NoteLine unnumbered(NoteLine line, QuizMark mark) {
        return mark.is(Role.ITEM) ? line.withText(mark.number() + "" + mark.style() + " " + line.text()) : line;
    }

    /** Where a labelled answer follows, a label in the line counts only behind the end of the question. */
    private static void addSplit(NoteQuestion draft, NoteLine line, boolean labelled) {
        Optional<AnswerInLine> both = line.code() ? Optional.empty() : AnswerInLine.in(line.text());
        if (both.isPresent() && (both.get().sure() || !labelled)) {
            if (labelled) draft.doubt("content.note.doubt.answered-twice-above");
            else if (!both.get().sure()) draft.doubt("content.note.doubt.in-line");
            draft.question.add(line.withText(both.get().question()));
            draft.answer.add(line.withText(both.get().answer()));
            draft.pairing = Pairing.LABEL;
        } else {
            draft.question.add(line);
        }
    }

    private NoteQuestion answerer(QuizMark mark) {
        if (!mark.hasNumber()) return current;
        return drafts.getOrDefault(mark.number(), current);
    }

    private NoteQuestion draft(int n) {
        int free = n;
        while (drafts.containsKey(free)) free++;
        NoteQuestion draft = new NoteQuestion(free);
        drafts.put(free, draft);
        return draft;
    }

    private void gatherBlock() {
        List<Integer> starts = layout.blockStarts();
        for (int k = 0; k < starts.size(); k++) {
            int start = starts.get(k);
            int end = k + 1 < starts.size() ? starts.get(k + 1) : layout.lines().size();
            answerInBlock(layout.marks().get(start).number(), GroupAnswers.answer(layout, start, end));
        }
    }

    private void answerInBlock(int n, QuizText answer) {
        NoteQuestion draft = drafts.get(n);
        if (draft == null || draft.pairing == Pairing.MARK) return;
        leftovers.replaced(draft.answer);
        draft.answer = answer;
        draft.pairing = Pairing.BLOCK;
    }

    /** A sentence about the whole quiz may follow its last line. */
    private void dropRemark() {
        NoteQuestion last = null;
        for (NoteQuestion draft : drafts.values()) {
            if (last == null || end(draft) >= end(last)) last = draft;
        }
        if (last == null) return;
        QuizText before = last.isAnswered() ? last.answer : last.question;
        QuizText without = last.pairing == Pairing.MARK ? before : before.withoutRemark();
        if (without == before) return;
        if (last.isAnswered()) last.answer = without;
        else last.question = without;
        last.doubt("content.note.doubt.remark");
    }

    private static int end(NoteQuestion draft) {
        QuizText text = draft.isAnswered() ? draft.answer : draft.question;
        return text.lines().isEmpty()
                ? 0
                : text.lines().get(text.lines().size() - 1).index();
    }

    /**
     * Text or code below a question is its answer where no label says otherwise and most questions have some.
     *
     * @param given whether answers stand behind all groups
     */
    private void findUnlabelledAnswers(boolean given) {
        List<NoteQuestion> all = new ArrayList<>(drafts.values());
        all.removeIf(draft -> draft.pairing == Pairing.MARK || draft.knownUnanswered);
        boolean labelled = all.stream().anyMatch(d -> d.pairing == Pairing.LABEL || d.pairing == Pairing.NUMBER);
        if (labelled || all.isEmpty()) return;
        long withBody = all.stream().filter(d -> !d.body().isBlank()).count();
        boolean block = given || layout.block() < layout.lines().size();
        boolean choices = all.stream().anyMatch(NoteQuestion::hasChoices);
        NoteQuestion last = all.get(all.size() - 1);
        if (block ? withBody == all.size() && !choices : withBody * 2 > all.size()) {
            all.stream().filter(d -> !d.body().isBlank()).forEach(NoteQuestion::takeBodyAsAnswer);
        } else if (!block && withBody == 1 && !last.body().isBlank()) {
            QuizText without = last.question.withoutLastParagraph();
            if (without != last.question) last.doubt("content.note.doubt.remark");
            last.question = without;
        }
    }
}
