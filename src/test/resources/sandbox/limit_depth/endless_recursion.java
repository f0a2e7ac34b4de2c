class Solution {
    static double run(double x) {
        return 1 + run(x);
    }
}
