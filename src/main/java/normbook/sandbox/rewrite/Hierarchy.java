package normbook.sandbox.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
        List<String> parents = new ArrayList<>();
        return isDeclared(owner, name + descriptor, parents)
                ? null
                : parents.stream()
                        .filter(parent -> !parent.equals(OBJECT))
                        .findFirst()
                        .orElse(OBJECT);
    }

    /** Is it declared by the learner at or above this class? Collects the JDK's classes above it, nearest first. */
    private boolean isDeclared(String owner, String member, List<String> jdk) {
        ClassNode node = classes.get(owner);
        if (node == null) {
            jdk.add(owner);
            return false;
        }
        if (methods.get(owner).contains(member) || isDeclared(node.superName, member, jdk)) {
            return true;
        }
        for (String each : node.interfaces) {
            if (isDeclared(each, member, jdk)) {
                return true;
            }
        }
        return false;
    }

    boolean isThrowable(String name) {
        String top = topInJdk(name);
        return top.endsWith("Exception") || top.endsWith("Error") || top.endsWith("Throwable");
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
