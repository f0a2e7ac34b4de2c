class Solution {

    /**
     * @param x N x D: 一列一個樣本，一欄一個特徵 / a row for each example, a column for each feature
     * @return 2 x D: 第 0 列是平均值，第 1 列是變異數 / row 0 the means, row 1 the variances
     */
    static double[][] statistics(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[][] result = new double[2][d];
        for (int j = 0; j < d; j++) {
            // 平均值，寫進 result[0][j] / the mean, into result[0][j]
            // 變異數（除以 n），寫進 result[1][j] / the variance (divided by n), into result[1][j]
        }
        return result;
    }
}
