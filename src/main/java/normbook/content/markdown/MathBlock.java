package normbook.content.markdown;

import org.commonmark.node.CustomBlock;

/** A formula on lines of its own. */
final class MathBlock extends CustomBlock {
    private final Formula formula;

    MathBlock(Formula formula) {
        this.formula = formula;
    }

    Formula formula() {
        return formula;
    }
}
