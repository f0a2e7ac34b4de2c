package normbook.sandbox.rewrite;

import java.util.Set;
import normbook.sandbox.rewrite.Price.Measured;

/** The price of every call into the part of the JDK that is allowed. What is not known to be cheap is measured whole. */
final class Prices {
    private static final Set<String> TEXT = Set.of(
            "java/lang/String",
            "java/lang/StringBuilder",
            "java/lang/StringBuffer",
            "java/lang/AbstractStringBuilder",
            "java/lang/CharSequence",
            "java/lang/Appendable",
            "java/util/StringJoiner",
            "java/util/StringTokenizer");
    private static final Set<String> NUMBERS = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Number",
            "java/lang/Short");
    private static final Set<String> CHEAP_MATHS =
            Set.of("abs", "max", "min", "sqrt", "signum", "round", "floor", "ceil", "rint", "fma", "addExact");
    /** Take as long on a long text as on a short one. */
    private static final Set<String> POINTS = Set.of(
            "charAt",
            "codePointAt",
            "length",
            "isEmpty",
            "substring",
            "subSequence",
            "setCharAt",
            "capacity",
            "nextToken",
            "hasMoreTokens");

    private Prices() {}

    static Price of(String owner, String name, String descriptor) {
        if (owner.equals("java/lang/Math") || owner.equals("java/lang/StrictMath")) {
            return Price.flat(CHEAP_MATHS.contains(name) ? 2 : 20);
        }
        if (NUMBERS.contains(owner)) {
            return number(name, descriptor);
        }
        if (TEXT.contains(owner)) {
            return text(name, descriptor);
        }
        if (owner.equals("java/io/PrintStream")) {
            return Price.measured(100, Measured.NOT, Measured.TEXT);
        }
        if (owner.equals("java/util/Arrays")) {
            return arrays(name, descriptor);
        }
        if (owner.startsWith("java/util/stream/")) {
            return Price.flat(30, 64).withNumbers(Measured.NOT);
        }
        if (owner.equals("java/util/BitSet")) {
            return Price.measured(5, wholeOrNot(name), Measured.SIZE).withNumbers(Measured.BIT);
        }
        Price inherited = ofEveryObject(name, descriptor);
        if (inherited != null) {
            return inherited;
        }
        return owner.startsWith("java/util/")
                ? PricesOfCollections.of(owner, name, descriptor)
                : Price.measured(10, Measured.NOT, Measured.TEXT).withBytes(16);
    }

    static Price ofEveryObject(String name, String descriptor) {
        return switch (name + descriptor) {
            case "equals(Ljava/lang/Object;)Z" -> Price.measured(3, Measured.WALK, Measured.WALK);
            case "hashCode()I" -> Price.measured(3, Measured.WALK, Measured.NOT);
            case "toString()Ljava/lang/String;" ->
                Price.measured(30, Measured.TEXT, Measured.NOT).withBytes(32);
            case "getClass()Ljava/lang/Class;", "<init>()V" -> Price.flat(1);
            default -> null;
        };
    }

    private static Measured wholeOrNot(String name) {
        return Set.of("get", "set", "clear", "flip").contains(name) ? Measured.NOT : Measured.SIZE;
    }

    private static Price number(String name, String descriptor) {
        if (descriptor.startsWith("(Ljava/lang/String;") || descriptor.startsWith("(Ljava/lang/CharSequence;")) {
            return Price.measured(80, Measured.NOT, Measured.COPY);
        }
        if (descriptor.endsWith(")Ljava/lang/String;")) {
            return Price.flat(50, 48);
        }
        return name.equals("valueOf") ? Price.flat(3, 24) : Price.flat(3);
    }

    private static Price text(String name, String descriptor) {
        if (POINTS.contains(name)) {
            return Price.flat(name.equals("nextToken") ? 30 : 3);
        }
        if (name.equals("append") && !descriptor.startsWith("(Ljava/") && !descriptor.startsWith("([")) {
            return Price.flat(descriptor.startsWith("(C)") ? 4 : 30, descriptor.startsWith("(C)") ? 4 : 40);
        }
        if (name.equals("append") || name.equals("valueOf") || name.equals("copyValueOf")) {
            return Price.measured(10, Measured.NOT, descriptor.startsWith("([") ? Measured.COPY : Measured.TEXT);
        }
        boolean sized = name.equals("<init>") || name.equals("setLength") || name.equals("ensureCapacity");
        Measured receiver = name.equals("<init>") ? Measured.NOT : Measured.SIZE;
        Measured arguments = descriptor.endsWith(";") || descriptor.endsWith("V") ? Measured.TEXT : Measured.WALK;
        return Price.measured(10, receiver, arguments).withNumbers(sized ? Measured.CAPACITY : Measured.NOT);
    }

    private static Price arrays(String name, String descriptor) {
        boolean ofObjects = descriptor.startsWith("([Ljava/lang/Object;");
        if (name.equals("sort")) {
            return Price.measured(10, Measured.NOT, Measured.SORT);
        }
        if (name.startsWith("deep")
                || ofObjects && Set.of("equals", "hashCode", "toString").contains(name)) {
            return Price.measured(10, Measured.NOT, Measured.TEXT);
        }
        if (name.equals("toString")) {
            return Price.measured(10, Measured.NOT, Measured.TEXT);
        }
        if (name.equals("copyOf") || name.equals("copyOfRange")) {
            return Price.measured(10, Measured.NOT, Measured.NOT).withNumbers(Measured.CAPACITY);
        }
        boolean atOnce = Set.of("asList", "stream", "binarySearch").contains(name);
        return Price.measured(atOnce ? 60 : 10, Measured.NOT, atOnce ? Measured.NOT : Measured.SIZE);
    }
}
