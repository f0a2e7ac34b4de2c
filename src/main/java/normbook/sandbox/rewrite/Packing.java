package normbook.sandbox.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Makes one array of several operands. */
final class Packing {
    private Packing() {}

    static void pack(InsnList code, Operands operands, int count) {
        code.add(new IntInsnNode(Opcodes.BIPUSH, count));
        code.add(new TypeInsnNode(Opcodes.ANEWARRAY, "java/lang/Object"));
        for (int i = 0; i < count; i++) {
            code.add(new InsnNode(Opcodes.DUP));
            code.add(new IntInsnNode(Opcodes.BIPUSH, i));
            operands.load(code, i);
            code.add(new InsnNode(Opcodes.AASTORE));
        }
    }
}
