package normbook.content;

import java.nio.file.Path;
import org.commonmark.node.Node;

/** Markdown to safe HTML with formulas set. One for the whole process; may be used by any thread. */
public final class MarkdownRenderer {
    private final Katex katex = new Katex();

    public RenderedMarkdown render(Path file, String markdown) {
        return render(file, 1, markdown);
    }

    /** @param firstLine the line of the file at which {@code markdown} begins, for problems */
    public RenderedMarkdown render(Path file, int firstLine, String markdown) {
        Node document = MarkdownParser.parse(SourceText.of(markdown));
        Rendering rendering = start(new Anchors(), file, firstLine);
        rendering.append(document);
        SyntaxProblems.of(document, file, firstLine - 1).forEach(rendering::report);
        return rendering.finish();
    }

    Rendering start(Anchors anchors, Path file, int firstLine) {
        return new Rendering(katex, anchors, file, firstLine - 1);
    }
}
