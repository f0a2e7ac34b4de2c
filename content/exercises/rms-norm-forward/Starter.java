class Solution {

    /**
     * @param x     N x D: 一列一個樣本，一欄一個特徵 / a row for each example, a column for each feature
     * @param gamma D: 每個特徵的縮放 / the scale of each feature
     * @param eps   加在根號裡 / goes inside the root
     * @return y, N x D
     */
    static double[][] forward(double[][] x, double[] gamma, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int i = 0; i < n; i++) {
            // 這一列的平方平均 / mean of the squares of this row
            // 除以均方根，再縮放 / divide by the root mean square, then scale
        }
        return y;
    }
}
