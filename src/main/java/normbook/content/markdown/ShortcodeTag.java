package normbook.content.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One tag of a shortcode in a line.
 *
 * @param end behind the tag
 */
record ShortcodeTag(String name, boolean closing, int start, int end) {
    private static final Pattern TAG =
            Pattern.compile("\\{\\{[<%]\\s*(/?)\\s*([\\w./-]{1,60})(?:\\s[^{}]{0,500}?)?\\s*/?[>%]\\}\\}");

    static Optional<ShortcodeTag> find(String line, int from) {
        Matcher matcher = TAG.matcher(line);
        if (from > line.length() || !matcher.find(from)) return Optional.empty();
        return Optional.of(
                new ShortcodeTag(matcher.group(2), !matcher.group(1).isEmpty(), matcher.start(), matcher.end()));
    }

    boolean closes(ShortcodeTag opening) {
        return closing && name.equals(opening.name);
    }
}
