package normbook.content.markdown;

/**
 * A formula in a text.
 *
 * @param tex without its delimiters
 * @param source with them, as it is shown where it cannot be set
 */
record Formula(String tex, boolean display, String source) {}
