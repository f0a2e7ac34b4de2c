package normbook.content.markdown;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** The tag of a shortcode in running text, where none has a meaning. {@code {{ x }}} is plain text. */
final class ShortcodeInline extends CustomNode {
    private static final int MAX_LENGTH = 600;

    private final String source;

    private ShortcodeInline(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('{');
        }

        @Override
        public InlineContentParser create() {
            return Factory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            Position start = scanner.position();
            if (!scanner.next("{{<") && !scanner.next("{{%")) return ParsedInline.none();
            for (int i = 0; i < MAX_LENGTH && scanner.hasNext() && scanner.peek() != '\n'; i++) {
                if (scanner.next("}}")) {
                    String source = scanner.getSource(start, scanner.position()).getContent();
                    Optional<ShortcodeTag> tag = ShortcodeTag.find(source, 0);
                    return tag.isPresent() && tag.get().start() == 0
                            ? ParsedInline.of(new ShortcodeInline(source), scanner.position())
                            : ParsedInline.none();
                }
                scanner.next();
            }
            return ParsedInline.none();
        }
    }
}
