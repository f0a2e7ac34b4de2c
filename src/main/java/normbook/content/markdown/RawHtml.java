package normbook.content.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of an author's HTML. Where it begins something that only its own end ends, a comment or a script, and that end is
 * missing, a browser would take the rest of the page for it.
 */
final class RawHtml {
    private static final Pattern OPENING = Pattern.compile(
            "<(?:(!--|\\?|!\\[CDATA\\[)|(script|style|title|textarea|xmp|iframe|noscript|noembed|noframes|plaintext|listing)"
                    + "(?![A-Za-z0-9-]))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("<(?=(?:https?|ftp|mailto):)", Pattern.CASE_INSENSITIVE);

    private RawHtml() {}

    /** Where what never ends begins; the length of the block where there is none. */
    static int unclosed(String block) {
        String lower = block.toLowerCase(Locale.ROOT);
        Matcher opening = OPENING.matcher(lower);
        int at = 0;
        while (opening.find(at)) {
            String close = opening.group(1) != null ? end(opening.group(1)) : "</" + opening.group(2);
            int end = lower.indexOf(close, opening.end());
            if (end < 0) return opening.start();
            at = end + close.length();
        }
        return block.length();
    }

    /** An address in angle brackets is no tag, and nobody means it to vanish like one. */
    static String withAddresses(String block) {
        return ADDRESS.matcher(block).replaceAll("&lt;");
    }

    /** Where a tag begins that the block never finishes: a browser would look for its end in what follows. */
    static int unfinishedTag(String block) {
        for (int i = block.indexOf('<'); i >= 0; i = block.indexOf('<', i)) {
            boolean tag =
                    i + 1 < block.length() && (Character.isLetter(block.charAt(i + 1)) || block.charAt(i + 1) == '/');
            int end = tag ? endOfTag(block, i) : i + 1;
            if (end < 0) return i;
            i = end;
        }
        return block.length();
    }

    private static int endOfTag(String block, int start) {
        char quote = 0;
        for (int i = start; i < block.length(); i++) {
            char c = block.charAt(i);
            if (quote != 0) quote = c == quote ? 0 : quote;
            else if (c == '"' || c == '\'') quote = c;
            else if (c == '>') return i + 1;
        }
        return -1;
    }

    private static String end(String opening) {
        return opening.equals("!--") ? "-->" : opening.equals("?") ? "?>" : "]]>";
    }
}
