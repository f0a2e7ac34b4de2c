import java.util.*;

class Solution {
    static double run(double x) {
        return new ArrayList<Double>(Integer.MAX_VALUE - 8).size();
    }
}
