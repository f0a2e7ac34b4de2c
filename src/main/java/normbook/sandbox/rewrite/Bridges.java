package normbook.sandbox.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Gives every reference to a method of the JDK a method of the learner's to go through, where it is counted. */
final class Bridges {
    private final ClassNode node;
    private final Hierarchy hierarchy;
    private int made;

    Bridges(ClassNode node, Hierarchy hierarchy) {
        this.node = node;
        this.hierarchy = hierarchy;
    }

    void replaceIn(MethodNode method) {
        int line = 0;
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (each instanceof LineNumberNode number) {
                line = number.line;
            } else if (each instanceof InvokeDynamicInsnNode call) {
                replaceIn(call, line);
            }
        }
    }

    private void replaceIn(InvokeDynamicInsnNode call, int line) {
        boolean isLambda = call.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory");
        if (isLambda && call.bsmArgs[1] instanceof Handle handle && isJdks(handle)) {
            call.bsmArgs[1] = bridge(handle, Type.getArgumentTypes(call.desc), line);
        }
    }

    private boolean isJdks(Handle handle) {
        boolean isMethod = handle.getTag() >= Opcodes.H_INVOKEVIRTUAL;
        return isMethod && hierarchy.ownerInJdk(handle.getOwner(), handle.getName(), handle.getDesc()) != null;
    }

    private Handle bridge(Handle to, Type[] captured, int line) {
        Type[] parameters = parameters(to);
        // What is captured must be declared just as it is captured.
        System.arraycopy(captured, 0, parameters, 0, captured.length);
        boolean isNew = to.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        Type result = isNew ? Type.getObjectType(to.getOwner()) : Type.getReturnType(to.getDesc());
        String descriptor = Type.getMethodDescriptor(result, parameters);
        MethodNode method = new MethodNode(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, "#" + made++, descriptor, null, null);
        LabelNode start = new LabelNode();
        method.instructions.add(start);
        method.instructions.add(new LineNumberNode(line, start));
        if (isNew) {
            method.visitTypeInsn(Opcodes.NEW, to.getOwner());
            method.visitInsn(Opcodes.DUP);
        }
        int local = 0;
        for (Type parameter : parameters) {
            method.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            local += parameter.getSize();
        }
        method.visitMethodInsn(opcode(to), to.getOwner(), to.getName(), to.getDesc(), to.isInterface());
        method.visitInsn(result.getOpcode(Opcodes.IRETURN));
        method.visitMaxs(local + 2, local);
        node.methods.add(method);
        boolean inInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
        return new Handle(Opcodes.H_INVOKESTATIC, node.name, method.name, descriptor, inInterface);
    }

    private static Type[] parameters(Handle to) {
        List<Type> parameters = new ArrayList<>(List.of(Type.getArgumentTypes(to.getDesc())));
        if (to.getTag() != Opcodes.H_INVOKESTATIC && to.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            parameters.add(0, Type.getObjectType(to.getOwner()));
        }
        return parameters.toArray(Type[]::new);
    }

    private static int opcode(Handle to) {
        return switch (to.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            default -> Opcodes.INVOKESPECIAL;
        };
    }
}
