package normbook.sandbox.rewrite;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import normbook.sandbox.rewrite.Price.Measured;

/** Prices within java.util: by what a method's name promises, whatever collection it is called on. */
final class PricesOfCollections {
    /** Take as long on a large collection as on a small one, or nearly so. */
    private static final Set<String> AT_ONCE = words("""
            accept add addFirst addLast andThen apply applyAsDouble applyAsInt applyAsLong ceiling ceilingEntry ceilingKey
            checkedList comparator compare compute computeIfAbsent computeIfPresent containsKey descendingIterator
            descendingKeySet descendingMap descendingSet element empty emptyList emptyMap emptySet entry entrySet
            enumeration first firstElement firstEntry firstKey floor floorEntry floorKey get getAsDouble getAsInt getAsLong
            getAverage getCount getFirst getKey getLast getMax getMin getOrDefault getSum getValue hasMoreElements hasNext
            hasPrevious headMap headSet higher higherEntry higherKey ifPresent ifPresentOrElse isEmpty isPresent iterator
            keySet last lastElement lastEntry lastKey listIterator lower lowerEntry lowerKey map merge nCopies navigableKeySet
            next nextBoolean nextDouble nextElement nextFloat nextGaussian nextIndex nextInt nextLong offer offerFirst
            offerLast orElse orElseGet orElseThrow peek peekFirst peekLast poll pollFirst pollFirstEntry pollLast
            pollLastEntry pop previous previousIndex push put putFirst putIfAbsent putLast removeFirst removeLast
            replace requireNonNull requireNonNullElse requireNonNullElseGet reversed reverseOrder set setSeed setValue
            singleton singletonList singletonMap spliterator stream subList subMap subSet tailMap tailSet test tryAdvance
            unmodifiableCollection unmodifiableList unmodifiableMap unmodifiableSet unmodifiableSortedMap
            unmodifiableSortedSet values\
            """);

    private static final Set<String> SETS = Set.of(
            "Set",
            "HashSet",
            "LinkedHashSet",
            "Collection",
            "AbstractCollection",
            "AbstractSet",
            "SequencedSet",
            "SequencedCollection");
    private static final Set<String> PRODUCTS =
            words("removeAll retainAll containsAll disjoint frequency indexOfSubList lastIndexOfSubList");
    private static final Set<String> SEARCHES =
            words("containsValue indexOf lastIndexOf removeFirstOccurrence removeLastOccurrence search");
    private static final Set<String> BY_PLACE = words("get set listIterator");

    private PricesOfCollections() {}

    static Price of(String owner, String name, String descriptor) {
        String simple = owner.substring(owner.lastIndexOf('/') + 1);
        if (PRODUCTS.contains(name)) {
            return Price.product(10);
        }
        if (name.equals("<init>")) {
            return made(simple);
        }
        if (simple.equals("Collections") || simple.equals("Objects") || name.equals("of") || name.equals("copyOf")) {
            return ofStatics(simple, name);
        }
        return ofMembers(simple, name, descriptor);
    }

    private static Price made(String simple) {
        boolean isTable = simple.contains("Hash") || simple.equals("Random");
        return Price.measured(20, Measured.NOT, isTable ? Measured.TEXT : Measured.COPY)
                .withBytes(64)
                .withNumbers(simple.equals("Random") ? Measured.NOT : isTable ? Measured.TABLE : Measured.CAPACITY);
    }

    private static Price ofStatics(String simple, String name) {
        if (name.equals("sort")) {
            return Price.measured(10, Measured.NOT, Measured.SORT);
        }
        if (AT_ONCE.contains(name) && !name.equals("addAll")) {
            return Price.flat(8, 32);
        }
        boolean isText = simple.equals("Objects") || Set.of("hash", "toString").contains(name);
        return Price.measured(10, Measured.NOT, isText ? Measured.TEXT : Measured.COPY)
                .withBytes(32);
    }

    private static Price ofMembers(String simple, String name, String descriptor) {
        if (name.equals("size")) {
            return Price.measured(2, Measured.COUNT, Measured.NOT);
        }
        if (name.equals("sort")) {
            return Price.measured(10, Measured.SORT, Measured.NOT);
        }
        if (BY_PLACE.contains(name) && descriptor.startsWith("(I") && !simple.equals("ArrayList")) {
            return Price.measured(5, Measured.INDEX, Measured.NOT);
        }
        if (name.equals("remove") && descriptor.startsWith("(I") || name.equals("add") && descriptor.startsWith("(I")) {
            return Price.measured(8, Measured.SHIFT, Measured.NOT).withBytes(24);
        }
        if (name.equals("poll") || name.equals("remove") && descriptor.startsWith("()")) {
            return Price.measured(10, Measured.FIRST, Measured.NOT);
        }
        if (List.of("contains", "remove").contains(name)) {
            return Price.measured(8, Measured.SEARCH, Measured.WALK);
        }
        if (SEARCHES.contains(name)) {
            return Price.measured(8, Measured.WALK, Measured.WALK);
        }
        if (name.equals("ensureCapacity") || name.equals("setSize")) {
            return Price.flat(10).withNumbers(Measured.CAPACITY);
        }
        if (AT_ONCE.contains(name)) {
            return atOnce(simple, name);
        }
        boolean copies =
                name.endsWith("All") || name.startsWith("toArray") || name.equals("clone") || name.equals("asList");
        return copies
                ? Price.measured(10, name.endsWith("All") ? Measured.SIZE : Measured.COPY, Measured.TEXT)
                : Price.measured(10, Measured.SIZE, Measured.SIZE);
    }

    private static Price atOnce(String simple, String name) {
        boolean isKeyed = simple.endsWith("Map")
                || SETS.contains(simple) && name.equals("add")
                || simple.endsWith("Queue") && Set.of("add", "offer").contains(name);
        boolean adds = Set.of("add", "addFirst", "addLast", "offer", "offerFirst", "offerLast", "push")
                .contains(name);
        boolean puts = Set.of("put", "putIfAbsent", "merge", "compute", "computeIfAbsent")
                .contains(name);
        boolean makes =
                name.startsWith("unmod") || name.endsWith("terator") || name.endsWith("Set") || name.endsWith("Map");
        int bytes = puts || isKeyed && adds ? 80 : adds ? 32 : makes ? 40 : 0;
        return Price.measured(8, Measured.NOT, isKeyed ? Measured.WALK : Measured.NOT)
                .withBytes(bytes);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(Stream.of(text.trim().split("\\s+")).toList());
    }
}
