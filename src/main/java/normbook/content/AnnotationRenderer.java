package normbook.content;

import java.util.stream.Collectors;
import normbook.content.Annotation.Source;
import normbook.language.Language;
import normbook.language.Messages;

/** One annotation as an aside in the reader's language. */
record AnnotationRenderer(MarkdownRenderer markdown, Annotations annotations, Language language) {

    RenderedMarkdown render(Annotation annotation) {
        RenderedMarkdown text = markdown.render(
                annotations.file(),
                annotation.text().line(language),
                annotation.text().text().in(language));
        Messages messages = Messages.of(language);
        String kind = annotation.kind().tag();
        StringBuilder html = new StringBuilder("<aside class=\"annotation\" data-kind=\"" + kind + "\" id=\"annotation-"
                + annotation.id() + "\" lang=\"" + language.htmlTag() + "\">\n<p class=\"annotation-kind\">"
                + Html.escape(messages.text("content.annotation." + kind)) + "</p>\n");
        html.append("<div class=\"annotation-text\"").append(lang(annotation)).append(">");
        html.append(text.html()).append("</div>\n");
        if (!annotation.sources().isEmpty()) html.append(sources(annotation, messages));
        html.append("</aside>\n");
        return new RenderedMarkdown(html.toString(), text.outline(), text.hasMath(), text.problems());
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

    private static String source(Source source) {
        StringBuilder html = new StringBuilder();
        if (source.authors() != null) html.append(Html.escape(source.authors()));
        if (source.year() > 0) html.append(" (").append(source.year()).append(")");
        if (!html.isEmpty()) html.append(". ");
        String title = "<cite>" + Html.escape(source.title()) + "</cite>";
        String link = "<a href=\"" + Html.escape(String.valueOf(source.url())) + "\" rel=\"noopener noreferrer\">";
        html.append(source.url() == null ? title : link + title + "</a>");
        if (source.where() != null) html.append(", ").append(Html.escape(source.where()));
        return html.toString().strip();
    }
}
