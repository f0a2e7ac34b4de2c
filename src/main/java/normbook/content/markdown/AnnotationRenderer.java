package normbook.content.markdown;

import java.util.stream.Collectors;
import normbook.content.SourceText;
import normbook.content.markdown.Annotation.Source;
import normbook.language.Language;
import normbook.language.Messages;
import org.commonmark.node.Node;

/** One annotation in the reader's language. */
public record AnnotationRenderer(MarkdownRenderer markdown, Annotations annotations, Language language) {

    /** Below the words it quotes, as its first words, to be opened; {@code number} as at the mark there, 0 without one. */
    public RenderedMarkdown closed(Annotation annotation, int number) {
        return render(annotation, number, false);
    }

    public RenderedMarkdown open(Annotation annotation) {
        return render(annotation, 0, true);
    }

    /** The small link at the quoted words. */
    String mark(Annotation annotation, int number) {
        return "<sup class=\"annotation-mark\" lang=\"" + language.htmlTag() + "\"><a href=\"#annotation-"
                + annotation.id()
                + "\" data-kind=\"" + annotation.kind().tag() + "\" aria-label=\"" + Html.escape(kind(annotation)) + " "
                + number + "\">" + number + "</a></sup>";
    }

    private RenderedMarkdown render(Annotation annotation, int number, boolean open) {
        String source = annotation.text().text().in(language);
        int line = annotation.text().line(language);
        RenderedMarkdown text = markdown.render(annotations.file(), line, source);
        StringBuilder html = new StringBuilder("<aside class=\"annotation\" role=\"note\" data-kind=\""
                + annotation.kind().tag() + "\" id=\"annotation-" + annotation.id() + "\" lang=\"" + language.htmlTag()
                + "\">\n<details" + (open ? " open" : "") + ">\n<summary><span class=\"annotation-kind\">"
                + Html.escape(kind(annotation)) + "</span>");
        if (number > 0)
            html.append(" <span class=\"annotation-number\">").append(number).append("</span>");
        html.append(gist(annotation, source)).append("</summary>\n");
        html.append("<div class=\"annotation-text\"").append(lang(annotation)).append(">");
        html.append(text.html()).append("</div>\n");
        if (!annotation.sources().isEmpty()) html.append(sources(annotation, Messages.of(language)));
        html.append("</details>\n</aside>\n");
        return new RenderedMarkdown(html.toString(), text.outline(), text.hasMath(), text.problems());
    }

    private String gist(Annotation annotation, String source) {
        Node words = Gist.cut(MarkdownParser.parse(SourceText.of(source)));
        if (words == null) return "";
        Rendering rendering = markdown.start(new Anchors(), annotations.file(), annotation.line());
        for (Node child = words.getFirstChild(); child != null; child = child.getNext()) {
            rendering.append(child);
        }
        return " <span class=\"annotation-gist\"" + lang(annotation) + ">"
                + rendering.finish().html() + "</span>";
    }

    private String kind(Annotation annotation) {
        return Messages.of(language)
                .text("content.annotation." + annotation.kind().tag());
    }

    /** Always said: the note around it is often in the other language, and quotation marks take their width from it. */
    private String lang(Annotation annotation) {
        return " lang=\"" + annotation.text().text().languageFor(language).htmlTag() + "\"";
    }

    private String sources(Annotation annotation, Messages messages) {
        return annotation.sources().stream()
                .map(AnnotationRenderer::source)
                .collect(Collectors.joining(
                        "<br>\n",
                        "<p class=\"annotation-sources\">" + Html.escape(messages.text("content.annotation.sources"))
                                + " ",
                        "</p>\n"));
    }

    /** Publications name themselves in their own language, whatever the reader's. */
    private static boolean isLatin(String words) {
        return words.codePoints().noneMatch(Character::isIdeographic);
    }

    private static String source(Source source) {
        StringBuilder html = new StringBuilder();
        if (source.authors() != null) html.append(Html.escape(source.authors()));
        if (source.year() > 0) html.append(" (").append(source.year()).append(")");
        if (!html.isEmpty()) html.append(". ");
        String title = "<cite>" + Html.escape(source.title()) + "</cite>";
        String link = "<a href=\"" + Html.escape(String.valueOf(source.url())) + "\" rel=\"noopener noreferrer\">";
        html.append(source.url() == null ? title : link + title + "</a>");
        if (source.where() != null) html.append(", ").append(Html.escape(source.where()));
        String words = html.toString().strip();
        return isLatin(words) ? "<span lang=\"en\">" + words + "</span>" : words;
    }
}
