package normbook.content.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import normbook.content.ContentException;
import normbook.content.Lines;
import normbook.content.Problem;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;

/** One text on its way to HTML: blocks and our own pieces in order, then sanitised as a whole. */
public final class Rendering {
    /** Heads nothing: the corner of a table with row and column names. */
    private static final Pattern EMPTY_HEADER = Pattern.compile("<th( [^>]*)?></th>");

    private final Katex katex;
    private final Figures figures;
    private final Anchors anchors;
    private final Path file;
    private final int lineOffset;
    private final Placeholders placeholders = new Placeholders();
    private final List<OutlineEntry> outline = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();
    private final HtmlRenderer renderer;
    private boolean hasMath;
    private QuotePlaces places = new QuotePlaces(Annotations.none());
    private AnnotationRenderer asides;

    /** @param lineOffset lines of the file above the text */
    Rendering(Katex katex, Figures figures, Anchors anchors, Path file, int lineOffset) {
        this.katex = katex;
        this.figures = figures;
        this.anchors = anchors;
        this.file = file;
        this.lineOffset = lineOffset;
        this.renderer = HtmlRenderer.builder()
                .extensions(MarkdownParser.EXTENSIONS)
                .nodeRendererFactory(context -> new DialectRenderer(context, this))
                .build();
    }

    /** Quoted words get their marks, and the items of lists the annotations on them. */
    public void annotate(QuotePlaces places, AnnotationRenderer asides) {
        this.places = places;
        this.asides = asides;
    }

    public void append(Node node) {
        renderer.render(node, html);
    }

    /** HTML that is already safe. */
    public void appendSafe(RenderedMarkdown piece) {
        html.append(hold(piece)).append('\n');
    }

    private String hold(RenderedMarkdown piece) {
        hasMath |= piece.hasMath();
        problems.addAll(piece.problems());
        return placeholders.hold(piece.html());
    }

    public RenderedMarkdown finish() {
        String safe = SafeHtml.sanitise(html.toString())
                .replace("<table>", "<div class=\"table-scroll\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<pre>", "<pre tabindex=\"0\">");
        safe = EMPTY_HEADER.matcher(safe).replaceAll("<td$1></td>");
        return new RenderedMarkdown(placeholders.release(safe), List.copyOf(outline), hasMath, List.copyOf(problems));
    }

    /** The word that becomes the id of the heading. */
    String holdAnchor(Heading heading) {
        String text = PlainText.of(heading);
        OutlineEntry entry = new OutlineEntry(anchors.anchor(text), text, heading.getLevel());
        outline.add(entry);
        return placeholders.holdId(entry.id());
    }

    /** The word that becomes the small link behind the heading begun last. */
    String holdPermalink() {
        String id = Html.escape(outline.get(outline.size() - 1).id());
        return placeholders.hold(" <a class=\"permalink\" href=\"#" + id + "\" aria-labelledby=\"" + id + "\">#</a>");
    }

    /** The words that become the annotations on an item of a list. */
    String holdAnnotations(ListItem item) {
        return places.below(item).stream()
                .map(placed -> hold(asides.closed(placed.annotation(), placed.number())))
                .collect(Collectors.joining("\n"));
    }

    /** A text with its quoted words set off and marked: pieces to be written as text. */
    List<String> holdMarks(Text text) {
        List<QuotePlaces.Mark> marks = places.marks(text);
        String words = text.getLiteral();
        if (marks.isEmpty()) return List.of(words);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, words.length()));
        marks.forEach(mark -> cuts.addAll(List.of(mark.start(), mark.end())));
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < words.length(); from = cuts.higher(from)) {
            int start = from;
            int end = cuts.higher(from);
            var quoting = marks.stream()
                    .filter(mark -> mark.start() <= start && end <= mark.end())
                    .findFirst();
            quoting.ifPresent(mark -> pieces.add(placeholders.hold("<span class=\"annotated\" data-kind=\""
                    + mark.annotation().kind().tag() + "\">")));
            pieces.add(words.substring(start, end));
            quoting.ifPresent(mark -> pieces.add(placeholders.hold("</span>")));
            marks.stream()
                    .filter(mark -> mark.end() == end)
                    .forEach(mark -> pieces.add(placeholders.hold(asides.mark(mark.annotation(), mark.number()))));
        }
        return pieces;
    }

    String hold(Formula formula, Node node, boolean block) {
        Katex.Result result = katex.render(formula.tex(), formula.display());
        String tag = block ? "div" : "span";
        if (result.mathml() == null) {
            problems.add(Problem.error(file, line(node), "content.math.rejected", formula.tex(), result.error()));
            return placeholders.hold("<" + tag + " class=\"math-source\"><code>" + Html.escape(formula.source())
                    + "</code></" + tag + ">");
        }
        hasMath = true;
        String tex = Html.escape(formula.tex());
        // A header's name is its text, and MathML is none to the tools that look for one.
        String name = node.getParent() instanceof TableCell cell && cell.isHeader() ? "\" title=\"" + tex : "";
        return placeholders.hold("<" + tag + " class=\"math\" data-tex=\"" + tex + name + "\" data-display=\""
                + formula.display() + "\">" + result.mathml() + "</" + tag + ">");
    }

    String hold(Shortcode shortcode) {
        if (shortcode.state() != Shortcode.State.CLOSED) {
            return placeholders.hold("<p class=\"shortcode\">" + Html.escape(shortcode.source()) + "</p>");
        }
        return placeholders.hold("<aside class=\"prompt\"><p>" + Html.escape(shortcode.text()) + "</p></aside>");
    }

    /** Where a drawing cannot be shown, the words for it stand in its place. */
    String hold(FigureBlock figure) {
        if (figure.alt().isBlank()) {
            problems.add(Problem.warning(file, line(figure), "content.figure.no-words", figure.destination()));
        }
        try {
            return placeholders.hold(figures.html(figure, file, line(figure), anchors));
        } catch (ContentException e) {
            problems.add(e.problem());
            return placeholders.hold("<p class=\"figure-missing\">" + Html.escape(figure.alt()) + "</p>");
        }
    }

    /** Of a picture beside the text; empty where there is none that may be shown. */
    Optional<String> pictureUrl(Image image) {
        try {
            return Optional.of(figures.pictureUrl(image.getDestination(), file, line(image)));
        } catch (ContentException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    void warnOfRemotePicture(Image image) {
        problems.add(Problem.warning(file, line(image), "content.image.remote", image.getDestination()));
    }

    void report(Problem problem) {
        problems.add(problem);
    }

    private int line(Node node) {
        return Lines.first(node) + 1 + lineOffset;
    }
}
