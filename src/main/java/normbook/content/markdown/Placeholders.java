package normbook.content.markdown;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that nobody can guess stand for our own HTML while the author's is sanitised, and are exchanged for it
 * afterwards. They are only ever written as text, never into an attribute.
 */
final class Placeholders {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String key;
    private final List<String> htmls = new ArrayList<>();

    Placeholders() {
        byte[] bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        key = "ph" + HexFormat.of().formatHex(bytes) + "n";
    }

    /** The word to write in place of {@code html}. */
    String hold(String html) {
        htmls.add(html);
        return key + (htmls.size() - 1) + "z";
    }

    /** The word for an id: directly behind a start tag it becomes an attribute of that. */
    String holdId(String id) {
        return hold(" id=\"" + Html.escape(id) + "\"");
    }

    String release(String sanitised) {
        Matcher matcher = Pattern.compile("(<h[1-6]>)?" + key + "(\\d+)z").matcher(sanitised);
        return matcher.replaceAll(match -> {
            String html = htmls.get(Integer.parseInt(match.group(2)));
            return Matcher.quoteReplacement(
                    html.startsWith(" id=") ? identified(match.group(1), html) : text(match.group(1), html));
        });
    }

    private static String identified(String tag, String id) {
        return tag == null ? "<span" + id + "></span>" : tag.substring(0, tag.length() - 1) + id + ">";
    }

    private static String text(String tag, String html) {
        return tag == null ? html : tag + html;
    }
}
