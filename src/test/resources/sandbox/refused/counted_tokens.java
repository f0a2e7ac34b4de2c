// java.util.StringTokenizer
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        StringTokenizer words = new StringTokenizer("ab".repeat(1 << 20), " "); // <- here
        while (words.countTokens() == 1) {}
        return x;
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
