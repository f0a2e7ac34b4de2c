import java.util.*;

class Solution {
    static double run(double x) {
        return String.join("-".repeat(1_000_000), Collections.nCopies(1_000_000, "")).length();
    }
}
