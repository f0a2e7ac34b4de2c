package normbook.notebook.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the lines of a Markdown text into and out of its fenced code. */
final class Fences {
    private static final Pattern OPENING = Pattern.compile("( {0,3})(`{3,}(?=[^`]*$)|~{3,})(.*)");
    private static final Pattern MARKS = Pattern.compile("^ {0,3}(`{3,})", Pattern.MULTILINE);

    private final String language;
    private String open;
    private boolean isCell;

    Fences(String language) {
        this.language = language;
    }

    /** Behind the line: is what follows within a fence? */
    void read(String line) {
        if (open != null) {
            if (closes(line)) open = null;
            return;
        }
        Matcher opening = OPENING.matcher(line);
        if (!opening.matches()) return;
        open = opening.group(2);
        isCell = opening.group(1).isEmpty() && opening.group(3).strip().equals(language);
    }

    boolean isOpen() {
        return open != null;
    }

    /** Is it a code cell's fence: at the line's start, with the notebook's language and nothing else behind it? */
    boolean isCell() {
        return open != null && isCell;
    }

    private boolean closes(String line) {
        String mark = line.strip();
        boolean isIndented = line.startsWith("    ") || line.startsWith("\t");
        return !isIndented
                && mark.length() >= open.length()
                && mark.chars().allMatch(character -> character == open.charAt(0));
    }

    /** Would a part of this text be read as a code cell? */
    static boolean holdCode(String text, String language) {
        Fences fences = new Fences(language);
        for (String line : text.split("\n", -1)) {
            fences.read(line);
            if (fences.isCell()) return true;
        }
        return false;
    }

    static boolean leaveOpen(String text, String language) {
        Fences fences = new Fences(language);
        text.lines().forEach(fences::read);
        return fences.isOpen();
    }

    /** A fence that no line of this code closes. */
    static String around(String code) {
        int longest = MARKS.matcher(code)
                .results()
                .mapToInt(marks -> marks.group(1).length())
                .max()
                .orElse(2);
        return "`".repeat(longest + 1);
    }
}
