package normbook.notebook.document;

import java.nio.file.Path;
import java.util.List;
import normbook.content.FrontMatter;
import normbook.content.SourceText;

/**
 * Notebooks as Markdown, the form that authors write: code between fences is a code cell, what stands between them a
 * Markdown cell, and a line {@code <!-- cell: ID FLAG… -->} starts a cell with an id and a role.
 *
 * <p>It has no place for outputs, attachments and foreign metadata, and none for the empty lines around a text.
 */
public final class NotebookMarkdown {
    private NotebookMarkdown() {}

    /** @throws normbook.content.ContentException naming the line at which the file cannot be understood */
    public static Notebook read(Path file, String text) {
        SourceText source = SourceText.of(text);
        FrontMatter front = FrontMatter.read(file, source.text());
        var metadata = NotebookHead.read(file, source, front);
        List<String> lines = SourceText.of(front.body()).lines();
        return new Notebook(metadata, new MarkdownCells(file, lines, NotebookHead.language(metadata)).read());
    }

    public static String write(Notebook notebook) {
        String language = NotebookHead.language(notebook.metadata());
        StringBuilder text = new StringBuilder(NotebookHead.write(notebook.metadata()));
        Cell before = null;
        int place = 0;
        for (Cell cell : notebook.cells()) {
            text.append('\n').append(cell(cell, before, ++place, language));
            before = cell;
        }
        return text.toString();
    }

    private static String cell(Cell cell, Cell before, int place, String language) {
        String source = SourceText.of(cell.source()).text();
        String body = cell.kind() == Cell.Kind.CODE ? code(source, language) : text(source);
        return needsMark(cell, before, place, body, language)
                ? CellMark.line(cell, kind(cell, body, language)) + "\n" + body
                : body;
    }

    private static boolean needsMark(Cell cell, Cell before, int place, String body, String language) {
        if (!cell.id().equals(MarkdownCells.id(place)) || !CellMark.words(cell).isEmpty()) return true;
        boolean followsText = before != null && before.kind() != Cell.Kind.CODE;
        if (cell.kind() == Cell.Kind.CODE) return followsText && swallowsCode(before, language);
        return followsText || body.isBlank() || !kind(cell, body, language).isEmpty();
    }

    /** Would code below this text be read as a part of it? */
    private static boolean swallowsCode(Cell before, String language) {
        String body = text(SourceText.of(before.source()).text());
        return !kind(before, body, language).isEmpty() || Fences.leaveOpen(body, language);
    }

    private static String kind(Cell cell, String body, String language) {
        return switch (cell.kind()) {
            case RAW -> "raw";
            case MARKDOWN -> Fences.holdCode(body, language) ? "markdown" : "";
            case CODE ->
                CellMark.words(cell).stream().anyMatch(word -> word.matches("(question|exercise)=.*")) ? "code" : "";
        };
    }

    private static String code(String source, String language) {
        String fence = Fences.around(source);
        return fence + language + "\n" + (source.isEmpty() ? "" : source + "\n") + fence + "\n";
    }

    private static String text(String source) {
        StringBuilder text = new StringBuilder();
        MarkdownCells.withoutEmptyEnds(SourceText.of(source).lines())
                .forEach(line -> text.append(CellMark.escape(line)).append('\n'));
        return text.toString();
    }
}
