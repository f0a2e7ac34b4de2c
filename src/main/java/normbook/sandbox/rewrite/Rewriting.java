package normbook.sandbox.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites all classes of one submission, or of one notebook from cell to cell. */
public final class Rewriting {
    static final String METER = "normbook/sandbox/meter/Meter";
    static final String MEASURE = "normbook/sandbox/meter/Measure";
    static final String STREAMS = "normbook/sandbox/meter/Streams";

    /** A name that no source can write. */
    private static final String IDENTITY = "#identity";

    private final List<ClassNode> earlier = new ArrayList<>();

    /**
     * @param classes class files by binary name
     * @throws org.objectweb.asm.MethodTooLargeException where a method has no room for the counting
     */
    public static Map<String, byte[]> rewrite(Map<String, byte[]> classes) {
        return new Rewriting().rewriteMore(classes);
    }

    /** Rewrites classes that go with those rewritten before, and may call and inherit them. */
    public Map<String, byte[]> rewriteMore(Map<String, byte[]> classes) {
        List<ClassNode> nodes = classes.values().stream().map(Rewriting::read).toList();
        OverLibrary.putBetween(nodes, earlier);
        List<ClassNode> all = new ArrayList<>(earlier);
        all.addAll(nodes);
        Hierarchy hierarchy = new Hierarchy(all);
        Map<String, byte[]> rewritten = new LinkedHashMap<>();
        for (ClassNode node : nodes) {
            rewrite(node, hierarchy);
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(writer);
            rewritten.put(node.name.replace('/', '.'), writer.toByteArray());
        }
        nodes.forEach(this::remember);
        return rewritten;
    }

    /** What it declares, without the code. */
    private void remember(ClassNode node) {
        node.methods.forEach(method -> {
            method.instructions.clear();
            method.tryCatchBlocks.clear();
            method.localVariables = null;
        });
        earlier.add(node);
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.EXPAND_FRAMES);
        return node;
    }

    private static void rewrite(ClassNode node, Hierarchy hierarchy) {
        Bridges bridges = new Bridges(node, hierarchy);
        for (MethodNode method : List.copyOf(node.methods)) {
            bridges.replaceIn(method);
        }
        for (MethodNode method : node.methods) {
            if (method.instructions.size() > 0) {
                new MethodRewriting(node, method, hierarchy).rewrite();
            }
        }
        if (hierarchy.lacksHashCode(node)) {
            addHashCode(node);
        }
    }

    /** The JVM's own identity hash code differs from run to run, and with it the order of a HashMap. */
    private static void addHashCode(ClassNode node) {
        node.fields.add(new FieldNode(Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC, IDENTITY, "I", null, null));
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, "hashCode", "()I", null, null);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, node.name, IDENTITY, "I");
        method.visitMethodInsn(Opcodes.INVOKESTATIC, METER, "identity", "(I)I", false);
        method.visitInsn(Opcodes.DUP_X1);
        method.visitFieldInsn(Opcodes.PUTFIELD, node.name, IDENTITY, "I");
        method.visitInsn(Opcodes.IRETURN);
        method.visitMaxs(3, 1);
        node.methods.add(method);
    }
}
