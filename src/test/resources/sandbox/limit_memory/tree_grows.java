import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        Map<Double, double[]> tree = new TreeMap<>();
        while (true) tree.put((double) tree.size(), new double[100]);
    }
}
