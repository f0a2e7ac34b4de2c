package normbook.content.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.internal.util.Escaping;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes what CommonMark does not know, and headings, with placeholders for everything that is ours. */
record DialectRenderer(HtmlNodeRendererContext context, Rendering rendering) implements NodeRenderer {
    private static final Pattern REMOTE =
            Pattern.compile("(?:https?:)?//([^/?#]+).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Text.class,
                ListItem.class,
                Heading.class,
                MathInline.class,
                MathBlock.class,
                Shortcode.class,
                FigureBlock.class,
                HtmlBlock.class,
                Image.class,
                ShortcodeInline.class);
    }

    @Override
    public void render(Node node) {
        HtmlWriter html = context.getWriter();
        if (node instanceof Text text) {
            rendering.holdMarks(text).forEach(html::text);
        } else if (node instanceof ListItem item) {
            render(item);
        } else if (node instanceof Heading heading) {
            render(heading);
        } else if (node instanceof MathInline math) {
            html.text(rendering.hold(math.formula(), node, false));
        } else if (node instanceof MathBlock math) {
            html.line();
            html.text(rendering.hold(math.formula(), node, true));
            html.line();
        } else if (node instanceof Shortcode shortcode) {
            html.line();
            html.text(rendering.hold(shortcode));
            html.line();
        } else if (node instanceof FigureBlock figure) {
            html.line();
            html.text(rendering.hold(figure));
            html.line();
        } else if (node instanceof HtmlBlock block) {
            html.line();
            render(block.getLiteral().substring(0, RawHtml.unclosed(block.getLiteral())));
            html.line();
        } else if (node instanceof Image image) {
            render(image);
        } else if (node instanceof ShortcodeInline shortcode) {
            html.text(shortcode.source());
        }
    }

    /** A tag that is never finished is text. */
    private void render(String block) {
        int end = RawHtml.unfinishedTag(block);
        context.getWriter().raw(RawHtml.withAddresses(block.substring(0, end)));
        context.getWriter().text(block.substring(end));
    }

    /**
     * A picture beside the text is shown. Nothing is loaded from another host, so that nobody there learns who reads: one
     * that is there is a link. Its words stand for one that may not be shown at all.
     */
    private void render(Image image) {
        if (SafeHtml.isUnsafe(image.getDestination())) {
            renderChildren(image);
        } else if (REMOTE.matcher(image.getDestination()).matches()) {
            renderLink(image);
        } else {
            rendering.pictureUrl(image).ifPresentOrElse(url -> render(image, url), () -> renderChildren(image));
        }
    }

    private void render(Image image, String url) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("src", url);
        attributes.put("alt", PlainText.of(image));
        if (image.getTitle() != null) attributes.put("title", image.getTitle());
        context.getWriter().tag("img", attributes, true);
    }

    private void renderLink(Image image) {
        HtmlWriter html = context.getWriter();
        rendering.warnOfRemotePicture(image);
        String host = REMOTE.matcher(image.getDestination()).replaceFirst("$1");
        boolean inLink =
                Stream.iterate((Node) image, Objects::nonNull, Node::getParent).anyMatch(Link.class::isInstance);
        if (!inLink) html.tag("a", Map.of("href", Escaping.percentEncodeUrl(image.getDestination())));
        renderChildren(image);
        html.text((PlainText.of(image).isEmpty() ? "" : " ") + "(" + host + ")");
        if (!inLink) html.tag("/a");
    }

    private void render(ListItem item) {
        HtmlWriter html = context.getWriter();
        html.tag("li");
        renderChildren(item);
        html.text(rendering.holdAnnotations(item));
        html.tag("/li");
        html.line();
    }

    private void renderChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private void render(Heading heading) {
        HtmlWriter html = context.getWriter();
        html.line();
        html.tag("h" + heading.getLevel());
        html.text(rendering.holdAnchor(heading));
        renderChildren(heading);
        html.text(rendering.holdPermalink());
        html.tag("/h" + heading.getLevel());
        html.line();
    }
}
