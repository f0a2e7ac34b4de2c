package normbook.sandbox.rewrite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** The learner's own classes, and where their members come from. */
final class Hierarchy {
    private static final String OBJECT = "java/lang/Object";

    private final Map<String, ClassNode> classes = new HashMap<>();
    private final Map<String, Set<String>> methods = new HashMap<>();
    private int largestInstance = -1;

    Hierarchy(List<ClassNode> nodes) {
        for (ClassNode node : nodes) {
            classes.put(node.name, node);
            Set<String> declared = new HashSet<>();
            for (MethodNode method : node.methods) {
                declared.add(method.name + method.desc);
            }
            methods.put(node.name, declared);
        }
    }

    boolean isLearners(String name) {
        return classes.containsKey(name);
    }

    /** The class of the JDK that a call arrives at, or null where it is one of the learner's own methods. */
    String ownerInJdk(String owner, String name, String descriptor) {
        if (owner.startsWith("[")) {
            return OBJECT;
        }
        if (!isLearners(owner)) {
            return owner;
        }
        Set<String> above = new LinkedHashSet<>();
        return isDeclared(owner, name + descriptor, above)
                ? null
                : above.stream()
                        .filter(parent -> !parent.equals(OBJECT) && !isLearners(parent))
                        .findFirst()
                        .orElse(OBJECT);
    }

    /** Is it declared by the learner at or above this class? Collects the classes above it, nearest first, each once. */
    private boolean isDeclared(String owner, String member, Set<String> above) {
        ClassNode node = classes.get(owner);
        if (!above.add(owner) || node == null) {
            return false;
        }
        if (methods.get(owner).contains(member) || isDeclared(node.superName, member, above)) {
            return true;
        }
        for (String each : node.interfaces) {
            if (isDeclared(each, member, above)) {
                return true;
            }
        }
        return false;
    }

    boolean isThrowable(String name) {
        String top = topInJdk(name);
        return top.endsWith("Exception") || top.endsWith("Error") || top.endsWith("Throwable");
    }

    /** Of the largest object a learner's class makes: what a copy may cost. */
    int largestInstance() {
        if (largestInstance < 0) {
            largestInstance = classes.keySet().stream()
                    .mapToInt(this::instanceBytes)
                    .max()
                    .orElse(0);
        }
        return largestInstance;
    }

    int instanceBytes(String name) {
        int bytes = 16;
        for (ClassNode node = classes.get(name); node != null; node = classes.get(node.superName)) {
            for (FieldNode field : node.fields) {
                bytes += (field.access & Opcodes.ACC_STATIC) == 0 ? 8 : 0;
            }
            bytes += classes.containsKey(node.superName) || node.superName.equals(OBJECT) ? 0 : 48;
        }
        return classes.containsKey(name) ? bytes : 48;
    }

    /** Records and enums have one that cannot be changed, collections have one of their own. */
    boolean lacksHashCode(ClassNode node) {
        boolean isPlain = (node.access & Opcodes.ACC_INTERFACE) == 0
                && !isLearners(node.superName)
                && (node.superName.equals(OBJECT) || isThrowable(node.name));
        return isPlain && !methods.get(node.name).contains("hashCode()I");
    }

    private String topInJdk(String name) {
        String top = name;
        while (classes.containsKey(top)) {
            top = classes.get(top).superName;
        }
        return top;
    }
}
