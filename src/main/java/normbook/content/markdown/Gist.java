package normbook.content.markdown;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** The first words of a text, for its summary: up to the end of the first sentence, or as many as fit into a few lines. */
final class Gist {
    /** In columns of a typewriter, of which a Chinese character takes two. */
    private static final int WIDTH = 92;

    private int left = WIDTH;

    /** Cuts the text down; it is not whole afterwards. @return what holds the words, null where it begins with no paragraph */
    static Node cut(Node document) {
        Node first = document.getFirstChild();
        if (!(first instanceof Paragraph)) return null;
        new Gist().shorten(first);
        return first;
    }

    /** @return whether this was the end */
    private boolean shorten(Node parent) {
        Node next;
        for (Node child = parent.getFirstChild(); child != null; child = next) {
            next = child.getNext();
            boolean ends = child instanceof Text text
                    ? shorten(text)
                    : child.getFirstChild() != null ? shorten(child) : skip();
            if (!ends) continue;
            boolean skipped = !(child instanceof Text) && child.getFirstChild() == null;
            if (next != null && skipped) child.insertAfter(new Text("…"));
            while (next != null) {
                Node behind = next.getNext();
                next.unlink();
                next = behind;
            }
            return true;
        }
        return false;
    }

    /** A formula or code; it stays whole. */
    private boolean skip() {
        left -= 6;
        return left <= 0;
    }

    private boolean shorten(Text text) {
        String words = text.getLiteral();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            left -= Character.isIdeographic(c) || c >= 0x3000 ? 2 : 1;
            if (isEndOfSentence(words, i)) {
                text.setLiteral(words.substring(0, i + 1));
                return true;
            }
            if (left <= 0) {
                int space = words.lastIndexOf(' ', i);
                boolean inWord = c < 0x3000 && space > i - 20 && space > 0;
                text.setLiteral(withoutLoosePunctuation(words.substring(0, inWord ? space : i)) + "…");
                return true;
            }
        }
        return false;
    }

    private static String withoutLoosePunctuation(String words) {
        return words.replaceFirst("([\\s\\p{Ps}\\p{Pi}，、；：,;:]|[「『（].)++$", "");
    }

    /** A full stop ends no sentence behind “al” or a digit before more digits. */
    private static boolean isEndOfSentence(String words, int at) {
        char c = words.charAt(at);
        if (c == '。' || c == '！' || c == '？') return true;
        boolean stop = c == '.' && (at + 1 == words.length() || words.charAt(at + 1) == ' ');
        return stop && !words.substring(0, at).endsWith("et al");
    }
}
