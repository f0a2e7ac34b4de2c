package normbook.content.markdown;

import java.util.Map;
import java.util.regex.Pattern;
import normbook.content.SourceText;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;

/**
 * What a reader of a whole text would search it for: the words of its blocks, one a line, code too, and formulas as far as
 * they are words: {@code \hat{x}} is {@code x̂}, one on lines of its own is left out.
 */
public class PlainWords extends PlainText {
    private static final Pattern HAT = Pattern.compile("\\\\hat\\s*\\{?([a-zA-Z])}?");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:([a-zA-Z]+)|.)");
    private static final Pattern MARKUP = Pattern.compile("[{}&^]+");
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("varepsilon", "ε"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("pi", "π"),
            Map.entry("rho", "ρ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("phi", "φ"),
            Map.entry("partial", "∂"),
            Map.entry("nabla", "∇"),
            Map.entry("sqrt", "√"),
            Map.entry("cdot", "·"),
            Map.entry("times", "×"),
            Map.entry("sum", "Σ"));

    public static String of(String markdown) {
        PlainWords visitor = new PlainWords();
        MarkdownParser.parse(SourceText.of(markdown)).accept(visitor);
        return visitor.take();
    }

    /** What has been visited since the last time. */
    protected final String take() {
        String taken = text.toString().strip();
        text.setLength(0);
        return taken;
    }

    @Override
    public void visit(FencedCodeBlock node) {
        text.append(node.getLiteral()).append('\n');
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        text.append(node.getLiteral()).append('\n');
    }

    @Override
    public void visit(Paragraph node) {
        visitChildren(node);
        text.append('\n');
    }

    @Override
    public void visit(Heading node) {
        visitChildren(node);
        text.append('\n');
    }

    @Override
    public void visit(CustomNode node) {
        super.visit(node);
        if (node instanceof TableCell) text.append(' ');
        if (node instanceof TableRow) text.append('\n');
    }

    @Override
    public void visit(CustomBlock node) {
        if (node instanceof MathBlock math) {
            text.append(" … \n");
        } else {
            visitChildren(node);
        }
    }

    @Override
    String words(Formula formula) {
        if (formula.display()) return "…";
        String marked = HAT.matcher(formula.tex()).replaceAll("$1\u0302").replace("^2", "²");
        String named = COMMAND.matcher(marked).replaceAll(found -> {
            String name = found.group(1);
            return name == null ? " " : LETTERS.getOrDefault(name, " ");
        });
        return MARKUP.matcher(named).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
