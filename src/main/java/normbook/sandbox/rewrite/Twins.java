package normbook.sandbox.rewrite;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import normbook.sandbox.meter.BitSetTwins;
import normbook.sandbox.meter.BuilderTwins;
import normbook.sandbox.meter.CollectorsTwins;
import normbook.sandbox.meter.FixedMap;
import normbook.sandbox.meter.FixedSet;
import normbook.sandbox.meter.FunctionTwins;
import normbook.sandbox.meter.PrintStreamTwins;
import normbook.sandbox.meter.Streams;
import normbook.sandbox.meter.StringTwins;
import normbook.sandbox.meter.SystemTwins;
import normbook.sandbox.meter.ThrowableTwins;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/** Finds the stand-in for a method of the JDK: a static method of the same name, its receiver the first parameter. */
final class Twins {
    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("java/lang/String", StringTwins.class),
            Map.entry("java/lang/StringBuilder", BuilderTwins.class),
            Map.entry("java/lang/StringBuffer", BuilderTwins.class),
            Map.entry("java/lang/System", SystemTwins.class),
            Map.entry("java/util/BitSet", BitSetTwins.class),
            Map.entry("java/util/function/Function", FunctionTwins.class),
            Map.entry("java/util/function/Predicate", FunctionTwins.class),
            Map.entry("java/io/PrintStream", PrintStreamTwins.class),
            Map.entry("java/util/stream/StreamSupport", Streams.class),
            Map.entry("java/util/stream/Collectors", CollectorsTwins.class));
    /** Parameter and result of andThen. */
    private static final Set<String> CONSUMERS = Set.of(
            "Ljava/util/function/Consumer;)Ljava/util/function/Consumer;",
            "Ljava/util/function/DoubleConsumer;)Ljava/util/function/DoubleConsumer;",
            "Ljava/util/function/IntConsumer;)Ljava/util/function/IntConsumer;",
            "Ljava/util/function/LongConsumer;)Ljava/util/function/LongConsumer;");

    private static final Map<String, Class<?>> METHODS = methods();

    private Twins() {}

    static MethodInsnNode of(String owner, String name, String descriptor) {
        if (name.equals("printStackTrace")
                && descriptor.endsWith(";)V")
                && descriptor.indexOf(';') == descriptor.length() - 3) {
            return call(ThrowableTwins.class, name, "(Ljava/lang/Throwable;)V");
        }
        if (name.equals("andThen") && CONSUMERS.contains(descriptor.substring(descriptor.indexOf(';') + 1))) {
            // Whatever class it is inherited by: the JDK has consumers of its own.
            String consumer = descriptor.substring(descriptor.indexOf(';') + 1, descriptor.indexOf(')'));
            return call(FunctionTwins.class, name, "(" + consumer + consumer + ")" + consumer);
        }
        if (owner.equals("java/util/function/UnaryOperator") && name.equals("identity")) {
            return call(FunctionTwins.class, "same", descriptor);
        }
        Class<?> twin = METHODS.get(owner + "." + name + descriptor);
        return twin == null ? null : call(twin, name, descriptor);
    }

    /** For Set.of, Map.of and their like; takes its operands in one array where the name is "of". */
    static MethodInsnNode fixed(String owner, String name, String descriptor) {
        boolean isSet = owner.equals("java/util/Set");
        if (!isSet && !owner.equals("java/util/Map")) {
            return null;
        }
        Class<?> fixed = isSet ? FixedSet.class : FixedMap.class;
        return switch (name) {
            case "of", "ofEntries" -> call(fixed, name, "([Ljava/lang/Object;)L" + owner + ";");
            case "copyOf" -> call(fixed, name, descriptor);
            default -> null;
        };
    }

    private static MethodInsnNode call(Class<?> owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, Type.getInternalName(owner), name, descriptor, false);
    }

    private static Map<String, Class<?>> methods() {
        Map<String, Class<?>> methods = new HashMap<>();
        CLASSES.forEach((owner, twin) -> {
            for (Method method : twin.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())) {
                    methods.put(owner + "." + method.getName() + Type.getMethodDescriptor(method), twin);
                }
            }
        });
        return methods;
    }
}
