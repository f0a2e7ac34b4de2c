package normbook.sandbox.rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The basic blocks of a method and what each is charged.
 *
 * <p>A block that only branches hands its charge on to the blocks that nothing else leads to: the sum of any path stays
 * the same, and a plain loop is charged once a round. One that ends with a jump back keeps its own, so no loop is free.
 */
final class Blocks {
    static final class Block {
        final AbstractInsnNode first;
        final List<Block> next = new ArrayList<>();
        int comingFrom;
        boolean jumpsBack;
        /** Of a block that a loop comes back to: what the verifier is told there; null where it is not told. */
        FrameNode frame;

        boolean isLoop;
        int work;
        int bytes;

        Block(AbstractInsnNode first) {
            this.first = first;
        }
    }

    /** Counting is work too: without this an empty loop would run the longest. */
    private static final int BACK = 3;

    private final AbstractInsnNode[] code;
    private final Set<LabelNode> targets = new HashSet<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Block[] starting;

    private Blocks(MethodNode method) {
        code = method.instructions.toArray();
        starting = new Block[code.length + 1];
        for (AbstractInsnNode each : code) {
            targets.addAll(targets(each));
        }
        for (TryCatchBlockNode each : method.tryCatchBlocks) {
            targets.add(each.handler);
        }
    }

    /** In the order of the code; the first is where the method is entered. */
    static List<Block> of(MethodNode method, Charges charges) {
        Blocks blocks = new Blocks(method);
        blocks.split(charges);
        blocks.connect(method);
        blocks.handOn();
        return blocks.blocks;
    }

    private void split(Charges charges) {
        Block current = null;
        FrameNode frame = null;
        for (int i = 0; i < code.length; i++) {
            if (code[i] instanceof LabelNode label && targets.contains(label)) {
                current = null;
            }
            frame = code[i] instanceof FrameNode told ? told : frame;
            if (code[i].getOpcode() < 0) {
                continue;
            }
            if (current == null) {
                current = new Block(code[i]);
                current.frame = frame;
                blocks.add(current);
                starting[i] = current;
            }
            frame = null;
            current.work += charges.work(code[i]);
            current.bytes += charges.bytes(code[i]);
            if (endsBlock(code[i])) {
                current = null;
            }
        }
    }

    private void connect(MethodNode method) {
        Block current = null;
        blocks.get(0).comingFrom++;
        for (int i = 0; i < code.length; i++) {
            if (starting[i] != null) {
                if (current != null) {
                    lead(current, starting[i]);
                }
                current = starting[i];
            }
            if (current == null || code[i].getOpcode() < 0) {
                continue;
            }
            for (LabelNode target : targets(code[i])) {
                int at = method.instructions.indexOf(target);
                current.work += at <= i && !current.jumpsBack ? BACK : 0;
                current.jumpsBack |= at <= i;
                startingAt(at).isLoop |= at <= i;
                lead(current, startingAt(at));
            }
            current = endsPath(code[i]) ? null : current;
        }
        for (TryCatchBlockNode each : method.tryCatchBlocks) {
            startingAt(method.instructions.indexOf(each.handler)).comingFrom += 2;
        }
    }

    private void handOn() {
        for (Block block : blocks.subList(1, blocks.size())) {
            boolean onlyWay = block.next.stream().allMatch(next -> next.comingFrom == 1 && next != block);
            if (!block.jumpsBack && !block.next.isEmpty() && onlyWay) {
                block.next.forEach(next -> next.work += block.work);
                block.work = 0;
            }
        }
    }

    private static void lead(Block from, Block to) {
        if (!from.next.contains(to)) {
            from.next.add(to);
            to.comingFrom++;
        }
    }

    private Block startingAt(int index) {
        int at = index;
        while (starting[at] == null) {
            at++;
        }
        return starting[at];
    }

    private static List<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        List<LabelNode> all = new ArrayList<>();
        if (instruction instanceof TableSwitchInsnNode table) {
            all.addAll(table.labels);
            all.add(table.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            all.addAll(lookup.labels);
            all.add(lookup.dflt);
        }
        return all;
    }

    private static boolean endsBlock(AbstractInsnNode instruction) {
        return instruction instanceof JumpInsnNode || endsPath(instruction);
    }

    private static boolean endsPath(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
                || Arrays.asList(Opcodes.GOTO, Opcodes.ATHROW, Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH)
                        .contains(opcode);
    }
}
