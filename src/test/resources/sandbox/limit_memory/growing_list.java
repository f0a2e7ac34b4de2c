import java.util.*;

class Solution {
    static double run(double x) {
        List<double[]> list = new ArrayList<>();
        while (true) list.add(new double[100_000]);
    }
}
