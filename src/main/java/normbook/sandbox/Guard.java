package normbook.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
public final class Guard {
    /**
     * What was named, in the learner's words, and the first line that names it; 0 where no line does.
     *
     * @param className of the learner's class that names it, with slashes
     */
    public record Refusal(String what, int line, String className) {}

    /** What the guard must know of a learner's class to tell where a member comes from. */
    private record Declared(Set<String> members, String superclass, List<String> parents) {}

    private final Map<String, Declared> learners = new HashMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private final Predicate<String> library;
    private String checked;

    /** @param library classes that may be named besides those of the JDK, with slashes */
    public Guard(Predicate<String> library) {
        this.library = library;
    }

    static Optional<Refusal> check(Map<String, byte[]> classes) {
        return new Guard(name -> false).admit(classes.values());
    }

    /** May this class of the JDK be named? With slashes. */
    public static boolean allowsClass(String name) {
        return AllowedApi.allowsClass(name);
    }

    /** May one of its members of this name, if not all of them? */
    public static boolean allowsMember(String owner, String name) {
        return AllowedApi.allowsMember(owner, name, "");
    }

    /** Looks at classes that go with those admitted before: a class may inherit from an earlier one. */
    public Optional<Refusal> admit(Collection<byte[]> classes) {
        List<ClassReader> readers = classes.stream().map(ClassReader::new).toList();
        refusals.clear();
        readers.forEach(this::declare);
        for (ClassReader reader : readers) {
            checked = reader.getClassName();
            reader.accept(new GuardedClass(this), ClassReader.SKIP_FRAMES);
        }
        if (!refusals.isEmpty()) readers.forEach(reader -> learners.remove(reader.getClassName()));
        return refusals.stream().min(Comparator.comparingInt(r -> r.line() == 0 ? Integer.MAX_VALUE : r.line()));
    }

    private void declare(ClassReader reader) {
        Set<String> members = new HashSet<>();
        List<String> parents = new ArrayList<>(List.of(reader.getInterfaces()));
        parents.add(reader.getSuperName());
        learners.put(reader.getClassName(), new Declared(members, reader.getSuperName(), parents));
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
        refusals.add(new Refusal(what, line, checked));
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
            if (!learners.containsKey(name) && !library.test(name) && !AllowedApi.allowsClass(name)) {
                refuse(spoken(name), line);
            }
        }
    }

    void checkMember(String owner, String name, String descriptor, int line) {
        if (owner.startsWith("[")) {
            checkMember("java/lang/Object", name, descriptor, line);
        } else if (learners.containsKey(owner)) {
            checkInherited(owner, name, descriptor, line);
        } else if (library.test(owner)) {
            checkDescriptor(descriptor, line);
        } else if (!AllowedApi.allowsClass(owner)) {
            refuse(name.equals("<init>") ? spoken(owner) : spoken(owner) + "." + name, line);
        } else if (!AllowedApi.allowsMember(owner, name, descriptor)) {
            refuse(name.equals("<init>") ? "new " + spoken(owner) + "()" : spoken(owner) + "." + name, line);
        } else {
            checkDescriptor(descriptor, line);
        }
    }

    /** Goes up to every class of the JDK that the member may come from, each once: interfaces may meet again and again. */
    private void checkInherited(String owner, String name, String descriptor, int line) {
        Set<String> seen = new HashSet<>(Set.of(owner));
        Deque<String> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            Declared declared = learners.get(ahead.pop());
            if (declared.members().contains(name + descriptor)) {
                continue;
            }
            for (String parent : declared.parents()) {
                if (!learners.containsKey(parent) && descriptor.startsWith("(")) {
                    checkMember(parent, name, descriptor, line);
                } else if (learners.containsKey(parent) && seen.add(parent)) {
                    ahead.push(parent);
                }
            }
        }
    }

    /** The class of the JDK that a learner's class extends, at once or over others. */
    private String superclassInJdk(String name) {
        String above = name;
        while (learners.containsKey(above)) {
            above = learners.get(above).superclass();
        }
        return above;
    }

    /** What the meter asks a collection for, to know how large it is, must not be of the learner's making. */
    void checkOverride(String owner, String name, String descriptor, int line) {
        String above = superclassInJdk(owner);
        if (AllowedApi.mustStay(above, name, descriptor)) {
            refuse(spoken(above) + "." + name, line);
        }
    }

    private static String spoken(String internalName) {
        String name = internalName.replace('/', '.').replace('$', '.');
        boolean isCore = name.startsWith("java.lang.") && name.indexOf('.', "java.lang.".length()) < 0;
        return isCore ? name.substring("java.lang.".length()) : name;
    }
}
