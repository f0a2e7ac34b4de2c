package normbook.sandbox.rewrite;

import static normbook.sandbox.rewrite.Rewriting.METER;

import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Rewrites one method: its blocks charge their work, its calls and arrays are measured, its depth is counted. */
final class MethodRewriting {
    private static final int WORTH_SETTLING = 1024;
    private static final int ENTER_WORK = 5;
    /** More for what the JDK calls back, through layers of its own. */
    private static final int BRIDGE_WORK = 15;
    /** A frame of this many slots counts as one more. */
    private static final int SLOTS_OF_A_FRAME = 64;
    /** What the JDK asks of a learner's object and believes: so much room it makes, so much text it copies. */
    private static final Map<String, String> CLAIMS = Map.of(
            "size()I", "(I)V",
            "length()I", "(I)V",
            "toString()Ljava/lang/String;", "(Ljava/lang/Object;)V",
            "getMessage()Ljava/lang/String;", "(Ljava/lang/Object;)V",
            "getLocalizedMessage()Ljava/lang/String;", "(Ljava/lang/Object;)V");

    private final ClassNode owner;
    private final MethodNode method;
    private final InsnList code;
    private final Charges charges;
    private final boolean calls;
    private final int frames;
    private final int depthLocal;
    private final int freeLocal;
    /** Where a method with loops keeps the work it has not settled; -1 in others. */
    private int workLocal = -1;

    private int locals;

    MethodRewriting(ClassNode owner, MethodNode method, Hierarchy hierarchy) {
        this.owner = owner;
        this.method = method;
        this.code = method.instructions;
        this.charges = new Charges(hierarchy);
        calls = hasCalls();
        frames = 1 + (method.maxLocals + method.maxStack) / SLOTS_OF_A_FRAME;
        depthLocal = method.maxLocals;
        freeLocal = depthLocal + 2;
        locals = freeLocal;
    }

    void rewrite() {
        method.access &= ~Opcodes.ACC_SYNCHRONIZED;
        Frames frameNodes = new Frames(method);
        List<Blocks.Block> blocks = Blocks.of(method, charges);
        workLocal = countsInALocal(blocks) ? depthLocal + 1 : -1;
        AbstractInsnNode[] original = code.toArray();
        chargeBlocks(blocks, frameNodes);
        for (AbstractInsnNode each : original) {
            rewrite(each);
        }
        new Handlers(method, keepsDepth() ? depthLocal : -1).guard();
        enter(blocks.get(0));
        if (keepsDepth()) {
            frameNodes.addInt(depthLocal);
        }
        if (workLocal >= 0) {
            frameNodes.addInt(workLocal);
        }
        frameNodes.moveUnmade();
        method.maxLocals = locals;
    }

    private boolean keepsDepth() {
        return calls && !method.tryCatchBlocks.isEmpty();
    }

    private boolean hasCalls() {
        for (AbstractInsnNode each : code) {
            int type = each.getType();
            if (type == AbstractInsnNode.METHOD_INSN || type == AbstractInsnNode.INVOKE_DYNAMIC_INSN) {
                return true;
            }
        }
        return false;
    }

    private void chargeBlocks(List<Blocks.Block> blocks, Frames frameNodes) {
        for (Blocks.Block block : blocks) {
            InsnList charge = new InsnList();
            boolean isEntry = block == blocks.get(0) && block.comingFrom == 1;
            if (block.work > 0 && !isEntry) {
                charge(charge, block);
            }
            if (block.isLoop && workLocal >= 0) {
                settleWhenWorthIt(charge, frameNodes.again(block.frame));
            }
            if (block.bytes > 0) {
                charge.add(push(block.bytes));
                charge.add(meter("bytes", "(I)V"));
            }
            code.insertBefore(block.first, charge);
        }
    }

    private void charge(InsnList charge, Blocks.Block block) {
        if (workLocal < 0 || block.work > Short.MAX_VALUE) {
            charge.add(push(block.work));
            charge.add(meter("work", "(I)V"));
            return;
        }
        charge.add(new IincInsnNode(workLocal, block.work));
    }

    /**
     * A loop counts in a local variable, which costs next to nothing, and settles up when it is worth it. Without a call:
     * one that comes back would keep the compiler from having the loop's own variables in registers.
     */
    private void settleWhenWorthIt(InsnList charge, FrameNode after) {
        LabelNode goOn = new LabelNode();
        charge.add(new VarInsnNode(Opcodes.ILOAD, workLocal));
        charge.add(push(WORTH_SETTLING));
        charge.add(new JumpInsnNode(Opcodes.IF_ICMPLT, goOn));
        charge.add(new FieldInsnNode(Opcodes.GETSTATIC, METER, "workLeft", "J"));
        charge.add(new VarInsnNode(Opcodes.ILOAD, workLocal));
        charge.add(new InsnNode(Opcodes.I2L));
        charge.add(new InsnNode(Opcodes.LSUB));
        charge.add(new InsnNode(Opcodes.DUP2));
        charge.add(new FieldInsnNode(Opcodes.PUTSTATIC, METER, "workLeft", "J"));
        charge.add(new InsnNode(Opcodes.ICONST_0));
        charge.add(new VarInsnNode(Opcodes.ISTORE, workLocal));
        charge.add(new InsnNode(Opcodes.LCONST_0));
        charge.add(new InsnNode(Opcodes.LCMP));
        charge.add(new JumpInsnNode(Opcodes.IFGE, goOn));
        charge.add(meter("exhausted", "()Ljava/lang/Error;"));
        charge.add(new InsnNode(Opcodes.ATHROW));
        charge.add(goOn);
        charge.add(after);
    }

    /** Where every loop begins with nothing on the stack, as javac writes them. */
    private static boolean countsInALocal(List<Blocks.Block> blocks) {
        List<Blocks.Block> loops = blocks.stream().filter(block -> block.isLoop).toList();
        return !loops.isEmpty() && loops.stream().allMatch(loop -> loop.frame != null && loop.frame.stack.isEmpty());
    }

    private void enter(Blocks.Block first) {
        InsnList enter = new InsnList();
        enter.add(push(
                (method.name.startsWith("#") ? BRIDGE_WORK : ENTER_WORK) + (first.comingFrom == 1 ? first.work : 0)));
        if (calls) {
            enter.add(push(frames));
            enter.add(meter("enter", "(II)V"));
        } else {
            enter.add(meter("work", "(I)V"));
        }
        if (keepsDepth()) {
            enter.add(meter("depth", "()I"));
            enter.add(new VarInsnNode(Opcodes.ISTORE, depthLocal));
        }
        if (workLocal >= 0) {
            enter.add(new InsnNode(Opcodes.ICONST_0));
            enter.add(new VarInsnNode(Opcodes.ISTORE, workLocal));
        }
        code.insert(enter);
    }

    private void rewrite(AbstractInsnNode each) {
        switch (each.getOpcode()) {
            case Opcodes.NEWARRAY -> array(each, elementBytes(((IntInsnNode) each).operand));
            case Opcodes.ANEWARRAY -> array(each, 8);
            case Opcodes.MULTIANEWARRAY -> grid((MultiANewArrayInsnNode) each);
            case Opcodes.NEW -> throwable((TypeInsnNode) each);
            case Opcodes.MONITORENTER -> code.set(each, meter("lock", "(Ljava/lang/Object;)V"));
            case Opcodes.MONITOREXIT -> code.set(each, new InsnNode(Opcodes.POP));
            case Opcodes.INVOKEDYNAMIC -> {
                RecordComponents.measure(owner, method, each);
                Identities.markLambda(code, (InvokeDynamicInsnNode) each);
            }
            default -> rewriteOther(each);
        }
    }

    private void rewriteOther(AbstractInsnNode each) {
        boolean leaves = each.getOpcode() >= Opcodes.IRETURN && each.getOpcode() <= Opcodes.RETURN;
        if (leaves || each.getOpcode() == Opcodes.ATHROW) {
            settle(each);
        }
        if (leaves) {
            leave(each);
        } else if (each instanceof MethodInsnNode call) {
            call(call);
        }
    }

    private void settle(AbstractInsnNode last) {
        if (workLocal >= 0) {
            code.insertBefore(last, new VarInsnNode(Opcodes.ILOAD, workLocal));
            code.insertBefore(last, meter("work", "(I)V"));
            code.insertBefore(last, new InsnNode(Opcodes.ICONST_0));
            code.insertBefore(last, new VarInsnNode(Opcodes.ISTORE, workLocal));
        }
    }

    private void leave(AbstractInsnNode each) {
        String claim = CLAIMS.get(method.name + method.desc);
        if (claim != null) {
            code.insertBefore(each, new InsnNode(Opcodes.DUP));
            code.insertBefore(
                    each, new MethodInsnNode(Opcodes.INVOKESTATIC, Rewriting.MEASURE, "claimed", claim, false));
        }
        if (calls) {
            code.insertBefore(each, push(frames));
            code.insertBefore(each, meter("leave", "(I)V"));
        }
    }

    private void call(MethodInsnNode call) {
        if (call.owner.startsWith("[") && call.name.equals("clone")) {
            code.insertBefore(call, new InsnNode(Opcodes.DUP));
            code.insertBefore(
                    call,
                    new MethodInsnNode(
                            Opcodes.INVOKESTATIC, Rewriting.MEASURE, "copy", "(Ljava/lang/Object;)V", false));
            return;
        }
        if (Identities.replace(method, call)) {
            return;
        }
        String ownerInJdk = charges.hierarchy().ownerInJdk(call.owner, call.name, call.desc);
        if (ownerInJdk != null) {
            CallRewriting rewriting = new CallRewriting(call, ownerInJdk, charges.price(call), freeLocal);
            rewriting.rewrite(code);
            locals = Math.max(locals, rewriting.locals());
        }
    }

    private void array(AbstractInsnNode each, int elementBytes) {
        code.insertBefore(each, new InsnNode(Opcodes.DUP));
        code.insertBefore(each, push(elementBytes));
        code.insertBefore(each, meter("array", "(II)V"));
        Identities.mark(code, each);
    }

    private void grid(MultiANewArrayInsnNode each) {
        InsnList before = new InsnList();
        for (int i = each.dims - 1; i >= 0; i--) {
            before.add(new VarInsnNode(Opcodes.ISTORE, freeLocal + i));
        }
        before.add(new InsnNode(Opcodes.LCONST_1));
        for (int i = 0; i < each.dims; i++) {
            before.add(new VarInsnNode(Opcodes.ILOAD, freeLocal + i));
            before.add(push(8));
            before.add(meter("dimension", "(JII)J"));
        }
        before.add(new InsnNode(Opcodes.POP2));
        for (int i = 0; i < each.dims; i++) {
            before.add(new VarInsnNode(Opcodes.ILOAD, freeLocal + i));
        }
        code.insertBefore(each, before);
        Identities.mark(code, each);
        locals = Math.max(locals, freeLocal + each.dims);
    }

    private void throwable(TypeInsnNode each) {
        if (charges.hierarchy().isThrowable(each.desc)) {
            code.insertBefore(each, meter("throwable", "()V"));
        }
    }

    private static int elementBytes(int operand) {
        return switch (operand) {
            case Opcodes.T_DOUBLE, Opcodes.T_LONG -> 8;
            case Opcodes.T_INT, Opcodes.T_FLOAT -> 4;
            case Opcodes.T_CHAR, Opcodes.T_SHORT -> 2;
            default -> 1;
        };
    }

    static MethodInsnNode meter(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, METER, name, descriptor, false);
    }

    static AbstractInsnNode push(int number) {
        return number <= Short.MAX_VALUE ? new IntInsnNode(Opcodes.SIPUSH, number) : new LdcInsnNode(number);
    }
}
