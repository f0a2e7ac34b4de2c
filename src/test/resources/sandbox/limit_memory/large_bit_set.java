import java.util.*;

class Solution {
    static double run(double x) {
        BitSet bits = new BitSet();
        bits.set(Integer.MAX_VALUE - 1);
        return bits.size();
    }
}
