package normbook.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of the JDK a learner's code may name. What is not listed is refused. Names are internal, with slashes. */
final class AllowedApi {
    /** One line a class, or several classes of a package that are allowed whole; "only" and "except" name members. */
    private static final String TABLE = """
            java/lang/ AbstractStringBuilder Appendable ArithmeticException ArrayIndexOutOfBoundsException \
            ArrayStoreException AssertionError AutoCloseable Byte CharSequence Character ClassCastException \
            CloneNotSupportedException Cloneable Comparable Deprecated Double Enum Error Exception \
            ExceptionInInitializerError Float FunctionalInterface IllegalArgumentException IllegalStateException \
            IncompatibleClassChangeError IndexOutOfBoundsException InternalError Iterable LinkageError MatchException \
            NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NullPointerException Number \
            NumberFormatException Override Readable Record Runnable RuntimeException SafeVarargs \
            Short StringBuffer StringBuilder StringIndexOutOfBoundsException SuppressWarnings Throwable \
            UnsupportedOperationException VirtualMachineError Void
            java/lang/OutOfMemoryError except <init>
            java/lang/StackOverflowError except <init>
            java/lang/Boolean except getBoolean
            java/lang/Class only cast desiredAssertionStatus equals getName getSimpleName hashCode isInstance toString
            java/lang/Integer except getInteger
            java/lang/Long except getLong
            java/lang/Math except random
            java/lang/Object except finalize notify notifyAll wait
            java/lang/StrictMath except random
            java/lang/String except indent intern
            java/lang/System only arraycopy err lineSeparator out
            java/lang/annotation/ Annotation Documented ElementType Inherited Repeatable Retention RetentionPolicy Target
            java/lang/invoke/LambdaMetafactory only altMetafactory metafactory
            java/lang/invoke/StringConcatFactory only makeConcat makeConcatWithConstants
            java/lang/runtime/ObjectMethods only bootstrap
            java/lang/runtime/SwitchBootstraps only enumSwitch typeSwitch
            java/io/ IOException Serializable UncheckedIOException
            java/io/PrintStream only append checkError flush print printf println format
            java/util/ AbstractCollection AbstractList AbstractMap AbstractMap$SimpleEntry \
            AbstractMap$SimpleImmutableEntry AbstractQueue AbstractSequentialList AbstractSet ArrayDeque ArrayList \
            Arrays BitSet Collection Comparator ConcurrentModificationException Deque DoubleSummaryStatistics \
            EmptyStackException EnumMap EnumSet Enumeration HashMap HashSet Hashtable \
            IntSummaryStatistics Iterator LinkedHashMap LinkedHashSet LinkedList List ListIterator \
            LongSummaryStatistics Map Map$Entry MissingFormatArgumentException NavigableMap NavigableSet \
            NoSuchElementException Objects Optional OptionalDouble OptionalInt OptionalLong PrimitiveIterator \
            PrimitiveIterator$OfDouble PrimitiveIterator$OfInt PrimitiveIterator$OfLong PriorityQueue Queue \
            RandomAccess SequencedCollection SequencedMap SequencedSet Set SortedMap SortedSet Spliterator \
            Spliterator$OfDouble Spliterator$OfInt Spliterator$OfLong Spliterators Stack StringJoiner \
            TreeMap TreeSet Vector
            java/util/Collections except checkedCollection checkedList checkedMap checkedNavigableMap checkedNavigableSet \
            checkedQueue checkedSet checkedSortedMap checkedSortedSet shuffle(Ljava/util/List;)V synchronizedCollection \
            synchronizedList synchronizedMap synchronizedNavigableMap synchronizedNavigableSet synchronizedSet \
            synchronizedSortedMap synchronizedSortedSet
            java/util/Locale only ENGLISH ROOT UK US
            java/util/Random except <init>()V
            java/util/concurrent/atomic/ AtomicBoolean AtomicInteger AtomicLong AtomicReference
            java/util/function/ *
            java/util/stream/ *
            java/util/stream/Collector only of
            java/util/stream/StreamSupport only stream(Ljava/util/Spliterator;Z)Ljava/util/stream/Stream;
            """;

    /** Threads and monitors by whatever class they are inherited. */
    private static final Set<String> NEVER = Set.of(
            "finalize",
            "notify",
            "notifyAll",
            "parallel",
            "parallelStream",
            "parallelPrefix",
            "parallelSetAll",
            "parallelSort",
            "wait");

    private static final Set<String> KEEPERS = Set.of(
            "java/util/ArrayDeque",
            "java/util/ArrayList",
            "java/util/BitSet",
            "java/util/EnumMap",
            "java/util/HashMap",
            "java/util/HashSet",
            "java/util/Hashtable",
            "java/util/LinkedHashMap",
            "java/util/LinkedHashSet",
            "java/util/LinkedList",
            "java/util/PriorityQueue",
            "java/util/Stack",
            "java/util/TreeMap",
            "java/util/TreeSet",
            "java/util/Vector");

    private static final Set<String> LOOKS =
            Set.of("size()", "length()", "get(I)", "iterator()", "entrySet()", "peek()");

    private record Rule(boolean only, Set<String> members) {
        boolean allows(String name, String descriptor) {
            return only == (members.contains(name) || members.contains(name + descriptor));
        }
    }

    private static final Map<String, Rule> RULES = parse();

    private AllowedApi() {}

    static boolean allowsClass(String name) {
        return rule(name) != null;
    }

    /** May a class of the learner's extend it? Not what is open in part only, nor what streams believe the size of. */
    static boolean allowsSubclass(String name) {
        Rule rule = rule(name);
        boolean isStream = name.startsWith("java/util/stream/") || name.startsWith("java/util/Spliterator");
        return rule != null && !rule.only() && !isStream;
    }

    /** Is it one of the methods by which the meter looks into a collection that keeps its elements itself? */
    static boolean mustStay(String owner, String name, String descriptor) {
        return KEEPERS.contains(owner) && LOOKS.contains(name + descriptor.substring(0, descriptor.indexOf(')') + 1));
    }

    static boolean allowsMember(String owner, String name, String descriptor) {
        Rule rule = rule(owner);
        return rule != null && !NEVER.contains(name) && rule.allows(name, descriptor);
    }

    private static Rule rule(String name) {
        Rule rule = RULES.get(name);
        return rule != null ? rule : RULES.get(name.substring(0, name.lastIndexOf('/') + 1));
    }

    private static Map<String, Rule> parse() {
        Map<String, Rule> rules = new HashMap<>();
        for (String line : TABLE.split("\n")) {
            List<String> words = List.of(line.trim().split("\\s+"));
            String first = words.get(0);
            if (!first.endsWith("/")) {
                rules.put(first, new Rule(words.get(1).equals("only"), Set.copyOf(words.subList(2, words.size()))));
            } else if (words.get(1).equals("*")) {
                rules.put(first, new Rule(false, Set.of()));
            } else {
                words.subList(1, words.size()).forEach(word -> rules.put(first + word, new Rule(false, Set.of())));
            }
        }
        return rules;
    }
}
