import java.util.*;

class Solution {
    static double run(double x) {
        List<double[]> list = new ArrayList<>();
        while (true) {
            try {
                list.add(new double[1_000_000]);
            } catch (OutOfMemoryError e) {
                list.remove(0);
            }
        }
    }
}
