package normbook.notebook.session;

/** A cell's source, and which line and column a place in it has; from 0. */
record CellText(String source) {
    int line(int at) {
        return (int) source.substring(0, Math.min(at, source.length()))
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    int column(int at) {
        int end = Math.min(at, source.length());
        return end - 1 - source.lastIndexOf('\n', end - 1);
    }
}
