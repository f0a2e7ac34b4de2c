class Solution {
    static double run(double x) {
        return Helper.twice(21) + new Helper().zero;
    }
}

class Helper {
    final double zero = 0;

    static double twice(double d) {
        return 2 * d;
    }
}
