import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        List<Double> first = new ArrayList<>(Collections.nCopies(200_000, x));
        List<Double> second = new ArrayList<>(first);
        second.add(0.0);
        first.add(1.0);
        List<List<Double>> rows = new ArrayList<>(Collections.nCopies(1_000, first));
        while (rows.indexOf(second) < 0) {}
        return x;
    }
}
