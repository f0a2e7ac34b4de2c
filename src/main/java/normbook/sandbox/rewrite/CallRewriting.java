package normbook.sandbox.rewrite;

import static normbook.sandbox.rewrite.Rewriting.MEASURE;
import static normbook.sandbox.rewrite.Rewriting.STREAMS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import normbook.sandbox.rewrite.Price.Measured;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Puts the measuring of its operands before a call into the JDK, or a stand-in in its place. */
final class CallRewriting {
    private static final Type OBJECT = Type.getType(Object.class);
    private static final Set<String> STREAM_TYPES = Set.of(
            "java/util/stream/Stream",
            "java/util/stream/IntStream",
            "java/util/stream/LongStream",
            "java/util/stream/DoubleStream");
    private static final Set<String> HOLD = Set.of("distinct", "collect", "boxed");
    /** Make room for all elements at once where they know how many there are. */
    private static final Set<String> HOLD_AT_ONCE = Set.of("sorted", "toList", "toArray");

    private static final Set<String> COMPOSE = Set.of(
            "and",
            "andThen",
            "compose",
            "concat",
            "negate",
            "or",
            "reversed",
            "thenComparing",
            "thenComparingDouble",
            "thenComparingInt",
            "thenComparingLong");
    private static final Set<String> COMPOSED = Set.of(
            "java/util/Comparator",
            "java/util/DoubleSummaryStatistics",
            "java/util/IntSummaryStatistics",
            "java/util/LongSummaryStatistics",
            "java/util/function/",
            "java/util/stream/");

    private final MethodInsnNode call;
    private final String owner;
    private final Price price;
    private final int freeLocal;
    private final boolean isStatic;
    private final Type[] types;
    private final Operands operands;

    CallRewriting(MethodInsnNode call, String ownerInJdk, Price price, int freeLocal) {
        this.call = call;
        this.owner = ownerInJdk;
        this.price = price;
        this.freeLocal = freeLocal;
        isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
        types = operandTypes();
        operands = new Operands(types, freeLocal);
    }

    void rewrite(InsnList code) {
        if (replace(code)) {
            return;
        }
        InsnList before = new InsnList();
        if (price.isProduct() && types.length == 2 && types[0].getSort() >= Type.ARRAY) {
            before.add(new InsnNode(Opcodes.DUP2));
            before.add(measure("product", "(Ljava/lang/Object;Ljava/lang/Object;)V"));
        } else if (STREAM_TYPES.contains(owner) && HOLD.contains(call.name) && !isStatic) {
            holdReceiver("held", before);
        } else if (STREAM_TYPES.contains(owner) && HOLD_AT_ONCE.contains(call.name) && !isStatic) {
            holdReceiver("heldAtOnce", before);
        } else {
            measureOperands(before);
        }
        code.insertBefore(call, before);
        code.insert(call, afterwards());
    }

    /** Local variables needed beyond those of the method. */
    int locals() {
        int size = freeLocal;
        for (Type type : types) {
            size += type.getSize();
        }
        return size;
    }

    private boolean replace(InsnList code) {
        MethodInsnNode twin = Twins.of(owner, call.name, twinDescriptor());
        if (twin != null) {
            code.insertBefore(call, twin);
            code.insert(twin, afterwards());
            code.remove(call);
            return true;
        }
        MethodInsnNode fixed = Twins.fixed(owner, call.name, call.desc);
        if (fixed == null) {
            return false;
        }
        InsnList packed = new InsnList();
        if (!call.desc.startsWith("([") && call.name.equals("of")) {
            operands.store(packed, 0);
            Packing.pack(packed, operands, types.length);
        }
        packed.add(fixed);
        code.insertBefore(call, packed);
        code.remove(call);
        return true;
    }

    private void measureOperands(InsnList before) {
        int first = 0;
        while (first < types.length && measured(first) == Measured.NOT) {
            first++;
        }
        if (first == types.length) {
            return;
        }
        operands.store(before, first + 1);
        for (int i = first; i < types.length; i++) {
            if (i > first) {
                operands.load(before, i);
            }
            if (measured(i) != Measured.NOT) {
                operands.duplicate(before);
                String parameter = types[i].getSort() == Type.INT ? "(I)V" : "(Ljava/lang/Object;)V";
                before.add(measure(measured(i).name().toLowerCase(Locale.ROOT), parameter));
            }
        }
    }

    private void holdReceiver(String how, InsnList before) {
        operands.store(before, 1);
        before.add(streams(how, "(L" + owner + ";)L" + owner + ";"));
        for (int i = 1; i < types.length; i++) {
            operands.load(before, i);
        }
    }

    private Measured measured(int operand) {
        boolean isReceiver = operand == 0 && !isStatic;
        int sort = types[operand].getSort();
        if (isReceiver) {
            boolean own = call.getOpcode() == Opcodes.INVOKESPECIAL;
            boolean isUnmade = call.name.equals("<init>");
            return isUnmade || own && price.receiver() == Measured.COUNT ? Measured.NOT : price.receiver();
        }
        return sort >= Type.ARRAY ? price.objects() : sort == Type.INT ? price.numbers() : Measured.NOT;
    }

    private InsnList afterwards() {
        InsnList after = new InsnList();
        if (COMPOSE.contains(call.name) && COMPOSED.stream().anyMatch(owner::startsWith)) {
            after.add(MethodRewriting.meter("composed", "()V"));
        }
        Type result = Type.getReturnType(call.desc);
        String name = result.getSort() == Type.OBJECT ? result.getInternalName() : "";
        if (result.getSort() == Type.ARRAY || name.equals("java/lang/String")) {
            after.add(new InsnNode(Opcodes.DUP));
            after.add(measure("made", "(Ljava/lang/Object;)V"));
        } else if (STREAM_TYPES.contains(name) || name.equals("java/util/Comparator")) {
            after.add(streams("metered", "(L" + name + ";)L" + name + ";"));
        }
        return after;
    }

    private Type[] operandTypes() {
        List<Type> all = new ArrayList<>(List.of(Type.getArgumentTypes(call.desc)));
        if (!isStatic) {
            all.add(0, OBJECT);
        }
        return all.toArray(Type[]::new);
    }

    private String twinDescriptor() {
        return isStatic ? call.desc : "(L" + owner + ";" + call.desc.substring(1);
    }

    private static MethodInsnNode measure(String how, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, MEASURE, how, descriptor, false);
    }

    private static MethodInsnNode streams(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, STREAMS, name, descriptor, false);
    }
}
