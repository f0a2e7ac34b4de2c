package normbook.notebook;

import java.security.SecureRandom;
import normbook.language.Language;

/** Titles of notebooks, which come from authors and from imported files. */
final class Titles {
    static final int MOST = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Titles() {}

    static String lang(String title) {
        boolean chinese =
                title.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return (chinese ? Language.ZH_TW : Language.EN).htmlTag();
    }

    /** In one line and not too long; the file's name without its ending where there is nothing else. */
    static String of(String title, String fileName) {
        String name = fileName.replaceFirst(".*[/\\\\]", "").replaceFirst("(?i)\\.(ipynb|md)$", "");
        String wanted = clean(title).isEmpty() ? clean(name) : clean(title);
        return wanted.isEmpty() ? "notebook" : wanted;
    }

    /** Of a notebook of one's own, in the address. */
    static String freeSlug() {
        return "own-" + Long.toString(RANDOM.nextLong() >>> 16, 36);
    }

    private static String clean(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        return line.length() <= MOST ? line : line.substring(0, line.offsetByCodePoints(0, MOST / 2)) + "…";
    }
}
