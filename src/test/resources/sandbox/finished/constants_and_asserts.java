class Solution {
    static final double EPS = 1e-5;
    static int count;

    static {
        count = 41;
    }

    static double run(double x) {
        assert x > 0 : "positive";
        long big = Long.MAX_VALUE;
        int[] copy = {1, 2};
        System.arraycopy(copy, 0, copy, 1, 1);
        double[][] ragged = {{1}, {}, null};
        return ragged[0].clone()[0] + count + (Double.isNaN(0.0 / 0) ? 0 : 1) + Math.fma(0, 1, 0) * big;
    }
}
