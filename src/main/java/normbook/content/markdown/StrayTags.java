package normbook.content.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Notes on HTML speak of tags without marking them as code: {@code A) <nav>}. A tag without its partner in the same
 * paragraph, or of an element that lessons do not use, is such talk and becomes visible text.
 */
final class StrayTags extends AbstractVisitor {
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)[\\s\\S]*");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr");

    /** Never shown, never kept: the sanitiser takes them out with all they hold. */
    private static final Set<String> DANGEROUS = Set.of(
            "script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript", "applet", "frame");

    @Override
    public void visit(Paragraph paragraph) {
        mark(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        mark(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) mark(node);
        else visitChildren(node);
    }

    private static void mark(Node block) {
        List<HtmlInline> stray = new ArrayList<>();
        Deque<HtmlInline> open = new ArrayDeque<>();
        List<HtmlInline> tags = tags(block);
        Map<String, Integer> lastClosing = new HashMap<>();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).getLiteral().startsWith("</")) lastClosing.put(name(tags.get(i)), i);
        }
        for (int i = 0; i < tags.size(); i++) {
            HtmlInline tag = tags.get(i);
            Matcher matcher = TAG.matcher(tag.getLiteral());
            if (!matcher.matches()) continue;
            String name = name(tag);
            boolean closing = !matcher.group(1).isEmpty();
            if (VOID.contains(name) || DANGEROUS.contains(name) && closing) continue;
            if (DANGEROUS.contains(name)) {
                // Taken out with all it holds, it must not take out the rest of the page.
                if (lastClosing.getOrDefault(name, -1) < i) stray.add(tag);
                continue;
            }
            if (!SafeHtml.ELEMENTS.contains(name)) {
                stray.add(tag);
            } else if (!closing) {
                open.push(tag);
            } else if (!open.isEmpty() && name(open.peek()).equals(name)) {
                open.pop();
            } else {
                stray.add(tag);
            }
        }
        stray.addAll(open);
        stray.forEach(StrayTags::show);
    }

    private static void show(HtmlInline tag) {
        Text text = new Text(tag.getLiteral());
        tag.insertBefore(text);
        tag.unlink();
    }

    private static String name(HtmlInline tag) {
        Matcher matcher = TAG.matcher(tag.getLiteral());
        return matcher.matches() ? matcher.group(2).toLowerCase(Locale.ROOT) : "";
    }

    private static List<HtmlInline> tags(Node block) {
        List<HtmlInline> tags = new ArrayList<>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline tag) {
                tags.add(tag);
            }
        });
        return tags;
    }
}
