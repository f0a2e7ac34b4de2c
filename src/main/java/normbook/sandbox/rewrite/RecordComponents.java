package normbook.sandbox.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A record's own equals, hashCode and toString are made by the JDK, and go through what its components hold. */
final class RecordComponents {
    private RecordComponents() {}

    static void measure(ClassNode owner, MethodNode method, AbstractInsnNode linked) {
        boolean isRecords = ((InvokeDynamicInsnNode) linked).bsm.getOwner().equals("java/lang/runtime/ObjectMethods");
        if (!isRecords) {
            return;
        }
        String how = method.name.equals("toString") ? "text" : "walk";
        InsnList before = new InsnList();
        for (FieldNode field : owner.fields) {
            boolean isComponent = (field.access & Opcodes.ACC_STATIC) == 0 && field.desc.length() > 1;
            if (isComponent) {
                before.add(new VarInsnNode(Opcodes.ALOAD, 0));
                before.add(new FieldInsnNode(Opcodes.GETFIELD, owner.name, field.name, field.desc));
                before.add(new MethodInsnNode(
                        Opcodes.INVOKESTATIC, Rewriting.MEASURE, how, "(Ljava/lang/Object;)V", false));
            }
        }
        method.instructions.insertBefore(linked, before);
    }
}
