class Solution {

    /**
     * @param x N 個數 / N numbers
     * @return 有偏變異數（除以 N） / the biased variance (divided by N)
     */
    static double variance(double[] x) {
        int n = x.length;
        double mean = 0;
        // 平均值 / mean
        double variance = 0;
        // 變異數（除以 n）/ variance (divided by n)
        return variance;
    }
}
