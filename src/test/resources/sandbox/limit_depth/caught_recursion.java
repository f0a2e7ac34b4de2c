class Solution {
    static double run(double x) {
        try {
            return deep(1);
        } catch (StackOverflowError e) {
            return x;
        }
    }

    static double deep(double d) {
        return deep(d + 1) + 1;
    }
}
