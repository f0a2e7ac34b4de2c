import java.util.*;

class Solution {
    static double run(double x) {
        Random random = new Random(1);
        return random.nextGaussian() < 9 && random.nextInt(3) < 3 ? x : 0;
    }
}
