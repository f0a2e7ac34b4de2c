package normbook.notebook.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import normbook.content.ContentException;
import normbook.content.Problem;
import normbook.notebook.document.Cell.Kind;

/** Cuts the lines of a Markdown file into cells. */
final class MarkdownCells {
    private static final int MOST_CELLS = 2_000;

    private final Path file;
    private final List<String> lines;
    private final String language;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    /** A cell before it has its id. */
    private record Part(CellMark mark, Kind kind, String source) {}

    MarkdownCells(Path file, List<String> lines, String language) {
        this.file = file;
        this.lines = lines;
        this.language = language;
    }

    /** How a cell without an id is called. */
    static String id(int place) {
        return "cell-" + place;
    }

    List<Cell> read() {
        Set<String> ids = new HashSet<>();
        skipEmpty();
        while (at < lines.size()) {
            int line = at + 1;
            CellMark mark = CellMark.isOne(lines.get(at)) ? CellMark.read(file, line, lines.get(at++)) : CellMark.NONE;
            if (mark.id() != null && !ids.add(mark.id())) throw wrong(line, "notebook.markdown.id-twice", mark.id());
            if (parts.size() == MOST_CELLS) throw wrong(line, "notebook.markdown.many-cells", MOST_CELLS);
            skipEmpty();
            parts.add(part(mark));
            skipEmpty();
        }
        return named(ids);
    }

    private Part part(CellMark mark) {
        if (!mark.isText() && startsCode()) return new Part(mark, Kind.CODE, code());
        if (mark.has("code")) throw wrong(at + 1, "notebook.markdown.no-code", language);
        return new Part(mark, mark.has("raw") ? Kind.RAW : Kind.MARKDOWN, text(mark.holdsCode()));
    }

    private boolean startsCode() {
        return at < lines.size() && opens(lines.get(at)).isCell();
    }

    private Fences opens(String line) {
        Fences fences = new Fences(language);
        fences.read(line);
        return fences;
    }

    private String code() {
        int start = at;
        Fences fences = opens(lines.get(at++));
        while (at < lines.size()) {
            fences.read(lines.get(at++));
            if (!fences.isOpen()) return String.join("\n", lines.subList(start + 1, at - 1));
        }
        throw wrong(start + 1, "content.markdown.unclosed-fence");
    }

    /** Up to the next cell; a mark starts one wherever it stands, so that a fence left open ends with its cell. */
    private String text(boolean holdsCode) {
        Fences fences = new Fences(language);
        List<String> text = new ArrayList<>();
        while (at < lines.size() && !CellMark.isOne(lines.get(at))) {
            boolean wasOpen = fences.isOpen();
            fences.read(lines.get(at));
            if (!wasOpen && fences.isCell() && !holdsCode) break;
            text.add(CellMark.unescape(lines.get(at++)));
        }
        return String.join("\n", withoutEmptyEnds(text));
    }

    private void skipEmpty() {
        while (at < lines.size() && lines.get(at).isBlank()) at++;
    }

    private List<Cell> named(Set<String> ids) {
        List<Cell> cells = new ArrayList<>();
        for (Part part : parts) {
            String id = part.mark.id() != null ? part.mark.id() : free(id(cells.size() + 1), ids);
            cells.add(new Cell(id, part.kind, part.source, part.mark.metadata(), List.of(), null, null));
        }
        return cells;
    }

    static String free(String id, Set<String> ids) {
        String free = id;
        for (int i = 2; !ids.add(free); i++) free = id + "-" + i;
        return free;
    }

    static List<String> withoutEmptyEnds(List<String> lines) {
        int start = 0;
        int end = lines.size();
        while (start < end && lines.get(start).isBlank()) start++;
        while (end > start && lines.get(end - 1).isBlank()) end--;
        return lines.subList(start, end);
    }

    private ContentException wrong(int line, String key, Object... arguments) {
        return new ContentException(Problem.error(file, line, key, arguments));
    }
}
