package normbook.sandbox.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;

/** Keeps javac's stack map frames true while code is put in. */
final class Frames {
    private final MethodNode method;
    private final List<FrameNode> frames = new ArrayList<>();
    /** In a frame, an object that is not initialised yet is known by the place of the NEW that makes it. */
    private final Map<LabelNode, AbstractInsnNode> unmade = new HashMap<>();

    Frames(MethodNode method) {
        this.method = method;
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof FrameNode frame) {
                frames.add(frame);
                frame.local.forEach(this::note);
                frame.stack.forEach(this::note);
            }
        }
    }

    private void note(Object type) {
        if (type instanceof LabelNode label) {
            AbstractInsnNode made = label;
            while (made.getOpcode() < 0) {
                made = made.getNext();
            }
            unmade.put(label, made);
        }
    }

    /** The same once more, for a second place where the same holds. */
    FrameNode again(FrameNode frame) {
        FrameNode second = new FrameNode(
                Opcodes.F_NEW, frame.local.size(), frame.local.toArray(), frame.stack.size(), frame.stack.toArray());
        frames.add(second);
        return second;
    }

    /** Declares one more local in every frame; it is set at the method's start. */
    void addInt(int local) {
        for (FrameNode frame : frames) {
            List<Object> locals = new ArrayList<>(frame.local);
            int size = 0;
            for (Object type : locals) {
                size += type == Opcodes.LONG || type == Opcodes.DOUBLE ? 2 : 1;
            }
            for (; size < local; size++) {
                locals.add(Opcodes.TOP);
            }
            locals.add(Opcodes.INTEGER);
            frame.local = locals;
        }
    }

    /** Gives every such NEW a place of its own again, behind the code put in before it. */
    void moveUnmade() {
        Map<LabelNode, LabelNode> moved = new HashMap<>();
        unmade.forEach((label, made) -> {
            LabelNode place = new LabelNode();
            method.instructions.insertBefore(made, place);
            moved.put(label, place);
        });
        for (FrameNode frame : frames) {
            frame.local = moved(frame.local, moved);
            frame.stack = moved(frame.stack, moved);
        }
    }

    private static List<Object> moved(List<Object> types, Map<LabelNode, LabelNode> moved) {
        List<Object> result = new ArrayList<>();
        types.forEach(type -> result.add(moved.containsKey(type) ? moved.get(type) : type));
        return result;
    }
}
