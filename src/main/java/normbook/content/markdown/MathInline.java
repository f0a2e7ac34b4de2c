package normbook.content.markdown;

import org.commonmark.node.CustomNode;

/** A formula within a paragraph. */
final class MathInline extends CustomNode {
    private final Formula formula;

    MathInline(Formula formula) {
        this.formula = formula;
    }

    Formula formula() {
        return formula;
    }
}
