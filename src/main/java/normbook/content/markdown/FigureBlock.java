package normbook.content.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** An image alone in its paragraph whose target is an SVG file beside the note. */
final class FigureBlock extends CustomBlock {
    private static final Pattern DRAWING =
            Pattern.compile("(?![A-Za-z][A-Za-z0-9+.-]*:|[/\\\\#]).*\\.svg", Pattern.CASE_INSENSITIVE);

    private final Image image;

    private FigureBlock(Image image) {
        this.image = image;
        appendChild(image);
    }

    /** Puts figures in the place of the paragraphs that are such. */
    static void findIn(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                if (paragraph.getFirstChild() instanceof Image image
                        && image.getNext() == null
                        && DRAWING.matcher(image.getDestination()).matches()) {
                    FigureBlock figure = new FigureBlock(image);
                    figure.setSourceSpans(paragraph.getSourceSpans());
                    paragraph.insertBefore(figure);
                    paragraph.unlink();
                }
            }
        });
    }

    String destination() {
        return image.getDestination();
    }

    /** What the drawing shows, for those who do not see it. */
    String alt() {
        return PlainText.of(image);
    }

    /** Empty where the author wrote none. */
    String caption() {
        return image.getTitle() == null ? "" : image.getTitle().strip();
    }
}
