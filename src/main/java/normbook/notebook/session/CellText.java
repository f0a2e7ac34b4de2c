package normbook.notebook.session;

/** A cell's source, and which line and column a place in it has; from 0. */
record CellText(String source) {
    int line(int at) {
        return (int) source.substring(0, Math.min(at, source.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    /** Where the first word stands at or behind a place: after space and comments, which JShell would count wrongly. */
    int firstWord(int from) {
        int at = from;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("//", at)) {
                at = after("\n", at);
            } else if (source.startsWith("/*", at)) {
                at = after("*/", at + 2);
            } else {
                return at;
            }
        }
        return at;
    }

    private int after(String mark, int from) {
        int found = source.indexOf(mark, from);
        return found < 0 ? source.length() : found + mark.length();
    }

    int column(int at) {
        int end = Math.min(at, source.length());
        return end - 1 - source.lastIndexOf('\n', end - 1);
    }
}
