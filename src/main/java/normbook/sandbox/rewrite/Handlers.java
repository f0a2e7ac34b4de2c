package normbook.sandbox.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes every exception handler ask the meter first, which throws again once a limit is passed.
 *
 * <p>That one call lies outside every try: javac lets handlers cover themselves, and the throw would never get out.
 */
final class Handlers {
    private record Ask(LabelNode start, LabelNode end) {}

    private final MethodNode method;
    private final int depthLocal;

    /** @param depthLocal where the method keeps its depth, or -1 */
    Handlers(MethodNode method, int depthLocal) {
        this.method = method;
        this.depthLocal = depthLocal;
    }

    void guard() {
        Set<LabelNode> handlers = new LinkedHashSet<>();
        method.tryCatchBlocks.forEach(each -> handlers.add(each.handler));
        for (LabelNode handler : handlers) {
            uncover(ask(handler));
        }
    }

    private Ask ask(LabelNode handler) {
        AbstractInsnNode first = handler;
        while (first.getOpcode() < 0) {
            first = first.getNext();
        }
        Ask ask = new Ask(new LabelNode(), new LabelNode());
        InsnList code = new InsnList();
        code.add(ask.start());
        code.add(new InsnNode(Opcodes.DUP));
        if (depthLocal >= 0) {
            code.add(new VarInsnNode(Opcodes.ILOAD, depthLocal));
            code.add(MethodRewriting.meter("caught", "(Ljava/lang/Throwable;I)V"));
        } else {
            code.add(MethodRewriting.meter("caught", "(Ljava/lang/Throwable;)V"));
        }
        code.add(ask.end());
        method.instructions.insertBefore(first, code);
        return ask;
    }

    private void uncover(Ask ask) {
        List<TryCatchBlockNode> kept = new ArrayList<>();
        for (TryCatchBlockNode each : method.tryCatchBlocks) {
            boolean covers = at(each.start) < at(ask.start()) && at(ask.end()) < at(each.end);
            if (covers) {
                keep(kept, each.start, ask.start(), each);
                keep(kept, ask.end(), each.end, each);
            } else {
                kept.add(each);
            }
        }
        method.tryCatchBlocks = kept;
    }

    private void keep(List<TryCatchBlockNode> kept, LabelNode start, LabelNode end, TryCatchBlockNode of) {
        for (AbstractInsnNode each = start; each != end; each = each.getNext()) {
            if (each.getOpcode() >= 0) {
                kept.add(new TryCatchBlockNode(start, end, of.handler, of.type));
                return;
            }
        }
    }

    private int at(AbstractInsnNode node) {
        return method.instructions.indexOf(node);
    }
}
