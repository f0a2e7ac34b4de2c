package normbook.content.markdown;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Takes a formula in running text before Markdown's escapes and emphasis can touch it. A single dollar opens only
 * before a character that is no space, and closes only behind one and before no digit, so that prices stay text.
 */
final class MathInlineParser implements InlineContentParser {
    private static final int MAX_LENGTH = 1500;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        for (MathDelimiter delimiter : MathDelimiter.values()) {
            if (scanner.next(delimiter.open())) {
                return parse(scanner, start, delimiter);
            }
        }
        return ParsedInline.none();
    }

    private static ParsedInline parse(Scanner scanner, Position start, MathDelimiter delimiter) {
        boolean dollar = delimiter == MathDelimiter.DOLLAR;
        if (dollar && Character.isWhitespace(scanner.peek())) return ParsedInline.none();
        Position content = scanner.position();
        char previous = 0;
        for (int i = 0; i < MAX_LENGTH && scanner.hasNext(); i++) {
            Position end = scanner.position();
            if (i > 0 && closes(scanner, delimiter, previous)) {
                String tex = scanner.getSource(content, end).getContent();
                String source = scanner.getSource(start, scanner.position()).getContent();
                Formula formula = new Formula(tex.strip(), delimiter.isDisplay(), source);
                return tex.isBlank()
                        ? ParsedInline.none()
                        : ParsedInline.of(new MathInline(formula), scanner.position());
            }
            if (scanner.peek() == '`') return ParsedInline.none(); // code reaches into it
            previous = scanner.peek();
            scanner.next();
            if (previous == '\\' && scanner.hasNext()) {
                previous = scanner.peek();
                scanner.next();
            }
        }
        return ParsedInline.none();
    }

    private static boolean closes(Scanner scanner, MathDelimiter delimiter, char previous) {
        Position here = scanner.position();
        if (!scanner.next(delimiter.close())) return false;
        if (delimiter == MathDelimiter.DOLLAR
                && (Character.isWhitespace(previous) || Character.isDigit(scanner.peek()))) {
            scanner.setPosition(here);
            return false;
        }
        return true;
    }

    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new MathInlineParser();
        }
    }
}
