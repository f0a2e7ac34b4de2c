import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        BitSet bits = new BitSet();
        bits.set(1 << 28);
        while (bits.cardinality() == 1) {}
        return x;
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
