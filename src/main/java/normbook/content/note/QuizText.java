package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines that were found to belong together, as one piece of Markdown. */
record QuizText(List<NoteLine> lines) {
    private static final Pattern REMARK = Pattern.compile("^[（(＊*_\\s]*+(以上|上述|答案(?!\\s*[:：\\d])|註|注[:：意]|备注|備註"
            + "|Note\\b|The above|All (of )?the above|These (are|questions)|The answers?\\b).*");

    static QuizText empty() {
        return new QuizText(new ArrayList<>());
    }

    void add(NoteLine line) {
        lines.add(line);
    }

    boolean isBlank() {
        return lines.stream().allMatch(NoteLine::isBlank);
    }

    int line() {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.index() + 1)
                .orElse(0);
    }

    /** Without empty lines around it and without the indentation of the list item it stood in. */
    String markdown() {
        int indent = Integer.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            NoteLine line = lines.get(i);
            if (!line.isBlank()) indent = Math.min(indent, Math.min(line.indentation(), line.indent()));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            NoteLine line = lines.get(i);
            if (text.isEmpty() && line.isBlank()) continue;
            boolean whole = i == 0 || line.isBlank();
            text.append(whole ? line.text() : line.text().substring(indent)).append('\n');
        }
        return text.toString().stripTrailing();
    }

    /** The first line that says something, and what follows it. */
    QuizText first() {
        return new QuizText(lines.subList(0, split()));
    }

    QuizText rest() {
        return new QuizText(lines.subList(split(), lines.size()));
    }

    /** Without a last paragraph that speaks about the questions as a whole; never without everything. */
    QuizText withoutRemark() {
        int start = lastParagraph();
        boolean remark = start > 0 && REMARK.matcher(lines.get(start).text()).matches();
        return remark ? new QuizText(new ArrayList<>(lines.subList(0, start))) : this;
    }

    /** Without a last paragraph that stands outside the list. */
    QuizText withoutLastParagraph() {
        int start = lastParagraph();
        boolean outside = start > 0 && lines.get(start).indent() == 0;
        return outside ? new QuizText(new ArrayList<>(lines.subList(0, start))) : this;
    }

    private int split() {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) return i + 1;
        }
        return lines.size();
    }

    /** The start of the last paragraph behind an empty line, 0 where there is none. */
    private int lastParagraph() {
        int i = lines.size() - 1;
        while (i > 0 && lines.get(i).isBlank()) i--;
        while (i > 0 && !lines.get(i - 1).isBlank()) i--;
        return lines.isEmpty() || lines.get(i).code() ? 0 : Math.max(i, 0);
    }
}
