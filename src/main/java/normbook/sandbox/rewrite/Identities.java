package normbook.sandbox.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Marks, where they are made, the objects that cannot be given a hashCode method: arrays, lambdas, enums, plain Objects. */
final class Identities {
    private static final String IDENTITY = "normbook/sandbox/meter/Identity";
    private static final String MARK = "(Ljava/lang/Object;)V";

    private Identities() {}

    /** Marks what the instruction leaves on the stack. */
    static void mark(InsnList code, AbstractInsnNode made) {
        InsnList mark = new InsnList();
        mark.add(new InsnNode(Opcodes.DUP));
        mark.add(call("mark", MARK));
        code.insert(made, mark);
    }

    static void markLambda(InsnList code, InvokeDynamicInsnNode linked) {
        if (linked.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
            mark(code, linked);
        }
    }

    /** Takes care of the calls of constructors and of Object's own hashCode; true where nothing is left to do. */
    static boolean replace(MethodNode method, MethodInsnNode call) {
        if (call.getOpcode() != Opcodes.INVOKESPECIAL) {
            return false;
        }
        InsnList code = method.instructions;
        if (call.owner.equals("java/lang/Object") && call.name.equals("hashCode")) {
            code.set(call, call("hashCode", "(Ljava/lang/Object;)I"));
            return true;
        }
        boolean inConstructor = method.name.equals("<init>");
        if (call.owner.equals("java/lang/Object") && call.name.equals("<init>") && !inConstructor) {
            mark(code, call);
        } else if (call.owner.equals("java/lang/Enum") && call.name.equals("<init>")) {
            InsnList mark = new InsnList();
            mark.add(new VarInsnNode(Opcodes.ALOAD, 0));
            mark.add(call("mark", MARK));
            code.insert(call, mark);
        }
        return call.name.equals("<init>") && call.owner.equals("java/lang/Object");
    }

    private static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, IDENTITY, name, descriptor, false);
    }
}
