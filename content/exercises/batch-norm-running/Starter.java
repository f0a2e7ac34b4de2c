class Solution {

    /**
     * @param x           N x D: 一列一個樣本，一欄一個特徵 / a row for each example, a column for each feature
     * @param gamma       D: 每一欄的縮放 / the scale of each column
     * @param beta        D: 每一欄的平移 / the shift of each column
     * @param runningMean D: 移動平均值，就地更新 / the running means, updated in place
     * @param runningVar  D: 移動變異數，就地更新 / the running variances, updated in place
     * @param momentum    新值的權重 / the weight of the new value
     * @param eps         加在根號裡 / goes inside the root
     * @return y, N x D
     */
    static double[][] train(
            double[][] x,
            double[] gamma,
            double[] beta,
            double[] runningMean,
            double[] runningVar,
            double momentum,
            double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] y = new double[n][d];
        for (int j = 0; j < d; j++) {
            // 這一批的平均值與變異數 / mean and variance of this batch
            // 標準化，再縮放與平移 / normalise, then scale and shift
            // 更新 runningMean[j] 與 runningVar[j] / update runningMean[j] and runningVar[j]
        }
        return y;
    }
}
