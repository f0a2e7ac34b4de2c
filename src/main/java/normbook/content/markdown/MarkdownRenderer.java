package normbook.content.markdown;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import normbook.content.AuthoredText;
import normbook.content.Problem;
import normbook.content.SourceText;
import org.commonmark.node.Node;

/** Markdown to safe HTML with formulas set. One for the whole process; may be used by any thread. */
public final class MarkdownRenderer {
    private final Katex katex;
    private final Figures figures;

    /** For texts without drawings. */
    public MarkdownRenderer() {
        this(new Katex(), Figures.none());
    }

    private MarkdownRenderer(Katex katex, Figures figures) {
        this.katex = katex;
        this.figures = figures;
    }

    /** One that shows the drawings of a folder, and keeps the formulas that this one has set. */
    public MarkdownRenderer with(Figures figures) {
        return new MarkdownRenderer(katex, figures);
    }

    public RenderedMarkdown render(Path file, String markdown) {
        return render(file, 1, markdown);
    }

    /** @param firstLine the line of the file at which {@code markdown} begins, for problems */
    public RenderedMarkdown render(Path file, int firstLine, String markdown) {
        SourceText source = SourceText.of(markdown);
        Node document = MarkdownParser.parse(source);
        Rendering rendering = start(new Anchors(), file, firstLine);
        rendering.append(document);
        SyntaxProblems.of(document, source, file, firstLine - 1).forEach(rendering::report);
        return rendering.finish();
    }

    /** What setting a text shows to be wrong in it, in every language that it has. */
    public Set<Problem> problems(AuthoredText text) {
        Set<Problem> problems = new LinkedHashSet<>();
        text.text()
                .texts()
                .forEach((language, written) -> problems.addAll(
                        render(text.file(), text.line(language), written).problems()));
        return problems;
    }

    /** A text that stands in no folder has no drawings beside it. */
    public Rendering start(Anchors anchors, Path file, int firstLine) {
        Figures beside = file.getParent() == null ? Figures.none() : figures;
        return new Rendering(katex, beside, anchors, file, firstLine - 1);
    }
}
