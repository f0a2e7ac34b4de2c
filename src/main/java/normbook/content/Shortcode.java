package normbook.content;

import org.commonmark.node.CustomBlock;

/** A Hugo shortcode that stands on lines of its own: {@code {{< ask_chatgpt >}} prompt {{< /ask_chatgpt >}}}. */
final class Shortcode extends CustomBlock {
    /** The only one with a meaning: the request that the text below it answers. */
    static final String PROMPT = "ask_chatgpt";

    enum State {
        CLOSED,
        UNCLOSED,
        UNOPENED,
        UNKNOWN
    }

    private final String name;
    private final String text;
    private final String source;
    private final State state;

    Shortcode(String name, String text, String source, State state) {
        this.name = name;
        this.text = text;
        this.source = source;
        this.state = state;
    }

    String name() {
        return name;
    }

    /** What stands between the opening and the closing tag. */
    String text() {
        return text;
    }

    String source() {
        return source;
    }

    State state() {
        return state;
    }
}
