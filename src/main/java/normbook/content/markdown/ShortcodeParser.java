package normbook.content.markdown;

import java.util.Optional;
import normbook.content.SourceText;
import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Reads a shortcode at the start of a line. It looks ahead for the closing tag, so that a forgotten one costs a line
 * and not the rest of the note.
 */
final class ShortcodeParser extends AbstractBlockParser {
    private static final int MAX_LINES = 200;

    private final Shortcode block;
    private final int lastLine;

    private ShortcodeParser(Shortcode block, int lastLine) {
        this.block = block;
        this.lastLine = lastLine;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        int line = state.getLine().getSourceSpan().getLineIndex();
        return line <= lastLine ? BlockContinue.atIndex(state.getIndex()) : BlockContinue.none();
    }

    record Factory(SourceText source) implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= 4 || !line.startsWith("{{", start)) return BlockStart.none();
            Optional<ShortcodeTag> opening = ShortcodeTag.find(line, start);
            if (opening.isEmpty() || opening.get().start() != start) return BlockStart.none();
            ShortcodeParser parser =
                    read(opening.get(), line, state.getLine().getSourceSpan().getLineIndex());
            return BlockStart.of(parser).atIndex(line.length());
        }

        private ShortcodeParser read(ShortcodeTag opening, String line, int first) {
            String rest = line.substring(opening.end());
            if (opening.closing() || !opening.name().equals(Shortcode.PROMPT)) {
                Shortcode.State state =
                        opening.name().equals(Shortcode.PROMPT) ? Shortcode.State.UNOPENED : Shortcode.State.UNKNOWN;
                return new ShortcodeParser(new Shortcode(opening.name(), rest, line, state), first);
            }
            StringBuilder text = new StringBuilder();
            for (int i = first; i < Math.min(first + MAX_LINES, source.lines().size()); i++) {
                String current = i == first ? rest : source.line(i);
                if (i > first && current.startsWith("## ")) break;
                Optional<ShortcodeTag> tag = ShortcodeTag.find(current, 0);
                if (tag.isPresent() && tag.get().closes(opening)) {
                    text.append(current, 0, tag.get().start());
                    String behind = current.substring(tag.get().end()).strip();
                    if (!behind.isEmpty()) text.append(' ').append(behind);
                    return closed(opening, text.toString().strip(), first, i);
                }
                if (tag.isPresent()) break;
                text.append(current).append('\n');
            }
            return new ShortcodeParser(new Shortcode(opening.name(), rest, line, Shortcode.State.UNCLOSED), first);
        }

        private ShortcodeParser closed(ShortcodeTag opening, String text, int first, int last) {
            String whole = source.slice(first, last + 1);
            return new ShortcodeParser(new Shortcode(opening.name(), text, whole, Shortcode.State.CLOSED), last);
        }
    }
}
