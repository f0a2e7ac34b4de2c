package normbook.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** A quote within one text of the syntax tree. */
record QuotedWords(Text text, int start, int end) {

    /** Every occurrence below the node, outside links and images, where a mark cannot stand. */
    static List<QuotedWords> find(Node node, String quote) {
        List<QuotedWords> found = new ArrayList<>();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                positions(text.getLiteral(), quote)
                        .forEach(at -> found.add(new QuotedWords(text, at, at + quote.length())));
            }

            @Override
            public void visit(Link link) {
                // a link in a link would be wrong
            }

            @Override
            public void visit(Image image) {
                // its words are an attribute
            }
        });
        return found;
    }

    static List<Integer> positions(String text, String quote) {
        List<Integer> found = new ArrayList<>();
        for (int i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + quote.length())) {
            found.add(i);
        }
        return found;
    }
}
