package normbook.content.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import normbook.content.Lines;
import normbook.content.Problem;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** What is wrong with a text by its syntax alone. */
public final class SyntaxProblems extends AbstractVisitor {
    private final Path file;
    private final int lineOffset;
    private final List<Problem> problems = new ArrayList<>();

    private SyntaxProblems(Path file, int lineOffset) {
        this.file = file;
        this.lineOffset = lineOffset;
    }

    public static List<Problem> of(Node document, Path file, int lineOffset) {
        SyntaxProblems visitor = new SyntaxProblems(file, lineOffset);
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
    public void visit(CustomBlock block) {
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
