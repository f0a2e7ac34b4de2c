package normbook.content.page;

import java.util.ArrayList;
import java.util.List;
import normbook.content.markdown.Anchors;
import normbook.content.markdown.PlainText;
import normbook.content.markdown.PlainWords;
import normbook.content.note.Note;
import normbook.content.note.NoteSection;
import normbook.content.note.SectionKind;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** The words of a lesson's page by the heading they stand below, for a search. The quiz is not among them. */
public final class LessonWords extends PlainWords {
    private final List<Piece> pieces = new ArrayList<>();
    private final Anchors anchors = new Anchors();
    private String anchor = "";
    private String heading = "";

    private LessonWords() {}

    /** @param anchor id of the heading in the page that {@link LessonRenderer} makes; empty above the first */
    public record Piece(String anchor, String heading, String text) {}

    public static List<Piece> of(Note note) {
        return new LessonWords().read(note);
    }

    /** Gives out ids in the same order as the composition of the page. */
    private List<Piece> read(Note note) {
        note.quiz().forEach(item -> anchors.anchor("q" + item.n()));
        for (NoteSection section : note.sections()) {
            begin(section.heading());
            if (section.kind() == SectionKind.QUIZ) continue;
            for (Node block : LessonPage.visible(note, section)) {
                if (!LessonPage.isTitle(note, block)) block.accept(this);
            }
        }
        begin("");
        return List.copyOf(pieces);
    }

    @Override
    public void visit(Heading node) {
        begin(PlainText.of(node));
    }

    private void begin(String next) {
        String text = take();
        if (!text.isEmpty() || !heading.isEmpty()) pieces.add(new Piece(anchor, heading, text));
        heading = next;
        anchor = next.isEmpty() ? "" : anchors.anchor(next);
    }
}
