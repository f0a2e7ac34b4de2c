// java.util.Collections.shuffle
class Solution {
    static double run(double x) {
        java.util.Collections.shuffle(new java.util.ArrayList<>()); // <- here
        return x;
    }
}
