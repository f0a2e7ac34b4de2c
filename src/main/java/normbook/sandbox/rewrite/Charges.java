package normbook.sandbox.rewrite;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What one instruction costs where that is known before it runs: one unit, more for a call, bytes for an object. */
record Charges(Hierarchy hierarchy) {
    private static final int OWN_CALL = 3;
    private static final int LINKED_CALL = 10;
    /** The methods of records: as slow as they are rarely called. */
    private static final int RUNTIME_CALL = 150;

    private static final int LAMBDA_BYTES = 32;
    private static final int COPIED_IN_ONE = 64;

    /** Of floating-point numbers: a loop over the bits between their exponents. */
    private static final Set<Integer> REMAINDERS = Set.of(Opcodes.DREM, Opcodes.FREM);

    private static final int REMAINDER = 100;

    int work(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            Price price = price(call);
            return price == null ? OWN_CALL : 1 + price.work() + copied(call) / COPIED_IN_ONE;
        }
        if (instruction instanceof InvokeDynamicInsnNode linked) {
            return linked.bsm.getOwner().startsWith("java/lang/runtime/") ? RUNTIME_CALL : LINKED_CALL;
        }
        return REMAINDERS.contains(instruction.getOpcode()) ? REMAINDER : 1;
    }

    int bytes(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            Price price = price(call);
            return price == null ? 0 : price.bytes() + copied(call);
        }
        if (instruction instanceof InvokeDynamicInsnNode) {
            return LAMBDA_BYTES;
        }
        boolean isNew = instruction.getOpcode() == Opcodes.NEW;
        return isNew ? hierarchy.instanceBytes(((TypeInsnNode) instruction).desc) : 0;
    }

    /** The bytes that Object.clone copies, of whatever class the object is. */
    private int copied(MethodInsnNode call) {
        boolean isClone = call.getOpcode() == Opcodes.INVOKESPECIAL
                && call.name.equals("clone")
                && call.owner.equals("java/lang/Object");
        return isClone ? hierarchy.largestInstance() : 0;
    }

    /** Null where the call arrives at a method of the learner's. */
    Price price(MethodInsnNode call) {
        String owner = hierarchy.ownerInJdk(call.owner, call.name, call.desc);
        return owner == null ? null : Prices.of(owner, call.name, call.desc);
    }
}
