import java.util.*;

class Solution {
    static double run(double x) {
        int[] a = new int[1_000_000];
        while (true) Arrays.fill(a, 1);
    }
}
