package normbook.content.note;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import normbook.content.Problem;
import normbook.content.Publication;
import normbook.content.SourceText;
import normbook.content.markdown.PlainText;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * A course note as read from its file.
 *
 * @param title as the front matter has it, null where it has none; see {@link #name}
 * @param weight as the front matter has it, null where it has none
 * @param publication whether learners see it
 * @param previewQuestions raw Markdown of each
 * @param keyPoints raw Markdown of each
 * @param leftovers of its quiz
 */
public record Note(
        Path file,
        String title,
        String weight,
        Publication publication,
        List<NoteSection> sections,
        List<String> previewQuestions,
        List<String> keyPoints,
        List<QuizItem> quiz,
        List<Leftover> leftovers,
        List<Problem> problems,
        SourceText source) {

    private static final Set<String> DOUBTS_OF_LINES = Set.of(
            "content.note.doubt.leftover",
            "content.note.doubt.inner-list",
            "content.note.doubt.gap",
            "content.note.doubt.quiz-heading");

    /** The file name up to its first dot: {@code batch-normalization.zh-tw.md} is {@code batch-normalization}. */
    public String slug() {
        return slugOf(file);
    }

    public static String slugOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** The title for a page: that of the front matter, else the first heading of level 1, else the slug. */
    public String name() {
        return Optional.ofNullable(title)
                .filter(text -> !text.isBlank())
                .or(this::firstHeading)
                .orElseGet(this::slug);
    }

    /** For a note whose author has looked at what the reader was not sure of. */
    public List<Problem> problemsWithoutDoubts() {
        Set<String> doubts = quiz.stream().map(QuizItem::doubt).collect(Collectors.toSet());
        doubts.addAll(DOUBTS_OF_LINES);
        return problems.stream()
                .filter(problem -> !doubts.contains(problem.key()))
                .toList();
    }

    /** The first paragraph, as plain text. */
    public Optional<String> lead() {
        return firstText(Paragraph.class::isInstance);
    }

    private Optional<String> firstHeading() {
        return firstText(block -> block instanceof Heading heading && heading.getLevel() == 1);
    }

    private Optional<String> firstText(Predicate<Node> wanted) {
        return sections.stream()
                .filter(section -> section.kind() != SectionKind.QUIZ)
                .flatMap(section -> section.blocks().stream())
                .filter(wanted)
                .map(PlainText::of)
                .findFirst();
    }
}
