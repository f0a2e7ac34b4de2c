package normbook.content.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.Lines;
import normbook.content.Problem;
import normbook.content.markdown.Anchors;
import normbook.content.markdown.Annotation;
import normbook.content.markdown.AnnotationRenderer;
import normbook.content.markdown.Annotations;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.markdown.OutlineEntry;
import normbook.content.markdown.PlainText;
import normbook.content.markdown.QuotePlaces;
import normbook.content.markdown.RenderedMarkdown;
import normbook.content.markdown.Rendering;
import normbook.content.note.Note;
import normbook.content.note.NoteSection;
import normbook.content.note.QuizItem;
import normbook.content.note.SectionKind;
import normbook.content.page.LessonHtml.Question;
import normbook.content.page.LessonHtml.Section;
import normbook.language.Language;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The composition of one lesson page. */
final class LessonPage {
    private static final Pattern HEADING = Pattern.compile("[\\s>*+-]*+#{1,6}\\s++(.{1,40}?)[\\s#]*");

    private final MarkdownRenderer markdown;
    private final Note note;
    private final AnnotationRenderer asides;
    private final QuotePlaces places;
    private final Anchors anchors = new Anchors();
    private final List<Question> questions = new ArrayList<>();
    private final List<OutlineEntry> outline = new ArrayList<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private boolean hasMath;

    LessonPage(MarkdownRenderer markdown, Note note, Annotations annotations, Language language) {
        this.markdown = markdown;
        this.note = note;
        this.asides = new AnnotationRenderer(markdown, annotations, language);
        this.places = new QuotePlaces(annotations);
    }

    LessonHtml compose() {
        problems.addAll(asides.annotations().answersConfirmed() ? note.problemsWithoutDoubts() : note.problems());
        problems.addAll(asides.annotations().problems());
        placeAnnotations();
        note.quiz().forEach(item -> anchors.anchor("q" + item.n()));
        note.quiz().forEach(item -> questions.add(question(item)));
        List<Section> sections = note.sections().stream().map(this::section).toList();
        return new LessonHtml(note.name(), sections, questions, List.copyOf(outline), hasMath, List.copyOf(problems));
    }

    private void placeAnnotations() {
        for (NoteSection section : note.sections()) {
            if (section.kind() == SectionKind.QUIZ) continue;
            for (Node block : visible(section)) {
                places.offer(block, note.source().slice(Lines.first(block), Lines.end(block)));
            }
        }
        note.quiz().forEach(item -> places.offer(item, item.question()));
        places.place();
        problems.addAll(places.problems());
        for (Annotation annotation : asides.annotations().list()) {
            boolean known = annotation.question() == 0
                    || note.quiz().stream().anyMatch(item -> item.n() == annotation.question());
            if (!known) {
                problems.add(Problem.error(
                        asides.annotations().file(),
                        annotation.line(),
                        "content.annotation.question",
                        "q" + annotation.question()));
            }
        }
    }

    private Section section(NoteSection section) {
        String id = anchors.anchor(section.heading());
        if (!section.heading().isEmpty()) outline.add(new OutlineEntry(id, section.heading(), 2));
        String html = section.kind() == SectionKind.QUIZ ? quiz() : blocks(section);
        return new Section(section.kind(), section.heading(), id, section.prompt(), html);
    }

    /** The heading that serves as the title of the page, for want of another, is not said twice. */
    static boolean isTitle(Note note, Node block) {
        return (note.title() == null || note.title().isBlank())
                && note.sections().get(0).blocks().indexOf(block) == 0
                && block instanceof Heading heading
                && heading.getLevel() == 1
                && PlainText.of(heading).equals(note.name());
    }

    private String blocks(NoteSection section) {
        Rendering rendering = markdown.start(anchors, note.file(), 1);
        rendering.annotate(places, asides);
        for (Node block : visible(section)) {
            if (isTitle(note, block)) continue;
            rendering.append(block);
            places.below(block).forEach(placed -> rendering.appendSafe(aside(placed)));
        }
        return take(rendering.finish());
    }

    private List<Node> visible(NoteSection section) {
        List<Node> visible = visible(note, section);
        if (visible.size() < section.blocks().size()) {
            Node hiding = section.blocks().get(visible.size());
            String key = hiding instanceof Heading ? "content.note.hidden-level" : "content.note.hidden-quiz";
            problems.add(Problem.error(note.file(), Lines.first(hiding) + 1, key));
        }
        return visible;
    }

    /**
     * Code, HTML or a quote that was never closed may have swallowed the heading of the quiz; neither it nor what
     * follows it is shown then, since the answers may be there.
     */
    static List<Node> visible(Note note, NoteSection section) {
        for (int i = 0; i < section.blocks().size(); i++) {
            if (hidesQuiz(note, section.blocks().get(i)))
                return section.blocks().subList(0, i);
        }
        return section.blocks();
    }

    private static boolean hidesQuiz(Note note, Node block) {
        if (block instanceof FencedCodeBlock code && code.getClosingFenceLength() != null) return false;
        for (int i = Lines.first(block); i < Lines.end(block); i++) {
            Matcher matcher = HEADING.matcher(note.source().line(i));
            if (matcher.matches() && SectionKind.of(matcher.group(1)) == SectionKind.QUIZ) return true;
        }
        return false;
    }

    private String quiz() {
        StringBuilder html = new StringBuilder("<ol class=\"quiz-questions\">\n");
        for (Question question : questions) {
            html.append("<li id=\"q").append(question.n()).append("\" value=\"").append(question.n());
            html.append("\">").append(question.html());
            if (!question.choices().isEmpty()) {
                html.append("<ul class=\"quiz-choices\">\n");
                question.choices()
                        .forEach(choice -> html.append("<li>").append(choice).append("</li>\n"));
                html.append("</ul>\n");
            }
            html.append("</li>\n");
        }
        return html.append("</ol>\n").toString();
    }

    private Question question(QuizItem item) {
        StringBuilder html = new StringBuilder(take(markdown.render(note.file(), item.line(), item.question())));
        places.below(item).forEach(placed -> html.append(take(aside(placed))));
        List<String> choices = item.choices().stream()
                .map(choice -> take(markdown.render(note.file(), item.line(), choice)))
                .toList();
        return new Question(item.type(), item.n(), html.toString(), choices);
    }

    private RenderedMarkdown aside(QuotePlaces.Placed placed) {
        return asides.closed(placed.annotation(), placed.number());
    }

    private String take(RenderedMarkdown piece) {
        outline.addAll(piece.outline());
        hasMath |= piece.hasMath();
        problems.addAll(piece.problems());
        return piece.html();
    }
}
