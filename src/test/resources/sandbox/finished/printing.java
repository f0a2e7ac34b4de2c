import java.util.*;

class Solution {
    static double run(double x) {
        System.out.println("mean " + x);
        System.out.printf("%.1f %s%n", x, Arrays.toString(new double[] {1}));
        System.err.println(new RuntimeException("shown").getMessage());
        new RuntimeException("trace").printStackTrace();
        return x;
    }
}
