package normbook.sandbox.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** The operands of a call, moved from the stack to locals beyond the method's own and back. */
final class Operands {
    private final Type[] types;
    private final int[] locals;

    Operands(Type[] types, int firstLocal) {
        this.types = types;
        locals = new int[types.length];
        int local = firstLocal;
        for (int i = 0; i < types.length; i++) {
            locals[i] = local;
            local += types[i].getSize();
        }
    }

    /** Takes the operands from this one to the last off the stack. */
    void store(InsnList code, int from) {
        for (int i = types.length - 1; i >= from; i--) {
            code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ISTORE), locals[i]));
        }
    }

    void load(InsnList code, int i) {
        code.add(new VarInsnNode(types[i].getOpcode(Opcodes.ILOAD), locals[i]));
    }

    void duplicate(InsnList code) {
        code.add(new InsnNode(Opcodes.DUP));
    }
}
