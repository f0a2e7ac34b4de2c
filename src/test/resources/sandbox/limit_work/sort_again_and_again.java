import java.util.*;

class Solution {
    static double run(double x) {
        double[] a = new double[1_000_000];
        while (true) Arrays.sort(a);
    }
}
