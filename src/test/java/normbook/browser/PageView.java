package normbook.browser;

import normbook.Reader;

/**
 * A page as somebody sees it.
 *
 * @param reader whose session it is, null without one
 */
record PageView(String who, Reader reader, String path) {
    @Override
    public String toString() {
        return path + " as " + who;
    }
}
