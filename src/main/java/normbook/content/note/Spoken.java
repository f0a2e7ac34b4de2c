package normbook.content.note;

import java.util.regex.Pattern;

/** Code, formulas and quotes within a line: what stands in them is spoken about, and announces nothing. */
final class Spoken {
    private static final Pattern QUOTED =
            Pattern.compile("`[^`\\n]*+`|「[^」\\n]*+」|『[^』\\n]*+』|“[^”\\n]*+”|\"[^\"\\n]*+\"|‘[^’\\n]*+’|《[^》\\n]*+》");
    private static final Pattern FORMULA = Pattern.compile(
            "\\$\\$[^$\\n]++\\$\\$|\\$[^$\\s](?:[^$\\n]*+(?<!\\s))?\\$" + "|\\\\\\(.*?\\\\\\)|\\\\\\[.*?\\\\]");

    private Spoken() {}

    /** As long as the text, each of its characters in its place. */
    static String withoutQuotes(String text) {
        return blank(QUOTED, text);
    }

    static String withoutQuotesAndFormulas(String text) {
        return blank(FORMULA, withoutQuotes(text));
    }

    private static String blank(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(found -> "x".repeat(found.group().length()));
    }
}
