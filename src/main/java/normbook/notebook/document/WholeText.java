package normbook.notebook.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** JSON can write half a character ({@code \ud800}), which no file, database or browser takes: U+FFFD stands for it. */
final class WholeText {
    private WholeText() {}

    /** Changes it in place; the parser takes no half characters in names. */
    static JsonNode of(JsonNode node) {
        if (node.isTextual()) return isWhole(node.textValue()) ? node : new TextNode(of(node.textValue()));
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) array.set(i, of(array.get(i)));
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(of(field.getValue())));
        }
        return node;
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(WholeText::isHalf);
    }

    private static String of(String text) {
        StringBuilder whole = new StringBuilder();
        text.codePoints().forEach(c -> whole.appendCodePoint(isHalf(c) ? 0xFFFD : c));
        return whole.toString();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
