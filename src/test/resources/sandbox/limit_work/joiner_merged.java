import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        StringJoiner joiner = new StringJoiner("");
        joiner.add("0123456789");
        for (int i = 0; i < 40; i++) joiner.merge(joiner);
        return joiner.length();
    }
}
