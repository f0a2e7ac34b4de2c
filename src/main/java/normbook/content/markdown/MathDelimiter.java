package normbook.content.markdown;

/** The four ways to mark a formula. */
enum MathDelimiter {
    DOUBLE_DOLLAR("$$", "$$", true),
    BRACKETS("\\[", "\\]", true),
    PARENTHESES("\\(", "\\)", false),
    DOLLAR("$", "$", false);

    private final String open;
    private final String close;
    private final boolean display;

    MathDelimiter(String open, String close, boolean display) {
        this.open = open;
        this.close = close;
        this.display = display;
    }

    String open() {
        return open;
    }

    String close() {
        return close;
    }

    boolean isDisplay() {
        return display;
    }

    /** The index of the closing delimiter, none before {@code from}; an escaped dollar closes nothing. */
    int closeIn(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith(close, i)) return i;
            if (text.charAt(i) == '\\') i++;
        }
        return -1;
    }
}
