package normbook.content.note;

import java.util.List;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * A part of a note: a {@code ##} heading that the dialect knows or that a prompt follows, and everything below it.
 *
 * @param heading empty for text above the first heading
 * @param prompt the request the text answers, null where there is none
 * @param line of the heading, from 1
 * @param blocks the top-level blocks below heading and prompt
 * @param headingNode null for text without a heading
 */
public record NoteSection(
        String heading, SectionKind kind, String prompt, int line, List<Node> blocks, Heading headingNode) {}
