package normbook.content.markdown;

import normbook.content.SourceText;
import org.commonmark.node.Block;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A displayed formula that has its lines for itself, as many as it likes but no empty one. Without a closing delimiter
 * ahead it is left to the paragraph.
 */
final class MathBlockParser extends AbstractBlockParser {
    private static final int MAX_LINES = 200;

    private final MathBlock block;
    private final int lastLine;

    private MathBlockParser(MathBlock block, int lastLine) {
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
            if (state.getIndent() >= 4) return BlockStart.none();
            for (MathDelimiter delimiter : MathDelimiter.values()) {
                if (delimiter.isDisplay() && line.startsWith(delimiter.open(), start)) {
                    int index = state.getLine().getSourceSpan().getLineIndex();
                    return start(delimiter, line.substring(start), index, line.length());
                }
            }
            return BlockStart.none();
        }

        private BlockStart start(MathDelimiter delimiter, String opening, int first, int length) {
            String line = opening;
            int from = delimiter.open().length();
            for (int i = first; i < first + MAX_LINES; i++) {
                int close = delimiter.closeIn(line, from);
                if (close >= 0) {
                    boolean alone =
                            line.substring(close + delimiter.close().length()).isBlank();
                    return alone ? closed(delimiter, opening, first, i, length) : BlockStart.none();
                }
                if (i + 1 >= source.lines().size() || source.line(i + 1).isBlank()) break;
                line = source.line(i + 1);
                from = 0;
            }
            return BlockStart.none();
        }

        private BlockStart closed(MathDelimiter delimiter, String opening, int first, int last, int length) {
            String rest = last > first ? "\n" + source.slice(first + 1, last + 1) : "";
            String text = (opening + rest).stripTrailing();
            String tex = text.substring(
                            delimiter.open().length(),
                            text.length() - delimiter.close().length())
                    .strip();
            if (tex.isEmpty()) return BlockStart.none();
            MathBlock block = new MathBlock(new Formula(tex, true, text));
            return BlockStart.of(new MathBlockParser(block, last)).atIndex(length);
        }
    }
}
