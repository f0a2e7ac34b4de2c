package normbook.content.markdown;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
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

    /** Whether a page that shows the file, or tries to, changes with it. */
    public static boolean areMadeOf(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".svg") || PictureFiles.isOne(file);
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
        Path file = file(figure.destination(), note, line);
        checkPlace(file, figure.destination(), note, line);
        String xml = folder.read(file);
        String prefix = anchors.anchor("figure-" + file) + "-";
        SvgFigure drawing = SvgFigure.read(file, xml, prefix, figure.alt());
        String box = drawing.width() > PHONE ? " figure-wide\" tabindex=\"0\">" : "\">";
        String caption =
                figure.caption().isEmpty() ? "" : "<figcaption>" + Html.escape(figure.caption()) + "</figcaption>";
        return "<figure class=\"figure" + box + drawing.html() + caption + "</figure>";
    }

    /**
     * The address of a picture beside a text.
     *
     * @throws ContentException where there is none that may be shown
     */
    String pictureUrl(String destination, Path note, int line) {
        Path file = file(destination, note, line);
        if (!PictureFiles.isOne(file)) throw problem(note, line, "content.image.kind", destination);
        checkPlace(file, destination, note, line);
        return PictureFiles.url(file);
    }

    private static Path file(String destination, Path note, int line) {
        try {
            String target = decoded(destination);
            // With a slash before it a target begins at the content folder, as in Hugo at the site's.
            Path file = target.startsWith("/") ? Path.of(target.substring(1)) : note.resolveSibling(target);
            return file.normalize();
        } catch (InvalidPathException e) {
            throw problem(note, line, "content.figure.missing", destination);
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

    private void checkPlace(Path file, String destination, Path note, int line) {
        if (folder == null) throw problem(note, line, "content.figure.not-here", destination);
        if (!folder.contains(file)) throw problem(note, line, "content.figure.outside", destination);
        if (!folder.exists(file)) throw problem(note, line, "content.figure.missing", destination);
        if (folder.isLinked(file)) throw problem(note, line, "content.figure.link", destination);
    }

    /** @throws ContentException where a drawing may not be shown, with the reason */
    public static void check(Path file, String svg) {
        SvgFigure.read(file, svg, "", "");
    }

    private static ContentException problem(Path note, int line, String key, String destination) {
        return new ContentException(Problem.error(note, line, key, destination));
    }
}
