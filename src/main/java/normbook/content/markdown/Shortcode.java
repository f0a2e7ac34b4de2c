package normbook.content.markdown;

import org.commonmark.node.CustomBlock;

/** A Hugo shortcode that stands on lines of its own: {@code {{< ask_chatgpt >}} prompt {{< /ask_chatgpt >}}}. */
public final class Shortcode extends CustomBlock {
    /** The only one with a meaning: the request that the text below it answers. */
    public static final String PROMPT = "ask_chatgpt";

    public enum State {
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

    public String name() {
        return name;
    }

    /** What stands between the opening and the closing tag. */
    public String text() {
        return text;
    }

    String source() {
        return source;
    }

    public State state() {
        return state;
    }
}
