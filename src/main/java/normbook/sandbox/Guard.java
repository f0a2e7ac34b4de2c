package normbook.sandbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads compiled classes before they are loaded and finds what they name outside {@link AllowedApi}.
 *
 * <p>The inner ring: it makes a refusal clear and verdicts repeatable. The walls hold without it.
 */
final class Guard {
    /** What was named, in the learner's words, and the first line that names it; 0 where no line does. */
    record Refusal(String what, int line) {}

    /** What the guard must know of a learner's class to tell where a member comes from. */
    private record Declared(Set<String> members, List<String> parents) {}

    private final Map<String, Declared> learners = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private Guard() {}

    static Optional<Refusal> check(Map<String, byte[]> classes) {
        Guard guard = new Guard();
        Collection<ClassReader> readers =
                classes.values().stream().map(ClassReader::new).toList();
        readers.forEach(guard::declare);
        readers.forEach(reader -> reader.accept(new GuardedClass(guard), ClassReader.SKIP_FRAMES));
        return guard.refusals.stream().min(Comparator.comparingInt(r -> r.line() == 0 ? Integer.MAX_VALUE : r.line()));
    }

    private void declare(ClassReader reader) {
        Set<String> members = new HashSet<>();
        List<String> parents = new ArrayList<>(List.of(reader.getInterfaces()));
        parents.add(reader.getSuperName());
        learners.put(reader.getClassName(), new Declared(members, parents));
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        members.add(name + descriptor);
                        return null;
                    }
                },
                ClassReader.SKIP_CODE);
    }

    void refuse(String what, int line) {
        refusals.add(new Refusal(what, line));
    }

    void checkParent(String parent, int line) {
        if (parent != null && !learners.containsKey(parent) && !AllowedApi.allowsSubclass(parent)) {
            refuse(spoken(parent), line);
        }
    }

    /** An internal class name, or an array's descriptor as casts and array instructions have it. */
    void checkClass(String name, int line) {
        checkType(Type.getObjectType(name), line);
    }

    void checkDescriptor(String descriptor, int line) {
        Type type = Type.getType(descriptor);
        if (type.getSort() == Type.METHOD) {
            for (Type argument : type.getArgumentTypes()) {
                checkType(argument, line);
            }
            type = type.getReturnType();
        }
        checkType(type, line);
    }

    void checkType(Type type, int line) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            String name = element.getInternalName();
            if (!learners.containsKey(name) && !AllowedApi.allowsClass(name)) {
                refuse(spoken(name), line);
            }
        }
    }

    void checkMember(String owner, String name, String descriptor, int line) {
        if (owner.startsWith("[")) {
            checkMember("java/lang/Object", name, descriptor, line);
        } else if (learners.containsKey(owner)) {
            checkInherited(owner, name, descriptor, line);
        } else if (!AllowedApi.allowsClass(owner)) {
            // System.exit, Thread: a class of java.lang is known by its member only where part of it is open
            refuse(spoken(owner), line);
        } else if (!AllowedApi.allowsMember(owner, name, descriptor)) {
            refuse(name.equals("<init>") ? "new " + spoken(owner) + "()" : spoken(owner) + "." + name, line);
        } else {
            checkDescriptor(descriptor, line);
        }
    }

    private void checkInherited(String owner, String name, String descriptor, int line) {
        Declared declared = learners.get(owner);
        if (declared.members().contains(name + descriptor)) {
            return;
        }
        for (String parent : declared.parents()) {
            if (learners.containsKey(parent) || descriptor.startsWith("(")) {
                checkMember(parent, name, descriptor, line);
            }
        }
    }

    private static String spoken(String internalName) {
        String name = internalName.replace('/', '.').replace('$', '.');
        boolean isCore = name.startsWith("java.lang.") && name.indexOf('.', "java.lang.".length()) < 0;
        return isCore ? name.substring("java.lang.".length()) : name;
    }
}
