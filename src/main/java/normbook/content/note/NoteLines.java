package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.Lines;
import normbook.content.SourceText;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Lays the blocks of a section out as lines again, each with its place in the syntax tree. */
final class NoteLines extends AbstractVisitor {
    private static final Pattern NUMBER = Pattern.compile("\\s{0,3}(\\d{1,9})([.)])\\s*");

    private final SourceText source;
    private final int first;
    private final int end;
    private final int[] numbers;
    private final char[] points;
    private final int[] starts;
    private final int[] indents;
    private final boolean[] code;

    private NoteLines(SourceText source, List<Node> blocks) {
        this.source = source;
        this.first = blocks.isEmpty() ? 0 : Lines.first(blocks.get(0));
        this.end = blocks.isEmpty() ? 0 : Lines.end(blocks.get(blocks.size() - 1));
        numbers = new int[end - first];
        points = new char[end - first];
        starts = new int[end - first];
        indents = new int[end - first];
        code = new boolean[end - first];
    }

    static List<NoteLine> of(SourceText source, List<Node> blocks) {
        NoteLines layout = new NoteLines(source, blocks);
        for (Node block : blocks) {
            if (block instanceof OrderedList list) layout.number(list);
            block.accept(layout);
        }
        return layout.lines();
    }

    private List<NoteLine> lines() {
        List<NoteLine> lines = new ArrayList<>();
        for (int i = 0; i < end - first; i++) {
            String text = source.line(first + i).substring(starts[i]);
            lines.add(new NoteLine(first + i, text, numbers[i], points[i], indents[i], code[i]));
        }
        return lines;
    }

    /** Authors may write 1. before every item; the list counts then. */
    private void number(OrderedList list) {
        List<Integer> written = new ArrayList<>();
        List<Integer> at = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            int line = Lines.first(node);
            Matcher matcher = NUMBER.matcher(source.line(line));
            if (!matcher.lookingAt()) continue;
            written.add(Integer.parseInt(matcher.group(1)));
            at.add(line - first);
            points[line - first] = matcher.group(2).charAt(0);
            starts[line - first] = matcher.end();
            int indent = node instanceof ListItem item && item.getContentIndent() != null ? item.getContentIndent() : 0;
            for (int i = line; i < Lines.end(node); i++) {
                indents[i - first] = indent;
            }
        }
        boolean counted = written.size() > 1 && written.stream().distinct().count() == 1;
        for (int i = 0; i < at.size(); i++) {
            numbers[at.get(i)] = counted ? written.get(0) + i : written.get(i);
        }
    }

    @Override
    public void visit(FencedCodeBlock block) {
        for (int i = Lines.first(block); i < Lines.end(block); i++) {
            code[i - first] = true;
        }
    }

    @Override
    public void visit(CustomBlock block) {
        for (int i = Lines.first(block); i < Lines.end(block); i++) {
            boolean opaque = !(block instanceof TableBlock) || source.line(i).contains("|");
            code[i - first] |= opaque;
        }
    }
}
