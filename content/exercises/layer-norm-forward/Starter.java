class Solution {

    /**
     * @param x     N x D: 一列一個樣本，一欄一個特徵 / a row for each example, a column for each feature
     * @param gamma D: 每個特徵的縮放 / the scale of each feature
     * @param beta  D: 每個特徵的平移 / the shift of each feature
     * @param eps   加在根號裡 / goes inside the root
     * @return y, N x D
     */
    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            // 這一列的平均值 / mean of this row
            // 這一列的變異數（除以 d）/ variance of this row (divided by d)
            // 標準化，再縮放與平移 / normalise, then scale and shift
        }
        return y;
    }
}
