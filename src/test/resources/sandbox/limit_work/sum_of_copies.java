import java.util.*;

class Solution {
    static double run(double x) {
        double sum = 0;
        for (Double d : Collections.nCopies(Integer.MAX_VALUE, x)) sum += d;
        return sum;
    }
}
