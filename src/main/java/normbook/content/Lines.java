package normbook.content;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where a node stands in its text, in lines counted from 0. */
public final class Lines {
    private Lines() {}

    /** Of the node, or of the closest one around it that knows. */
    public static int first(Node node) {
        for (Node current = node; current != null; current = current.getParent()) {
            List<SourceSpan> spans = current.getSourceSpans();
            if (!spans.isEmpty()) return spans.get(0).getLineIndex();
        }
        return 0;
    }

    /** Behind the last line. */
    public static int end(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? first(node) + 1 : spans.get(spans.size() - 1).getLineIndex() + 1;
    }
}
