class Solution {
    static double run(double x) {
        return other(x);
    }

    static double other(double x) {
        return run(x) + 1;
    }
}
