import java.util.*;

class Solution {
    static double run(double x) {
        Set<Integer> a = new TreeSet<>(Set.of(1, 2, 3, 4));
        Set<Integer> b = new HashSet<>(Arrays.asList(3, 4, 5));
        a.retainAll(b);
        b.removeAll(a);
        BitSet bits = new BitSet();
        bits.set(3, 9);
        bits.clear(5);
        System.out.println(a + " " + b + bits + bits.cardinality() + bits.nextSetBit(4) + a.containsAll(Set.of(3)) + new TreeSet<>(b).first());
        NavigableSet<Integer> tree = new TreeSet<>(List.of(1, 5, 9));
        System.out.println(tree.floor(6) + " " + tree.higher(5) + tree.headSet(9).size() + tree.descendingSet());
        return x;
    }
}
