import java.util.*;

class Solution {
    static double run(double x) {
        return Arrays.copyOf(new double[1], Integer.MAX_VALUE - 8).length;
    }
}
