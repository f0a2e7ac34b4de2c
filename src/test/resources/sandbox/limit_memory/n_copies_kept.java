import java.util.*;

class Solution {
    static double run(double x) {
        return new ArrayList<>(Collections.nCopies(Integer.MAX_VALUE - 8, x)).size();
    }
}
