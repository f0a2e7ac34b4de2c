package normbook.sandbox.rewrite;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * A learner's interface may declare what a class of the JDK already does: {@code interface Search { boolean contains(Object
 * o); } class Mine extends ArrayList implements Search}. A call by the interface would then reach the JDK unmeasured, so
 * the learner's class gets a method of its own that only passes the call on.
 */
final class OverLibrary {
    private OverLibrary() {}

    /** @param earlier classes that are loaded already: what inherits from them gets what they lack */
    static void putBetween(List<ClassNode> nodes, List<ClassNode> earlier) {
        Map<String, ClassNode> loaded = new HashMap<>();
        earlier.forEach(node -> loaded.put(node.name, node));
        Set<String> learners = new HashSet<>();
        nodes.forEach(node -> learners.add(node.name));
        List<ClassNode> all = new ArrayList<>(earlier);
        all.addAll(nodes);
        List<MethodNode> declared = new ArrayList<>();
        for (ClassNode node : all) {
            boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
            node.methods.stream()
                    .filter(method -> isInterface && (method.access & Opcodes.ACC_ABSTRACT) != 0)
                    .forEach(declared::add);
        }
        for (ClassNode node : nodes) {
            boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
            if (!declared.isEmpty() && !isInterface && !learners.contains(node.superName)) {
                putBetween(node, topInJdk(node.superName, loaded), declared);
            }
        }
    }

    private static String topInJdk(String name, Map<String, ClassNode> loaded) {
        String top = name;
        while (loaded.containsKey(top)) {
            top = loaded.get(top).superName;
        }
        return top;
    }

    private static void putBetween(ClassNode node, String superclassInJdk, List<MethodNode> declared) {
        Set<String> own = new HashSet<>();
        node.methods.forEach(method -> own.add(method.name + method.desc));
        for (Method method : inherited(superclassInJdk)) {
            String descriptor = Type.getMethodDescriptor(method);
            boolean meets = declared.stream()
                    .anyMatch(each -> each.name.equals(method.getName()) && each.desc.equals(descriptor));
            if (meets && own.add(method.getName() + descriptor)) {
                node.methods.add(passOn(node.superName, method.getName(), descriptor));
            }
        }
    }

    private static List<Method> inherited(String superclass) {
        try {
            Class<?> jdk = Class.forName(superclass.replace('/', '.'), false, null);
            return List.of(jdk.getMethods()).stream()
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> !Modifier.isFinal(method.getModifiers()))
                    .filter(method -> !Modifier.isAbstract(method.getModifiers()))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e); // the guard lets only classes of java.base pass
        }
    }

    private static MethodNode passOn(String superclass, String name, String descriptor) {
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        int local = 1;
        for (Type parameter : Type.getArgumentTypes(descriptor)) {
            method.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            local += parameter.getSize();
        }
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, superclass, name, descriptor, false);
        method.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
        method.visitMaxs(local + 1, local);
        return method;
    }
}
