class Solution {

    /**
     * @param x           N x D: 一列一個樣本，一欄一個特徵 / a row for each example, a column for each feature
     * @param gamma       D: 每一欄的縮放 / the scale of each column
     * @param beta        D: 每一欄的平移 / the shift of each column
     * @param runningMean D: 訓練時累積的移動平均值 / the running means from training
     * @param runningVar  D: 訓練時累積的移動變異數 / the running variances from training
     * @param eps         加在根號裡 / goes inside the root
     * @return y, N x D
     */
    static double[][] eval(
            double[][] x, double[] gamma, double[] beta, double[] runningMean, double[] runningVar, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            // 這一欄的分母 / the denominator of this column
            // 標準化，再縮放與平移 / normalise, then scale and shift
        }
        return y;
    }
}
