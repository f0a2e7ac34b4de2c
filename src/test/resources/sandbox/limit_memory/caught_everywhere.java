import java.util.*;

class Solution {
    static double run(double x) {
        List<long[]> kept = new ArrayList<>();
        for (;;) {
            try {
                kept.add(new long[1 << 16]);
            } catch (Throwable t) {
                kept = new ArrayList<>();
            } finally {
                x++;
            }
        }
    }
}
