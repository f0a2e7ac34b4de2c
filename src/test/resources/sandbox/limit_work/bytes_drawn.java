import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        Random random = new Random(1);
        byte[] bytes = new byte[1 << 26];
        while (true) random.nextBytes(bytes);
    }
}
