package normbook.content.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import normbook.content.Lines;
import normbook.content.Problem;
import normbook.content.SourceText;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** What is wrong with a text by its syntax alone. */
public final class SyntaxProblems extends AbstractVisitor {
    private final SourceText source;
    private final Path file;
    private final int lineOffset;
    private final List<Problem> problems = new ArrayList<>();

    private SyntaxProblems(SourceText source, Path file, int lineOffset) {
        this.source = source;
        this.file = file;
        this.lineOffset = lineOffset;
    }

    public static List<Problem> of(Node document, SourceText source, Path file, int lineOffset) {
        SyntaxProblems visitor = new SyntaxProblems(source, file, lineOffset);
        document.accept(visitor);
        return visitor.problems;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (code.getClosingFenceLength() == null) {
            problems.add(Problem.warning(file, line(code), "content.markdown.unclosed-fence"));
        }
    }

    @Override
    public void visit(HtmlBlock block) {
        int at = RawHtml.unclosed(block.getLiteral());
        if (at == block.getLiteral().length()) return;
        int below = (int) block.getLiteral()
                .substring(0, at)
                .chars()
                .filter(c -> c == '\n')
                .count();
        String opening = block.getLiteral().substring(at).split("[\\s>]", 2)[0];
        problems.add(Problem.warning(file, line(block) + below, "content.markdown.unclosed-html", opening));
    }

    @Override
    public void visit(Link link) {
        checkTarget(link, link.getDestination());
    }

    @Override
    public void visit(Image image) {
        checkTarget(image, image.getDestination());
    }

    private void checkTarget(Node node, String destination) {
        if (SafeHtml.isUnsafe(destination)) {
            problems.add(Problem.warning(file, line(node), "content.markdown.unsafe-target", destination));
        }
        visitChildren(node);
    }

    /** Markdown shows as many cells of a row as the head has, and nothing of the others. */
    private void checkCells(TableBlock table) {
        int columns = columns(source.line(Lines.first(table)));
        for (int i = Lines.first(table) + 2; i < Lines.end(table); i++) {
            if (columns(source.line(i)) <= columns) continue;
            problems.add(Problem.warning(file, i + 1 + lineOffset, "content.markdown.many-cells", columns));
        }
    }

    private static int columns(String row) {
        String cells =
                row.strip().replace("\\|", "").replaceFirst("^[>\\s]*\\|", "").replaceFirst("\\|$", "");
        return (int) cells.chars().filter(c -> c == '|').count() + 1;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) checkCells(table);
        if (!(block instanceof Shortcode shortcode)) {
            visitChildren(block);
            return;
        }
        switch (shortcode.state()) {
            case CLOSED -> {}
            case UNCLOSED -> report(block, "content.shortcode.unclosed", shortcode.name());
            case UNOPENED -> report(block, "content.shortcode.unopened", shortcode.name());
            case UNKNOWN -> report(block, "content.shortcode.unknown", shortcode.name());
        }
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof ShortcodeInline shortcode) {
            String name = ShortcodeTag.find(shortcode.source(), 0).orElseThrow().name();
            boolean known = name.equals(Shortcode.PROMPT);
            report(node, known ? "content.shortcode.misplaced" : "content.shortcode.unknown", name);
        } else {
            visitChildren(node);
        }
    }

    private void report(Node node, String key, String name) {
        problems.add(Problem.error(file, line(node), key, name));
    }

    private int line(Node node) {
        return Lines.first(node) + 1 + lineOffset;
    }
}
