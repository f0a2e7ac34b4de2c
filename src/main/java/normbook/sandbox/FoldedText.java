package normbook.sandbox;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * How long the texts may become that the compiler joins by itself: {@code b = a + a}, {@code c = b + b} and so on make a
 * gigabyte in twenty lines. A bound, by the names of what is declared, before anything is joined.
 */
final class FoldedText {
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A class file holds no text above 65,535 bytes. */
    private static final long MOST_CHARACTERS = 4 << 20;

    private static final int MOST_ROUNDS = 40;
    /** Of a number. */
    private static final int SHORT = 24;

    private final Map<String, Long> longest = new HashMap<>();
    private final List<VariableTree> variables = new ArrayList<>();
    private long largest;

    private FoldedText() {}

    static boolean isTooLong(Iterable<? extends CompilationUnitTree> units) {
        FoldedText text = new FoldedText();
        for (CompilationUnitTree unit : units) text.collect(unit);
        for (int round = 0; round < MOST_ROUNDS && text.grow(); round++) {
            if (text.largest > MOST_CHARACTERS) return true;
        }
        for (CompilationUnitTree unit : units) text.measure(unit);
        return text.largest > MOST_CHARACTERS;
    }

    private void collect(CompilationUnitTree unit) {
        new TreeScanner<Void, Void>() {
            private boolean inInterface;

            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                boolean outside = inInterface;
                inInterface = type.getKind() == Tree.Kind.INTERFACE;
                super.visitClass(type, nothing);
                inInterface = outside;
                return null;
            }

            @Override
            public Void visitVariable(VariableTree variable, Void nothing) {
                boolean isFinal =
                        inInterface || variable.getModifiers().getFlags().contains(Modifier.FINAL);
                if (isFinal && isText(variable) && variable.getInitializer() != null) variables.add(variable);
                return super.visitVariable(variable, nothing);
            }
        }.scan(unit, null);
    }

    private static boolean isText(VariableTree variable) {
        Tree type = variable.getType();
        return type == null || type.toString().endsWith("String"); // no type: var
    }

    /** What is declared with what is known so far; a name stands for the longest of all that have it. */
    private boolean grow() {
        boolean grown = false;
        for (VariableTree variable : variables) {
            long length = length(variable.getInitializer());
            Long before = longest.put(
                    variable.getName().toString(),
                    Math.max(length, longest.getOrDefault(variable.getName().toString(), 0L)));
            grown |= before == null || before < length;
        }
        return grown;
    }

    private void measure(CompilationUnitTree unit) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitBinary(BinaryTree binary, Void nothing) {
                length(binary); // with all that is in it
                return null;
            }
        }.scan(unit, null);
    }

    private long length(ExpressionTree expression) {
        long length = 0;
        if (expression instanceof BinaryTree) {
            length = ofSum(expression);
        } else if (expression instanceof LiteralTree literal) {
            length = literal.getValue() instanceof String text ? text.length() : SHORT;
        } else if (expression instanceof ParenthesizedTree inside) {
            length = length(inside.getExpression());
        } else if (expression instanceof ConditionalExpressionTree choice) {
            length = Math.max(length(choice.getTrueExpression()), length(choice.getFalseExpression()));
        } else if (expression instanceof IdentifierTree name) {
            length = longest.getOrDefault(name.getName().toString(), 0L);
        } else if (expression instanceof MemberSelectTree member) {
            length = longest.getOrDefault(member.getIdentifier().toString(), 0L);
        }
        largest = Math.max(largest, length);
        return length;
    }

    /** Down the left side in a loop: sums of thousands of terms lean that way. */
    private long ofSum(ExpressionTree sum) {
        long length = 0;
        ExpressionTree rest = sum;
        while (rest instanceof BinaryTree binary && binary.getKind() == Tree.Kind.PLUS) {
            length += length(binary.getRightOperand());
            rest = binary.getLeftOperand();
        }
        return rest == sum ? 0 : Math.min(length + length(rest), Long.MAX_VALUE / 4);
    }
}
