import java.util.*;

class Solution {
    static double run(double x) {
        double[] a = new double[1_000_000];
        List<double[]> all = new ArrayList<>();
        while (true) all.add(a.clone());
    }
}
