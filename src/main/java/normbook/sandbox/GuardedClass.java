package normbook.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Shows the guard everything one class names, with the line it stands on. */
final class GuardedClass extends ClassVisitor {
    /** LambdaMetafactory.FLAG_SERIALIZABLE */
    private static final int SERIALIZABLE = 1;

    private final Guard guard;
    private String className;
    private List<String> interfacesAhead = List.of();

    GuardedClass(Guard guard) {
        super(Opcodes.ASM9);
        this.guard = guard;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
        if (name.startsWith("java/")
                || name.startsWith("javax/")
                || name.startsWith("jdk/")
                || name.startsWith("normbook/")) {
            guard.refuse("package " + name.substring(0, name.lastIndexOf('/')).replace('/', '.'), 0);
        }
        className = name;
        guard.checkParent(parent, 0);
        interfacesAhead = List.of(interfaces);
    }

    @Override
    public void visitEnd() {
        checkInterfaces(0);
    }

    private void checkInterfaces(int line) {
        interfacesAhead.forEach(each -> guard.checkParent(each, line));
        interfacesAhead = List.of();
    }

    @Override
    public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
        guard.checkDescriptor(descriptor, 0);
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            guard.refuse("native", 0);
        }
        boolean isJavacs = (access & Opcodes.ACC_SYNTHETIC) != 0 && name.equals("$deserializeLambda$");
        return isJavacs ? null : new Code(name, descriptor);
    }

    private final class Code extends MethodVisitor {
        private final String name;
        private final String descriptor;
        /** What is caught at places that are still to come: their line is not known before. */
        private final Map<Label, List<String>> caught = new HashMap<>();

        private final List<String> caughtHere = new ArrayList<>();
        private int line;

        Code(String name, String descriptor) {
            super(Opcodes.ASM9);
            this.name = name;
            this.descriptor = descriptor;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            if (line == 0) {
                checkDeclaration(number);
            }
            line = number;
            caughtHere.forEach(type -> guard.checkClass(type, line));
            caughtHere.clear();
        }

        @Override
        public void visitLabel(Label label) {
            caughtHere.addAll(caught.getOrDefault(label, List.of()));
        }

        @Override
        public void visitEnd() {
            if (line == 0) {
                guard.checkDescriptor(descriptor, 0);
            }
        }

        /** Class files say no lines of declarations: what is first done within is the nearest. */
        private void checkDeclaration(int firstLine) {
            guard.checkDescriptor(descriptor, firstLine);
            if (name.equals("<init>")) {
                checkInterfaces(firstLine);
            }
            if (name.equals("finalize") && descriptor.equals("()V")) {
                guard.refuse("Object.finalize", firstLine);
            }
            guard.checkOverride(className, name, descriptor, firstLine);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            guard.checkClass(type, line);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            guard.checkMember(owner, name, descriptor, line);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            guard.checkMember(owner, name, descriptor, line);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            guard.checkDescriptor(descriptor, line);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            if (type != null) {
                caught.computeIfAbsent(handler, each -> new ArrayList<>()).add(type);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            checkConstant(value);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            guard.checkDescriptor(descriptor, line);
            if (!AllowedApi.allowsMember(bootstrap.getOwner(), bootstrap.getName(), bootstrap.getDesc())
                    || !bootstrap.getOwner().startsWith("java/lang/")) {
                guard.refuse(bootstrap.getOwner().replace('/', '.') + "." + bootstrap.getName(), line);
            }
            boolean isSerializable =
                    bootstrap.getName().equals("altMetafactory") && ((int) arguments[3] & SERIALIZABLE) != 0;
            if (isSerializable) {
                guard.refuse("java.lang.invoke.SerializedLambda", line);
            }
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    guard.checkMember(handle.getOwner(), handle.getName(), handle.getDesc(), line);
                } else if (argument instanceof Type type && type.getSort() == Type.METHOD) {
                    guard.checkDescriptor(type.getDescriptor(), line);
                } else {
                    checkConstant(argument);
                }
            }
        }

        private void checkConstant(Object value) {
            if (value instanceof ConstantDynamic || value instanceof Handle) {
                guard.refuse("java.lang.invoke", line);
            } else if (value instanceof Type type) {
                guard.checkDescriptor(type.getDescriptor(), line);
            }
        }
    }
}
