package normbook.content.note;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import normbook.content.FrontMatter;
import normbook.content.Lines;
import normbook.content.Problem;
import normbook.content.Publication;
import normbook.content.SourceText;
import normbook.content.markdown.MarkdownParser;
import normbook.content.markdown.PlainText;
import normbook.content.markdown.Shortcode;
import normbook.content.markdown.SyntaxProblems;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Reads a course note in the dialect: front matter, sections with prompts, a quiz in one of many layouts. */
public final class NoteReader {

    public Note read(Path file, String text) {
        FrontMatter head = FrontMatter.read(file, text);
        SourceText source = SourceText.of(head.body());
        Node document = MarkdownParser.parse(source);
        List<NoteSection> sections = sections(document).stream()
                .flatMap(section -> QuizParts.split(source, section).stream())
                .toList();
        NoteQuizReader.Read quiz = quiz(source, sections);
        List<Problem> problems = new ArrayList<>(head.problems());
        Publication publication = head.publication(file, SourceText.of(text), problems::add);
        problems.addAll(SyntaxProblems.of(document, source, file, 0));
        problems.addAll(sectionProblems(file, source, sections));
        problems.addAll(quizProblems(file, sections, quiz));
        return new Note(
                file,
                head.find("title").orElse(null),
                head.find("weight").orElse(null),
                publication,
                sections,
                items(source, sections, SectionKind.PREVIEW),
                items(source, sections, SectionKind.KEYPOINTS),
                quiz.items(),
                quiz.leftovers(),
                List.copyOf(problems),
                source);
    }

    private static List<NoteSection> sections(Node document) {
        List<NoteSection> sections = new ArrayList<>();
        List<Node> blocks = new ArrayList<>();
        Heading heading = null;
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (!blocks.isEmpty() && asksForAnswers(node)) {
                sections.add(section(heading, blocks));
                heading = null;
                blocks = new ArrayList<>(List.of(node));
            } else if (node instanceof Heading next && startsSection(next)) {
                if (heading != null || !blocks.isEmpty()) sections.add(section(heading, blocks));
                heading = next;
                blocks = new ArrayList<>();
            } else {
                blocks.add(node);
            }
        }
        if (heading != null || !blocks.isEmpty()) sections.add(section(heading, blocks));
        return List.copyOf(sections);
    }

    /** A request for questions with answers begins a quiz, even where its heading is missing or misspelt. */
    private static boolean asksForAnswers(Node node) {
        return node instanceof Shortcode prompt && SectionKind.of("", prompt.text()) == SectionKind.QUIZ;
    }

    /** A {@code ##} within a section, or in code without a fence, starts none. */
    private static boolean startsSection(Heading heading) {
        boolean prompted =
                heading.getNext() instanceof Shortcode next && next.name().equals(Shortcode.PROMPT);
        boolean known = SectionKind.of(PlainText.of(heading)) != SectionKind.OTHER;
        return heading.getLevel() == 2 ? prompted || known : prompted && known;
    }

    private static NoteSection section(Heading heading, List<Node> blocks) {
        boolean prompted = !blocks.isEmpty()
                && blocks.get(0) instanceof Shortcode shortcode
                && shortcode.state() == Shortcode.State.CLOSED;
        String prompt = prompted ? ((Shortcode) blocks.get(0)).text() : null;
        List<Node> below = List.copyOf(prompted ? blocks.subList(1, blocks.size()) : blocks);
        String name = heading == null ? "" : PlainText.of(heading);
        SectionKind kind = SectionKind.of(name, prompt);
        int line = Lines.first(heading == null ? blocks.get(0) : heading) + 1;
        return new NoteSection(name, kind, prompt, line, below, heading);
    }

    /** Sections of a quiz need not follow one another; what stands between them is none of it. */
    private static NoteQuizReader.Read quiz(SourceText source, List<NoteSection> sections) {
        List<QuizGroup> groups = new ArrayList<>();
        for (NoteSection section : sections) {
            List<NoteLine> lines = NoteLines.of(source, section.blocks());
            if (section.kind() == SectionKind.QUIZ) groups.addAll(QuizGroup.of(section.heading(), lines));
        }
        return NoteQuizReader.Read.all(
                QuizGroup.apart(groups).stream().map(NoteQuizReader::read).toList());
    }

    private static List<String> items(SourceText source, List<NoteSection> sections, SectionKind kind) {
        List<String> items = new ArrayList<>();
        for (NoteSection section : sections) {
            if (section.kind() == kind) items.addAll(NumberedItems.of(NoteLines.of(source, section.blocks())));
        }
        return List.copyOf(items);
    }

    /** A quiz without its heading, and answers where everything is shown. */
    private static List<Problem> sectionProblems(Path file, SourceText source, List<NoteSection> sections) {
        List<Problem> problems = new ArrayList<>();
        for (NoteSection section : sections) {
            boolean named = SectionKind.of(section.heading(), section.prompt()) == SectionKind.QUIZ;
            if (section.kind() != SectionKind.QUIZ) {
                QuizParts.answerLine(source, section.blocks())
                        .ifPresent(line -> problems.add(
                                Problem.warning(file, line, "content.note.shown-answer", section.heading())));
            } else if (!named) {
                problems.add(Problem.warning(file, section.line(), "content.note.doubt.quiz-heading"));
            } else if (section.headingNode() != null
                    && section.headingNode().getLevel() != 2
                    && section.prompt() == null) {
                problems.add(Problem.warning(file, section.line(), "content.note.quiz-level", section.heading()));
            }
        }
        return problems;
    }

    private static List<Problem> quizProblems(Path file, List<NoteSection> sections, NoteQuizReader.Read quiz) {
        List<Problem> problems = new ArrayList<>();
        for (NoteSection section : sections) {
            if (section.kind() == SectionKind.QUIZ && quiz.items().isEmpty()) {
                problems.add(Problem.warning(file, section.line(), "content.note.no-questions"));
            }
        }
        for (QuizItem item : quiz.items()) {
            if (item.doubt() != null) problems.add(Problem.warning(file, item.line(), item.doubt(), item.n()));
        }
        for (NumberDoubts.Doubt doubt : quiz.doubts()) {
            problems.add(Problem.warning(
                    file, doubt.line(), doubt.key(), doubt.arguments().toArray()));
        }
        for (Leftover leftover : quiz.leftovers()) {
            if (!leftover.confirmed()) {
                problems.add(Problem.warning(file, leftover.line(), "content.note.doubt.leftover"));
            }
        }
        return problems;
    }
}
