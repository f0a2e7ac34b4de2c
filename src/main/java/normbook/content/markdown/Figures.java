package normbook.content.markdown;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;

/**
 * The drawings of the content folder. They are put into the page itself, where they take its colours and its font; an
 * image of a file of its own could do neither.
 */
public final class Figures {
    /** A drawing as wide as this fits a phone; a wider one scrolls in its own box. */
    private static final double PHONE = 400;

    private final ContentFolder folder;

    private Figures(ContentFolder folder) {
        this.folder = folder;
    }

    public static Figures of(ContentFolder folder) {
        return new Figures(folder);
    }

    /** For texts that show none. */
    static Figures none() {
        return new Figures(null);
    }

    /**
     * The HTML of a figure, safe whatever stands in its file.
     *
     * @param note that shows the figure, at {@code line}
     * @throws ContentException where there is no drawing that may be shown; it names the line that has to be mended
     */
    String html(FigureBlock figure, Path note, int line, Anchors anchors) {
        Path file = file(figure, note, line);
        String xml = read(file, figure, note, line);
        String prefix = anchors.anchor("figure-" + file) + "-";
        SvgFigure drawing = SvgFigure.read(file, xml, prefix, figure.alt());
        String box = drawing.width() > PHONE ? " figure-wide\" tabindex=\"0\">" : "\">";
        String caption =
                figure.caption().isEmpty() ? "" : "<figcaption>" + Html.escape(figure.caption()) + "</figcaption>";
        return "<figure class=\"figure" + box + drawing.html() + caption + "</figure>";
    }

    private static Path file(FigureBlock figure, Path note, int line) {
        try {
            return note.resolveSibling(decoded(figure.destination())).normalize();
        } catch (InvalidPathException e) {
            throw problem(note, line, "content.figure.missing", figure);
        }
    }

    /** Blanks and Chinese may stand in a target as they are or as %20. */
    private static String decoded(String destination) {
        try {
            return destination.indexOf('%') < 0
                    ? destination
                    : URI.create(destination).getPath();
        } catch (IllegalArgumentException e) {
            return destination;
        }
    }

    private String read(Path file, FigureBlock figure, Path note, int line) {
        if (folder == null) throw problem(note, line, "content.figure.not-here", figure);
        if (!folder.contains(file)) throw problem(note, line, "content.figure.outside", figure);
        if (!folder.exists(file)) throw problem(note, line, "content.figure.missing", figure);
        if (folder.isLinked(file)) throw problem(note, line, "content.figure.link", figure);
        return folder.read(file);
    }

    private static ContentException problem(Path note, int line, String key, FigureBlock figure) {
        return new ContentException(Problem.error(note, line, key, figure.destination()));
    }
}
