package normbook.content.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The HTML that may reach a reader's browser, whoever wrote the Markdown or the raw HTML in it. */
final class SafeHtml {
    static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "ul",
            "ol",
            "li",
            "pre",
            "code",
            "em",
            "strong",
            "b",
            "i",
            "u",
            "s",
            "del",
            "ins",
            "sub",
            "sup",
            "small",
            "mark",
            "kbd",
            "samp",
            "var",
            "abbr",
            "q",
            "cite",
            "dfn",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "caption",
            "a",
            "img",
            "div",
            "span",
            "figure",
            "figcaption",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "ruby",
            "rt",
            "rp",
            "wbr");

    private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9_+#.-]{1,30}");
    private static final Pattern OTHER_HOST = Pattern.compile("(?i)\\s*(https?:)?//.*", Pattern.DOTALL);

    /** The sanitiser writes full-width punctuation, =, + and @ as numbers, for browsers before UTF-8. */
    private static final Pattern HARMLESS = Pattern.compile("&#(?:x(ff[0-5][0-9a-f])|(43|61|64));");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS.toArray(String[]::new))
            .allowWithoutAttributes("span", "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "title")
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(Pattern.compile("[0-9]{1,4}"))
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "abbr", "dfn")
            .allowAttributes("class")
            .matching(LANGUAGE)
            .onElements("code")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("colspan", "rowspan")
            .matching(Pattern.compile("[0-9]{1,2}"))
            .onElements("th", "td")
            .allowElements(SafeHtml::link, "a")
            .allowElements(SafeHtml::image, "img")
            .skipRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private static final Pattern SCHEME = Pattern.compile("[\\s\\p{Cntrl}]*+([^/?#:]*+):.*", Pattern.DOTALL);
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private SafeHtml() {}

    /** Whether the sanitiser takes out a link or an image to it. */
    static boolean isUnsafe(String destination) {
        Matcher scheme = SCHEME.matcher(destination);
        return scheme.matches() && !SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    static String sanitise(String html) {
        String safe = POLICY.sanitize(html).replace("{<!-- -->{", "{{");
        return HARMLESS.matcher(safe).replaceAll(match -> Matcher.quoteReplacement(character(match)));
    }

    private static String character(MatchResult match) {
        return match.group(1) != null
                ? Character.toString(Integer.parseInt(match.group(1), 16))
                : Character.toString(Integer.parseInt(match.group(2)));
    }

    private static String link(String name, List<String> attributes) {
        String href = value(attributes, "href");
        if (href != null && OTHER_HOST.matcher(href).matches()) {
            attributes.addAll(List.of("rel", "noopener noreferrer"));
        }
        return name;
    }

    /** An image without a safe source is dropped; the rest load late and tell nobody where the reader is. */
    private static String image(String name, List<String> attributes) {
        if (value(attributes, "src") == null) return null;
        if (value(attributes, "alt") == null) attributes.addAll(List.of("alt", ""));
        attributes.addAll(List.of("loading", "lazy", "referrerpolicy", "no-referrer"));
        return name;
    }

    private static String value(List<String> attributes, String name) {
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) return attributes.get(i + 1);
        }
        return null;
    }
}
