package normbook.sandbox;

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
    private final Guard guard;

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
        guard.checkParent(parent, 0);
        for (String each : interfaces) {
            guard.checkParent(each, 0);
        }
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
        guard.checkDescriptor(descriptor, 0);
        return new Code(name.equals("finalize") && descriptor.equals("()V"));
    }

    private final class Code extends MethodVisitor {
        private boolean isFinalizer;
        private int line;

        Code(boolean isFinalizer) {
            super(Opcodes.ASM9);
            this.isFinalizer = isFinalizer;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
            if (isFinalizer) {
                guard.refuse("Object.finalize", line);
                isFinalizer = false;
            }
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
                guard.checkClass(type, 0);
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
