package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import normbook.content.Lines;
import normbook.content.SourceText;
import normbook.content.markdown.PlainText;
import normbook.content.note.QuizMark.Role;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Finds quizzes by what stands in them, whatever their heading says: questions with labelled answers, which no reader may
 * see before an attempt.
 */
final class QuizParts {
    /** {@code A:} and {@code 解：} are also written where nothing was asked. */
    private static final Pattern WEAK = Pattern.compile("[\\s#>*_\\-【\\[（(]*+(?:A|解|解析)[\\s】\\])）*_]*+[:：].*");

    private final SourceText source;
    private final NoteSection section;
    private final List<Part> parts = new ArrayList<>();

    private QuizParts(SourceText source, NoteSection section) {
        this.source = source;
        this.section = section;
    }

    private static final class Part {
        private final Heading heading;
        private final List<Node> blocks = new ArrayList<>();
        private boolean quiz;
        private boolean below;

        Part(Heading heading) {
            this.heading = heading;
        }
    }

    static List<NoteSection> split(SourceText source, NoteSection section) {
        return section.kind() == SectionKind.QUIZ ? List.of(section) : new QuizParts(source, section).split();
    }

    /** The line, from 1, of the first answer among blocks that are shown. */
    static Optional<Integer> answerLine(SourceText source, List<Node> blocks) {
        QuizLayout layout = QuizLayout.of(NoteLines.of(source, blocks));
        boolean numbered = false;
        boolean asked = false;
        for (int i = 0; i < layout.lines().size(); i++) {
            QuizMark mark = layout.marks().get(i);
            String text = layout.lines().get(i).text();
            boolean label =
                    mark.is(Role.ANSWER) && (asked || !WEAK.matcher(text).matches());
            asked |= mark.is(Role.QUESTION);
            numbered |= asked || mark.is(Role.ITEM) || mark.is(Role.BARE_NUMBER);
            boolean inLine = mark.hasNumber() && AnswerInLine.in(mark.rest()).isPresent();
            if (numbered && (label || inLine))
                return Optional.of(layout.lines().get(i).index() + 1);
        }
        return Optional.empty();
    }

    private List<NoteSection> split() {
        cut();
        findQuizzes();
        if (parts.stream().noneMatch(part -> part.quiz)) return List.of(section);
        List<NoteSection> sections = new ArrayList<>();
        for (Part part : parts) add(part, sections);
        return sections;
    }

    private void cut() {
        parts.add(new Part(null));
        for (Node block : section.blocks()) {
            if (block instanceof Heading heading) parts.add(new Part(heading));
            last().blocks.add(block);
        }
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    private void findQuizzes() {
        int level = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean answers = isMark(part.heading, Role.ANSWER);
            part.below = level > 0 && (part.heading.getLevel() > level || isMark(part.heading));
            part.quiz = answers
                    || part.below
                    || mayBeQuiz(part) && answerLine(source, part.blocks).isPresent();
            if (answers && i > 0 && mayBeQuiz(parts.get(i - 1))) parts.get(i - 1).quiz |= isNumbered(parts.get(i - 1));
            if (!part.quiz) level = 0;
            else if (level == 0 || !part.below) level = part.heading == null ? 1 : part.heading.getLevel();
        }
    }

    /** What stands at once below a known heading is what the heading says. */
    private boolean mayBeQuiz(Part part) {
        return part.heading != null || section.kind() == SectionKind.OTHER;
    }

    private boolean isNumbered(Part part) {
        return NoteLines.of(source, part.blocks).stream()
                .map(QuizMark::of)
                .anyMatch(mark -> mark.is(Role.QUESTION) || mark.hasNumber() && !mark.is(Role.ANSWER));
    }

    private static boolean isMark(Heading heading, Role role) {
        return heading != null && mark(heading).is(role);
    }

    private static boolean isMark(Heading heading) {
        return !isMark(heading, Role.TEXT);
    }

    private static QuizMark mark(Heading heading) {
        return QuizMark.of(new NoteLine(0, PlainText.of(heading), 0, '.', 0, false));
    }

    private void add(Part part, List<NoteSection> sections) {
        if (part == parts.get(0)) {
            addFirst(part, sections);
        } else if (!part.quiz) {
            goOn(section.kind(), part.blocks, sections);
        } else if (part.below || isMark(part.heading)) {
            goOn(SectionKind.QUIZ, part.blocks, sections);
        } else {
            addQuiz(part, sections);
        }
    }

    private void addFirst(Part part, List<NoteSection> sections) {
        SectionKind kind = part.quiz ? SectionKind.QUIZ : section.kind();
        boolean said = !section.heading().isEmpty() || section.prompt() != null || !part.blocks.isEmpty();
        if (said) sections.add(with(section, kind, part.blocks));
    }

    /** The title of a note stays what it is, even with questions at once below it. */
    private void addQuiz(Part part, List<NoteSection> sections) {
        String name = PlainText.of(part.heading);
        List<Node> below = part.blocks.subList(1, part.blocks.size());
        if (part.heading.getLevel() == 1 && SectionKind.of(name) != SectionKind.QUIZ) {
            goOn(SectionKind.OTHER, part.blocks.subList(0, 1), sections);
            if (!below.isEmpty()) goOn(SectionKind.QUIZ, below, sections);
        } else {
            int line = Lines.first(part.heading) + 1;
            sections.add(new NoteSection(name, SectionKind.QUIZ, null, line, List.copyOf(below), part.heading));
        }
    }

    /** More of the section before, where it is of the same kind. */
    private static void goOn(SectionKind kind, List<Node> blocks, List<NoteSection> sections) {
        NoteSection before = sections.isEmpty() ? null : sections.get(sections.size() - 1);
        if (before == null || before.kind() != kind) {
            int line = Lines.first(blocks.get(0)) + 1;
            sections.add(new NoteSection("", kind, null, line, List.copyOf(blocks), null));
        } else {
            List<Node> all = new ArrayList<>(before.blocks());
            all.addAll(blocks);
            sections.set(sections.size() - 1, with(before, kind, all));
        }
    }

    private static NoteSection with(NoteSection section, SectionKind kind, List<Node> blocks) {
        return new NoteSection(
                section.heading(), kind, section.prompt(), section.line(), List.copyOf(blocks), section.headingNode());
    }
}
