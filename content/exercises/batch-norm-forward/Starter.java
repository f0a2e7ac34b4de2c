class Solution {

    /**
     * @param x     N x D: 一列一個樣本，一欄一個特徵 / a row for each example, a column for each feature
     * @param gamma D: 每一欄的縮放 / the scale of each column
     * @param beta  D: 每一欄的平移 / the shift of each column
     * @param eps   加在根號裡 / goes inside the root
     * @return y, N x D
     */
    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            // 平均值 / mean
            // 變異數（除以 n）/ variance (divided by n)
            // 標準化，再縮放與平移 / normalise, then scale and shift
        }
        return y;
    }
}
