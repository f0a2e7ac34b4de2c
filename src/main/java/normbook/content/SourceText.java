package normbook.content;

import java.util.List;

/** The text of a Markdown file and its lines, counted from 0 as the syntax tree counts them. */
public record SourceText(List<String> lines) {

    public static SourceText of(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', '\uFFFD');
        return new SourceText(List.of(unix.split("\n", -1)));
    }

    public String text() {
        return String.join("\n", lines);
    }

    public String line(int index) {
        return lines.get(index);
    }

    /** @param end behind the last line */
    public String slice(int start, int end) {
        return String.join("\n", lines.subList(start, Math.min(end, lines.size())));
    }
}
