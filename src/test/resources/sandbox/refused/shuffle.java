// java.util.Collections.shuffle:4
class Solution {
    static double run(double x) {
        java.util.Collections.shuffle(new java.util.ArrayList<>());
        return x;
    }
}
