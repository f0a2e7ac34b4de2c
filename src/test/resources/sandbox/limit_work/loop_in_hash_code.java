import java.util.*;

class Solution {
    public int hashCode() {
        while (true) {}
    }

    static double run(double x) {
        new HashSet<>(List.of(new Solution()));
        return x;
    }
}
