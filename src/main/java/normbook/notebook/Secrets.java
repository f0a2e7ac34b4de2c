package normbook.notebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a cell that are the author's alone, between comments as nbgrader knows them; {@code #} or {@code //}. */
final class Secrets {
    private static final Pattern SOLUTION = region("SOLUTION");
    private static final Pattern TESTS = region("HIDDEN TESTS");

    private Secrets() {}

    /** @param here stands where a solution was */
    static String removed(String source, String here) {
        String open = SOLUTION.matcher(source)
                .replaceAll(region -> Matcher.quoteReplacement(region.group(1) + "// " + here + region.group(2)));
        return TESTS.matcher(open).replaceAll("");
    }

    /** One that is never closed goes to the end: rather too little is shown than too much. */
    private static Pattern region(String name) {
        return Pattern.compile("(?ims)^([ \\t]*)(?://+|#+)[ \\t]*BEGIN " + name
                + "\\b.*?(?:^[ \\t]*(?://+|#+)[ \\t]*END " + name + "\\b[^\\n]*(\\n|\\z)|(\\z))");
    }
}
